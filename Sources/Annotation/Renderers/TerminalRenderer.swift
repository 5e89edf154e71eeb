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
/// text is sent to the terminal.
package struct TerminalRenderer: Renderer {
  private let palette: TerminalPalette
  private let width: Int
  private let showsNames: Bool
  private var isFirst = true

  /// - Parameters:
  ///   - width: the columns of the terminal, to which the table's cells are shortened.
  ///   - showsNames: whether a line with its name stands above each document.
  package init(usesColor: Bool, width: Int = 80, showsNames: Bool = false) {
    palette = TerminalPalette(usesColor: usesColor)
    self.width = width
    self.showsNames = showsNames
  }

  package mutating func render(_ document: AnnotatedDocument, into output: inout [UInt8]) {
    if !isFirst { output.append("\n") }
    isFirst = false
    if showsNames {
      let name = ControlPictures.shown(document.document.name, onOneLine: true)
      output.append(palette.heading("── \(name) ──") + "\n\n")
    }
    let text = text(of: document)
    output.append(text)
    if !text.isEmpty, !text.hasSuffix("\n") { output.append("\n") }
    writeTable(of: document, into: &output)
    writeUndecided(of: document, into: &output)
  }

  // MARK: The text

  private func text(of document: AnnotatedDocument) -> String {
    guard document.document.format == .html else {
      return text(of: document.sourcePassage, in: document)
    }
    return document.outline.map { section in
      switch section {
      case .paragraph(let passage), .preformatted(let passage):
        text(of: passage, in: document)
      case .heading(let passage, _): palette.heading(text(of: passage, in: document))
      case .list(let items):
        items.map { "• " + text(of: $0, in: document) }.joined(separator: "\n")
      case .quotation(let items):
        items.map { "> " + text(of: $0, in: document) }.joined(separator: "\n")
      case .table(let rows):
        rows.map { row in
          row.map { $0.map { text(of: $0, in: document) } ?? "" }.joined(separator: " | ")
        }.joined(separator: "\n")
      }
    }.joined(separator: "\n\n")
  }

  private func text(of passage: Passage, in document: AnnotatedDocument) -> String {
    var result = ""
    passage.walk { range in
      result += ControlPictures.shown(passage.text(range))
    } mark: { mark in
      let surface = ControlPictures.shown(passage.text(mark.span.range))
      if mark.mention.isDecided {
        result += palette.name(surface, ConceptFamily(document.concept(of: mark.mention).type))
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

  private func writeTable(of document: AnnotatedDocument, into output: inout [UInt8]) {
    let counts = document.conceptCounts
    guard !counts.isEmpty else { return }
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
    output.append("\n")
    for line in lines { output.append(line + "\n") }
  }

  private func writeUndecided(of document: AnnotatedDocument, into output: inout [UInt8]) {
    let surfaces = document.undecidedSurfaces
    guard !surfaces.isEmpty else { return }
    output.append("\n" + palette.heading("Undecided") + "\n")
    for surface in surfaces {
      let text = ControlPictures.shown(surface.text, onOneLine: true)
      let alternatives = surface.alternatives.map { "\($0.id) (\($0.type))" }
      let line = ControlPictures.shown(alternatives.joined(separator: " | "), onOneLine: true)
      output.append("\(palette.undecided(text)) ×\(surface.count)  \(line)\n")
    }
  }
}

/// The escape sequences of the colours (ECMA-48 SGR), or none.
///
/// Only the eight basic colours, which every terminal's theme makes legible on its background.
private struct TerminalPalette {
  let usesColor: Bool

  func name(_ text: String, _ family: ConceptFamily) -> String {
    switch family {
    case .company: styled(text, "1;34")
    case .organization: styled(text, "35")
    case .person: styled(text, "33")
    case .place: styled(text, "32")
    case .policy: styled(text, "31")
    case .substance: styled(text, "36")
    case .term: styled(text, "4")
    }
  }

  func undecided(_ text: String) -> String { styled(text + "?", "7") }
  func heading(_ text: String) -> String { styled(text, "1") }
  func dimmed(_ text: String) -> String { styled(text, "2") }

  private func styled(_ text: String, _ codes: String) -> String {
    usesColor && !text.isEmpty ? "\u{1B}[\(codes)m\(text)\u{1B}[0m" : text
  }
}
