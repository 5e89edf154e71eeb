// SPDX-License-Identifier: Apache-2.0

/// A paragraph, heading or table cell of Markdown before its inline markup is read.
struct MarkdownLeaf {
  let kind: ProseBlock.Kind
  /// The lines, without indentation and line endings; none is blank.
  let lines: [TextSpan]
}

/// The text of a leaf with its lines joined by `\n`, and where they come from.
struct MarkdownText {
  let bytes: [UInt8]
  private let lines: [(start: Int, original: Int)]

  init(_ lines: some Collection<TextSpan>, of source: [UInt8]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lines.reduce(0) { $0 + $1.count + 1 })
    self.lines = lines.map { line in
      if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
      let start = bytes.count
      bytes += source[line.range]
      return (start, line.start)
    }
    self.bytes = bytes
  }

  /// The byte at a place; 0 outside.
  func byte(at offset: Int) -> UInt8 { bytes.indices.contains(offset) ? bytes[offset] : 0 }

  /// The number of the line that `offset` is in, which is `line` or a later one.
  func line(of offset: Int, from line: Int) -> Int {
    var line = line
    while line + 1 < lines.count, lines[line + 1].start <= offset { line += 1 }
    return line
  }

  /// How many lines begin before `offset`, which is the start of one or the end of the text.
  func lineCount(before offset: Int) -> Int {
    lines.firstIndex { $0.start >= offset } ?? lines.count
  }

  /// The place in the original of `offset`, which is in the numbered line or at its end.
  func original(_ offset: Int, in line: Int) -> Int {
    lines[line].original + offset - lines[line].start
  }
}
