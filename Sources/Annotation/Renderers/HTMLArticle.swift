// SPDX-License-Identifier: Apache-2.0

import Matching
import Terminology
import Text

/// An article's prose with its names marked.
struct HTMLArticle {
  private let document: AnnotatedDocument
  private let language: Language
  private let outline: [Section]
  private let counts: [Concept.ID: Int]

  init(_ document: AnnotatedDocument, language: Language) {
    self.document = document
    self.language = language
    var outline = document.outline
    // Plain text has no headings, but a first line of its own is one.
    if case .paragraph(let passage) = outline.first, document.document.format == .text,
      outline.count > 1, Self.isHeadline(passage)
    {
      outline[0] = .heading(passage, level: 1)
    }
    self.outline = outline
    counts = Dictionary(
      (document.conceptCounts + document.unlistedCounts).map { ($0.concept.id, $0.count) },
      uniquingKeysWith: +)
  }

  /// The first heading, or else the document's own title, or else its name.
  var title: String {
    for case .heading(let passage, _) in outline {
      return ControlPictures.shown(passage.plainText, onOneLine: true)
    }
    let title = document.document.blocks.first { $0.kind == .title }?.text
    return ControlPictures.shown(title ?? document.document.name, onOneLine: true)
  }

  /// One line, not too long, that does not end like a sentence.
  private static func isHeadline(_ passage: Passage) -> Bool {
    guard passage.range.count <= 240 else { return false }
    let text = passage.text(passage.range)
    guard let last = text.last, !text.contains(where: \.isNewline) else { return false }
    return !".。;；:：,，!！…".contains(last)
  }

  func html(on page: inout HTMLPage) -> String {
    let keepsLines = document.document.format == .text ? " class=\"plain\"" : ""
    var html = "<article\(keepsLines)>\n"
    html += "<p class=\"name\">\(HTMLText.escaped(document.document.name))</p>\n"
    for section in outline {
      switch section {
      case .paragraph(let passage): html += "<p>\(text(of: passage, on: &page))</p>\n"
      case .heading(let passage, let level):
        html += "<h\(level)>\(text(of: passage, on: &page))</h\(level)>\n"
      case .list(let items):
        html += "<ul>\n"
        for item in items { html += "<li>\(text(of: item, on: &page))</li>\n" }
        html += "</ul>\n"
      case .quotation(let items):
        html += "<blockquote>\n"
        for item in items { html += "<p>\(text(of: item, on: &page))</p>\n" }
        html += "</blockquote>\n"
      case .table(let rows): html += table(rows, on: &page)
      }
    }
    return html + "</article>\n"
  }

  private func table(_ rows: [[[Passage]]], on page: inout HTMLPage) -> String {
    var html = "<div class=\"table\"><table>\n"
    for (number, row) in rows.enumerated() {
      let tag = number == 0 && rows.count > 1 ? "th" : "td"
      html += "<tr>"
      for cell in row {
        html += "<\(tag)>"
        for (number, passage) in cell.enumerated() {
          html += (number > 0 ? "<br>" : "") + text(of: passage, on: &page)
        }
        html += "</\(tag)>"
      }
      html += "</tr>\n"
    }
    return html + "</table></div>\n"
  }

  private func text(of passage: Passage, on page: inout HTMLPage) -> String {
    var html = ""
    passage.walk { range in
      html += HTMLText.escaped(passage.text(range))
    } object: { object in
      let text = HTMLText.escaped(object.text)
      html += object.isCode ? "<code>\(text)</code>" : text
    } mark: { mark in
      html += self.mark(mark, text: passage.text(mark.span.range), on: &page)
    }
    return html
  }

  // MARK: Marks

  private func mark(_ mark: Mark, text: String, on page: inout HTMLPage) -> String {
    let id = page.mention(firstOf: mark.isFirst ? document.concept(of: mark.mention) : nil)
    let card = HTMLCard(document, language: language, counts: counts)
    return """
      <span class="mention \(classes(of: mark.mention))" tabindex="0" id="\(id)" \
      aria-describedby="\(id)-card">\
      <span \(attributes(of: mark.mention, text: text, on: page))>\(HTMLText.escaped(text))</span>\
      <span class="card" id="\(id)-card" lang="en" its-within-text="nested">\
      \(card.html(for: mark.mention, on: page))</span></span>
      """
  }

  private func classes(of mention: Mention) -> String {
    guard mention.isDecided else { return "undecided" }
    let family = ConceptFamily(document.concept(of: mention).type).rawValue
    return document.isLocal(mention) ? family + " unlisted" : family
  }

  /// The local attributes of ITS 2.0, and the name's own language where it is not the article's.
  private func attributes(of mention: Mention, text: String, on page: HTMLPage) -> String {
    var attributes = "its-term=\"yes\""
    if mention.isDecided {
      let concept = document.concept(of: mention)
      let identity = HTMLPage.identity(of: concept)
      let isLocal = document.isLocal(mention)
      attributes += " its-term-info-ref=\"#\(page.entry(identity, isLocal: isLocal))\""
      if !isLocal { attributes += " its-ta-ident-ref=\"#\(identity)\"" }
      attributes += " its-ta-class-ref=\"#\(HTMLPage.identity(of: concept.type))\""
    }
    let isHan = text.unicodeScalars.contains { ScriptCount.isHan($0.value) }
    if isHan == (language == .english), mention.why.rule != .code {
      attributes += " lang=\"\(isHan ? Language.chinese : .english)\""
    }
    return attributes
  }
}
