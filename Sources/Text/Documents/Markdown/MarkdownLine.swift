// SPDX-License-Identifier: Apache-2.0

/// A line of Markdown while its markers are taken off from the left.
///
/// Columns count a tab as the spaces up to the next multiple of four; a container may take only
/// some of them (CommonMark 0.31, section 2.2).
struct MarkdownLine {
  let bytes: [UInt8]
  let start: Int
  /// Before the line ending.
  let end: Int
  /// Behind the line ending: `\n`, `\r\n` or `\r`.
  let next: Int
  /// How far the markers were taken off.
  private(set) var offset: Int
  private(set) var column = 0
  /// The first place from ``offset`` on that is no space or tab; ``end`` on a blank line.
  private(set) var contentStart: Int
  /// The columns from ``offset`` to ``contentStart``.
  private(set) var indent: Int
  /// Where the last look for a thematic break failed; none can begin before it.
  private var noThematicBreakBefore = 0

  init(_ bytes: [UInt8], at start: Int) {
    self.bytes = bytes
    self.start = start
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") {
      end += 1
    }
    self.end = end
    let isPair = bytes.hasPrefix("\r\n", at: end, limit: bytes.count)
    next = min(end + (isPair ? 2 : 1), bytes.count)
    offset = start
    contentStart = start
    indent = 0
    findContent()
  }

  var isBlank: Bool { contentStart == end }
  /// Whether the line is indented like code.
  var isIndented: Bool { indent >= 4 }
  /// The first byte of the content; 0 on a blank line.
  var first: UInt8 { byte(at: contentStart) }
  /// What is left of the line; white space at its end may be a hard line break.
  var content: TextSpan { TextSpan(start: contentStart, end: end) }

  /// The byte at a place; 0 at the end of the line and behind it.
  func byte(at offset: Int) -> UInt8 { offset < end ? bytes[offset] : 0 }

  func isSpace(at offset: Int) -> Bool {
    byte(at: offset) == UInt8(ascii: " ") || byte(at: offset) == UInt8(ascii: "\t")
  }

  /// The place behind the run of `byte` at `offset`.
  func endOfRun(of byte: UInt8, at offset: Int) -> Int {
    var offset = offset
    while offset < end, bytes[offset] == byte { offset += 1 }
    return offset
  }

  func endOfSpace(at offset: Int) -> Int {
    var offset = offset
    while isSpace(at: offset) { offset += 1 }
    return offset
  }

  func trimmed(from offset: Int) -> TextSpan {
    let start = endOfSpace(at: offset)
    var end = end
    while end > start, isSpace(at: end - 1) { end -= 1 }
    return TextSpan(start: start, end: end)
  }

  /// Takes off the white space before the content and the `count` bytes behind it.
  mutating func skip(_ count: Int) {
    column += indent + count
    offset = contentStart + count
    findContent()
  }

  /// Takes off up to `columns` of white space; a tab may be taken in parts.
  mutating func skip(columns: Int) {
    let target = column + min(columns, indent)
    var position = column
    while position < target {
      let width = bytes[offset] == UInt8(ascii: "\t") ? 4 - position % 4 : 1
      guard position + width <= target else { break }
      position += width
      offset += 1
    }
    column = target
    findContent()
  }

  /// Whether the content is a thematic break: three or more of one of `*-_`, and white space.
  ///
  /// However often it is asked, as markers are taken off, it looks at each byte once.
  mutating func isThematicBreak() -> Bool {
    let mark = first
    guard mark == UInt8(ascii: "*") || mark == UInt8(ascii: "-") || mark == UInt8(ascii: "_"),
      contentStart >= noThematicBreakBefore
    else { return false }
    var count = 0
    var offset = contentStart
    while offset < end {
      if bytes[offset] == mark { count += 1 } else if !isSpace(at: offset) { break }
      offset += 1
    }
    if offset < end { noThematicBreakBefore = offset }
    return offset == end && count >= 3
  }

  private mutating func findContent() {
    var position = column
    contentStart = offset
    while isSpace(at: contentStart) {
      position += bytes[contentStart] == UInt8(ascii: "\t") ? 4 - position % 4 : 1
      contentStart += 1
    }
    indent = position - column
  }
}
