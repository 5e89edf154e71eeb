// SPDX-License-Identifier: Apache-2.0

import Matching
import Terminology
import Text

/// The article for a terminal: names coloured, the other language's name behind each first mention,
/// and a table of the concepts below.
///
/// The colours need no legend: the table shows each type in its own. Without colour names are left
/// as they are, so that the text stays readable. Undecided names carry a question mark either way.
/// Plain text and Markdown are shown as written, HTML by its prose; no control character of the
/// text is sent to the terminal. Several documents have a line with their name above each.
package struct TerminalRenderer: Renderer {
  private let palette: TerminalPalette
  private let width: Int
  /// The first document, held back until it is known whether its name is to stand above it.
  private var held: (heading: String, body: String)?
  private var isFirst = true

  /// - Parameter width: the columns of the terminal, to which the table's cells are shortened.
  package init(usesColor: Bool, width: Int = 80) {
    palette = TerminalPalette(usesColor: usesColor)
    self.width = width
  }

  package mutating func render(_ document: AnnotatedDocument, into output: inout [UInt8]) {
    let name = ControlPictures.shown(document.document.name, onOneLine: true)
    let heading = palette.heading("── \(name) ──") + "\n\n"
    let body = body(of: document)
    if isFirst {
      held = (heading, body)
    } else {
      if let first = held { output.append(first.heading + first.body) }
      held = nil
      output.append("\n" + heading + body)
    }
    isFirst = false
  }

  package mutating func end(into output: inout [UInt8]) {
    if let only = held { output.append(only.body) }
    held = nil
  }

  private func body(of document: AnnotatedDocument) -> String {
    var body = text(of: document)
    if !body.isEmpty, !body.hasSuffix("\n") { body += "\n" }
    return body + table(of: document) + undecided(of: document) + unlisted(of: document)
  }

  // MARK: The text

  private func text(of document: AnnotatedDocument) -> String {
    guard document.document.format == .html else {
      return text(of: document.sourcePassage, in: document)
    }
    return document.outline.map { section in
      switch section {
      case .paragraph(let passage): text(of: passage, in: document)
      case .heading(let passage, _): palette.heading(text(of: passage, in: document))
      case .list(let items):
        items.map { "• " + text(of: $0, in: document) }.joined(separator: "\n")
      case .quotation(let items):
        items.map { "> " + text(of: $0, in: document) }.joined(separator: "\n")
      case .table(let rows):
        rows.map { row in
          row.map { $0.map { text(of: $0, in: document) }.joined(separator: " ") }
            .joined(separator: " | ")
        }.joined(separator: "\n")
      }
    }.joined(separator: "\n\n")
  }

  private func text(of passage: Passage, in document: AnnotatedDocument) -> String {
    var result = ""
    passage.walk { range in
      result += ControlPictures.shown(passage.text(range))
    } object: { object in
      result += ControlPictures.shown(object.text)
    } mark: { mark in
      let surface = ControlPictures.shown(passage.text(mark.span.range))
      if mark.mention.isDecided {
        result += palette.name(
          surface, ConceptFamily(document.concept(of: mark.mention).type),
          isUnlisted: document.isLocal(mark.mention))
      } else {
        result += palette.undecided(surface)
      }
      if let gloss = mark.gloss {
        result += palette.dimmed(ControlPictures.shown(gloss.text, onOneLine: true))
      }
    }
    return result
  }

  // MARK: The table

  private func table(of document: AnnotatedDocument) -> String {
    let counts = document.conceptCounts
    guard !counts.isEmpty else { return "" }
    var table = TextTable(
      header: ["English", "中文", "Type", "Codes", "Count"], rightAligned: 4, fixed: [2, 4])
    for entry in counts {
      let concept = entry.concept
      table.append(
        [
          concept.name(in: .english), concept.name(in: .chinese), concept.type.description,
          concept.codeList.joined(separator: ", "), String(entry.count),
        ].map { ControlPictures.shown($0, onOneLine: true) })
    }
    let lines = table.lines(width: width) { cell, row, column in
      guard row > 0 else { return palette.heading(cell) }
      return column == 2 ? palette.name(cell, ConceptFamily(counts[row - 1].concept.type)) : cell
    }
    return "\n" + lines.map { $0 + "\n" }.joined()
  }

  private func undecided(of document: AnnotatedDocument) -> String {
    let surfaces = document.undecidedSurfaces
    guard !surfaces.isEmpty else { return "" }
    let lines = surfaces.map { surface in
      let text = ControlPictures.shown(surface.text, onOneLine: true)
      let alternatives = surface.alternatives.map { "\($0.id) (\($0.type))" }
      let line = ControlPictures.shown(alternatives.joined(separator: " | "), onOneLine: true)
      return "\(palette.undecided(text)) ×\(surface.count)  \(line)\n"
    }
    return "\n" + palette.heading("Undecided") + "\n" + lines.joined()
  }

  private func unlisted(of document: AnnotatedDocument) -> String {
    let counts = document.unlistedCounts
    guard !counts.isEmpty else { return "" }
    let lines = counts.map { entry in
      let names = entry.concept.preferredNames.map(\.name).joined(separator: " ")
      let text = ControlPictures.shown(names, onOneLine: true)
      let name = palette.name(text, ConceptFamily(entry.concept.type), isUnlisted: true)
      return "\(name) ×\(entry.count)  \(entry.concept.type)\n"
    }
    return "\n" + palette.heading("In no glossary") + "\n" + lines.joined()
  }
}

/// The escape sequences of the colours (ECMA-48 SGR), or none.
///
/// Only the eight basic colours, which every terminal's theme makes legible on its background.
private struct TerminalPalette {
  let usesColor: Bool

  /// Names that no glossary knows are in italics.
  func name(_ text: String, _ family: ConceptFamily, isUnlisted: Bool = false) -> String {
    let codes =
      switch family {
      case .company: "1;34"
      case .organization: "35"
      case .person: "33"
      case .place: "32"
      case .policy: "31"
      case .substance: "36"
      case .term: "4"
      }
    return styled(text, isUnlisted ? "3;" + codes : codes)
  }

  func undecided(_ text: String) -> String { styled(text + "?", "7") }
  func heading(_ text: String) -> String { styled(text, "1") }
  func dimmed(_ text: String) -> String { styled(text, "2") }

  private func styled(_ text: String, _ codes: String) -> String {
    usesColor && !text.isEmpty ? "\u{1B}[\(codes)m\(text)\u{1B}[0m" : text
  }
}
