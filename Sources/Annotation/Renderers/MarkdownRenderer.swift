// SPDX-License-Identifier: Apache-2.0

import Terminology
import Text

/// The article as Markdown, the other language's name in brackets behind each first mention, and a
/// table of the concepts as an appendix; names that no glossary knows stand there without an id.
///
/// Of a Markdown article everything else stays byte for byte; where nothing is found, that is the
/// whole output. Plain text is escaped so that it reads as it did, line breaks included; HTML is
/// written anew from its prose.
package struct MarkdownRenderer: Renderer {
  private var isFirst = true

  package init() {}

  package mutating func render(_ document: AnnotatedDocument, into output: inout [UInt8]) {
    if !isFirst { output.append("\n---\n\n") }
    isFirst = false
    let start = output.count
    switch document.document.format {
    case .markdown: GlossedMarkdown(document).write(into: &output)
    case .text: MarkdownLines(document.sourcePassage).write(into: &output)
    case .html: writeOutline(of: document, into: &output)
    }
    writeAppendix(of: document, start: start, into: &output)
  }

  // MARK: HTML

  private func writeOutline(of document: AnnotatedDocument, into output: inout [UInt8]) {
    for (number, section) in document.outline.enumerated() {
      if number > 0 { output.append("\n") }
      switch section {
      case .paragraph(let passage): write(passage, into: &output)
      case .heading(let passage, let level):
        write(passage, first: String(repeating: "#", count: level) + " ", into: &output)
      case .list(let items):
        for item in items { write(item, first: "- ", next: "  ", into: &output) }
      case .quotation(let items):
        for (number, item) in items.enumerated() {
          if number > 0 { output.append(">\n") }
          write(item, first: "> ", next: "> ", into: &output)
        }
      case .table(let rows): writeTable(rows, into: &output)
      }
    }
  }

  private func write(
    _ passage: Passage, first: String = "", next: String = "", into output: inout [UInt8]
  ) {
    let isHeading = if case .heading = passage.kind { true } else { false }
    MarkdownLines(passage, first: first, next: next, joinsLines: isHeading).write(into: &output)
    output.append("\n")
  }

  private func writeTable(_ rows: [[[Passage]]], into output: inout [UInt8]) {
    let columns = rows.reduce(0) { max($0, $1.count) }
    for (number, row) in rows.enumerated() {
      for column in 0..<columns {
        output.append("| ")
        for passage in column < row.count ? row[column] : [] {
          MarkdownLines(passage, joinsLines: true).write(into: &output)
          output.append(" ")
        }
      }
      output.append("|\n")
      if number == 0 { output.append(String(repeating: "|---", count: columns) + "|\n") }
    }
  }

  // MARK: The appendix

  private func writeAppendix(
    of document: AnnotatedDocument, start: Int, into output: inout [UInt8]
  ) {
    let counts = document.conceptCounts
    let unlisted = document.unlistedCounts
    guard !(counts.isEmpty && unlisted.isEmpty) else { return }
    if output.count > start, output.last != UInt8(ascii: "\n") { output.append("\n") }
    output.append(
      """

      ## Names and terms · 名称与术语

      | Concept | English | 中文 | Type | Codes | Mentions |
      |---|---|---|---|---|---:|

      """)
    for (number, entry) in (counts + unlisted).enumerated() {
      let concept = entry.concept
      let cells = [
        number < counts.count ? concept.id.description : "", concept.name(in: .english),
        concept.name(in: .chinese),
        concept.type.description, concept.codeList.joined(separator: ", "), String(entry.count),
      ]
      output.append("| " + cells.map(MarkdownText.inline).joined(separator: " | ") + " |\n")
    }
  }
}
