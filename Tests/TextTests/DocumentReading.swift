// SPDX-License-Identifier: Apache-2.0

import Text

/// A document and what its reader should make of it.
struct ReadingCase: Sendable, CustomStringConvertible {
  let source: String
  /// The blocks, each as `kind: text`; see ``describe(_:)``.
  let blocks: [String]

  init(_ source: String, _ blocks: String...) {
    self.source = source
    self.blocks = blocks
  }

  var description: String { source }

  /// A block as a table writes it; the mark of what is no prose as `□`.
  static func describe(_ block: ProseBlock) -> String {
    let kind =
      switch block.kind {
      case .paragraph: "p"
      case .heading(let level): "h\(level)"
      case .title: "title"
      case .listItem: "li"
      case .quotation: "quote"
      case .tableCell: "cell"
      }
    return "\(kind): \(block.text.replacing("\u{FFFC}", with: "□"))"
  }

  static func describe(_ source: String, as format: DocumentFormat) throws -> [String] {
    try document(source, as: format).blocks.map(describe)
  }

  static func document(_ source: String, as format: DocumentFormat) throws -> Document {
    Document(name: "test", source: try SourceText(source), format: format)
  }

  /// The span of the original that the first `text` in a document's blocks stands for.
  static func original(of text: String, in document: Document) -> TextSpan? {
    for block in document.blocks {
      guard let range = block.text.firstRange(of: text) else { continue }
      let start =
        block.range.lowerBound
        + block.text.utf8.distance(
          from: block.text.startIndex, to: range.lowerBound)
      return block.original(TextSpan(start: start, end: start + text.utf8.count))
    }
    return nil
  }
}
