// SPDX-License-Identifier: Apache-2.0

/// Puts the blocks of a document together while a reader walks through it.
///
/// What is appended must ascend in the original. Appending takes time in proportion to its bytes.
struct ProseBlockBuilder {
  /// The blocks closed so far, in the order of the text.
  private(set) var blocks: [ProseBlock] = []
  private let source: SourceText
  private var text: [UInt8] = []
  private var pieces: [ProseBlock.Piece] = []

  init(_ source: SourceText) {
    self.source = source
  }

  /// Appends a stretch of the original as it stands.
  mutating func append(verbatim span: TextSpan) {
    guard !span.isEmpty else { return }
    if let last = pieces.last, last.isVerbatim, last.original.end == span.start {
      pieces[pieces.count - 1] = ProseBlock.Piece(
        start: last.start, original: TextSpan(start: last.original.start, end: span.end),
        isVerbatim: true)
    } else {
      pieces.append(ProseBlock.Piece(start: text.count, original: span, isVerbatim: true))
    }
    text += source.bytes[span.range]
  }

  /// Appends `replacement`, UTF-8 and not empty, as one unit that stands for `span`.
  mutating func append(_ replacement: some Collection<UInt8>, for span: TextSpan) {
    pieces.append(ProseBlock.Piece(start: text.count, original: span, isVerbatim: false))
    text += replacement
  }

  /// Appends one space for a run of white space; nothing at the start of a block or behind a space.
  mutating func appendSpace(for span: TextSpan) {
    guard let last = text.last, last != UInt8(ascii: " "), last != UInt8(ascii: "\n") else {
      return
    }
    if span.count == 1, source.bytes[span.start] == UInt8(ascii: " ") {
      append(verbatim: span)
    } else {
      append(CollectionOfOne(UInt8(ascii: " ")), for: span)
    }
  }

  /// Appends the mark of something that a reader sees but that is no prose, so that the words
  /// around it do not grow together.
  mutating func appendObject(for span: TextSpan) {
    append("\u{FFFC}".utf8, for: span)
  }

  /// Ends the block; one without any prose is dropped.
  mutating func close(as kind: ProseBlock.Kind) {
    defer {
      text.removeAll(keepingCapacity: true)
      pieces.removeAll(keepingCapacity: true)
    }
    guard let first = pieces.first, hasProse else { return }
    let range = trimmedRange
    if pieces.count == 1, first.isVerbatim {
      let start = first.original.start
      let span = TextSpan(start: start + range.lowerBound, end: start + range.upperBound)
      blocks.append(ProseBlock(verbatim: span, of: source, kind: kind))
    } else {
      blocks.append(ProseBlock(text: text, range: range, pieces: pieces, kind: kind))
    }
  }

  private var hasProse: Bool {
    var offset = 0
    while offset < text.count {
      let scalar = UTF8Decoding.scalar(in: text.span, at: &offset)
      if !Self.isBlank(scalar), scalar != 0xFFFC { return true }
    }
    return false
  }

  /// The text without the white space at its ends; there is prose between them.
  private var trimmedRange: Range<Int> {
    var start = 0
    while true {
      var next = start
      guard Self.isBlank(UTF8Decoding.scalar(in: text.span, at: &next)) else { break }
      start = next
    }
    var end = text.count
    while true {
      var last = end - 1
      while text[last] & 0xC0 == 0x80 { last -= 1 }
      var next = last
      guard Self.isBlank(UTF8Decoding.scalar(in: text.span, at: &next)) else { break }
      end = last
    }
    return start..<end
  }

  /// White space of any width, and the byte order mark.
  private static func isBlank(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0xA0, 0x2002...0x200B, 0x3000, 0xFEFF: true
    default: false
    }
  }
}
