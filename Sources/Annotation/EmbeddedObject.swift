// SPDX-License-Identifier: Apache-2.0

import Text

/// Something in a text that is no prose, such as code or a picture, and what can be shown of it.
struct EmbeddedObject {
  /// Where its U+FFFC stands in the block's bytes.
  let range: Range<Int>
  /// The code, the address or the description of the picture; empty when there is none.
  let text: String
  let isCode: Bool

  private static let mark = Array("\u{FFFC}".utf8)

  /// The objects of a block; a U+FFFC that the original itself has is none.
  ///
  /// - Complexity: O(bytes + objects · log bytes).
  static func all(in block: ProseBlock, of document: Document) -> [EmbeddedObject] {
    var objects: [EmbeddedObject] = []
    var offset = block.range.lowerBound
    while offset + mark.count <= block.range.upperBound {
      guard block.bytes[offset] == mark[0],
        block.bytes[offset..<offset + mark.count].elementsEqual(mark)
      else {
        offset += 1
        continue
      }
      let range = offset..<offset + mark.count
      let original = block.original(TextSpan(start: offset, end: offset + mark.count))
      let source = document.source[original]
      if !source.utf8.elementsEqual(mark) {
        objects.append(EmbeddedObject(range: range, source: source, format: document.format))
      }
      offset += mark.count
    }
    return objects
  }

  private init(range: Range<Int>, source: String, format: DocumentFormat) {
    self.range = range
    switch format {
    case .html:
      text = Self.withoutTags(source)
      isCode = ["<code", "<kbd", "<samp", "<tt"].contains { source.lowercased().hasPrefix($0) }
    case .markdown, .text:
      isCode = source.hasPrefix("`")
      if isCode {
        text = String(source.drop { $0 == "`" }.reversed().drop { $0 == "`" }.reversed())
      } else if source.hasPrefix("![") {
        text = String(source.dropFirst(2).prefix { $0 != "]" })
      } else {
        text = source.hasPrefix("<") ? String(source.dropFirst().prefix { $0 != ">" }) : source
      }
    }
  }

  private static func withoutTags(_ source: String) -> String {
    let pieces = source.split(separator: "<", omittingEmptySubsequences: false)
    var text = String(pieces.first ?? "")
    for piece in pieces.dropFirst() {
      text += piece.firstIndex(of: ">").map { piece[piece.index(after: $0)...] } ?? ""
    }
    for (reference, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&nbsp;", "\u{A0}"), ("&amp;", "&"),
    ] {
      text = text.split(separator: reference, omittingEmptySubsequences: false)
        .joined(separator: character)
    }
    return text
  }
}
