// SPDX-License-Identifier: Apache-2.0

/// One paragraph, heading, list item or table cell: prose without its markup.
///
/// Names are looked for inside a block, never across two. The block's own text is what a reader
/// sees; every offset of it maps to the original. Something that a reader sees but that is no
/// prose, such as code or an image, stands in the text as one U+FFFC.
package struct ProseBlock: Sendable {
  /// What a block is in its document, told by the innermost element around it.
  package enum Kind: Hashable, Sendable {
    case paragraph
    case heading(level: Int)
    /// The document's name, kept outside its body (HTML's `title`): markup cannot go there.
    case title
    case listItem
    case quotation
    case tableCell
  }

  /// A piece of the block's text and where it came from.
  package struct Piece: Hashable, Sendable {
    /// The offset of the piece in the block's text.
    package let start: Int
    /// Where the piece stands in the original.
    package let original: TextSpan
    /// Whether text and original are the same bytes; an entity or escape is one unit instead.
    package let isVerbatim: Bool

    package init(start: Int, original: TextSpan, isVerbatim: Bool) {
      self.start = start
      self.original = original
      self.isVerbatim = isVerbatim
    }
  }

  package let kind: Kind
  /// The storage that ``range`` points into: the whole original, or the block's own decoded text.
  package let bytes: [UInt8]
  /// The block's text in ``bytes``.
  package let range: Range<Int>
  private let pieces: [Piece]

  /// A block whose text is a stretch of the original itself.
  package init(verbatim span: TextSpan, of source: SourceText, kind: Kind = .paragraph) {
    self.kind = kind
    bytes = source.bytes
    range = span.range
    pieces = []
  }

  /// A block put together from pieces, ascending by start and by place in the original.
  package init(text: [UInt8], pieces: [Piece], kind: Kind = .paragraph) {
    self.kind = kind
    bytes = text
    range = 0..<text.count
    self.pieces = pieces
  }

  package var text: String { String(decoding: bytes[range], as: UTF8.self) }

  /// The span of the original that `span` of ``bytes`` stands for.
  package func original(_ span: TextSpan) -> TextSpan {
    guard !pieces.isEmpty else { return span }
    let first = piece(at: span.start)
    let start =
      first.isVerbatim ? first.original.start + span.start - first.start : first.original.start
    guard !span.isEmpty else { return TextSpan(start: start, end: start) }
    let last = piece(at: span.end - 1)
    let end = last.isVerbatim ? last.original.start + span.end - last.start : last.original.end
    return TextSpan(start: start, end: end)
  }

  private func piece(at offset: Int) -> Piece {
    var low = 0
    var high = pieces.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if pieces[middle].start <= offset { low = middle } else { high = middle }
    }
    return pieces[low]
  }
}
