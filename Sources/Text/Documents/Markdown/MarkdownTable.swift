// SPDX-License-Identifier: Apache-2.0

/// Tables of GitHub's Markdown: rows of cells parted by `|`.
enum MarkdownTable {
  /// The number of columns that a line such as `| --- | :-: |` declares; `nil` for other lines.
  static func delimiters(in line: MarkdownLine) -> Int? {
    let content = line.trimmed(from: line.contentStart)
    var hasBar = false
    for offset in content.range {
      switch line.bytes[offset] {
      case UInt8(ascii: "|"): hasBar = true
      case UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"): break
      default: return nil
      }
    }
    let cells = cells(of: content, in: line.bytes)
    guard hasBar, cells.allSatisfy({ isDelimiter(line.bytes[$0.range]) }) else { return nil }
    return cells.count
  }

  /// Dashes, with a colon at either end or none.
  private static func isDelimiter(_ cell: ArraySlice<UInt8>) -> Bool {
    var dashes = cell
    if dashes.first == UInt8(ascii: ":") { dashes.removeFirst() }
    if dashes.last == UInt8(ascii: ":") { dashes.removeLast() }
    return !dashes.isEmpty && dashes.allSatisfy { $0 == UInt8(ascii: "-") }
  }

  /// The cells of a row, without white space at their ends; empty ones too.
  static func cells(of row: TextSpan, in bytes: [UInt8]) -> [TextSpan] {
    let row = trimmed(row.start, row.end, in: bytes)
    var cells: [TextSpan] = []
    var offset = row.start
    if offset < row.end, bytes[offset] == UInt8(ascii: "|") { offset += 1 }
    var start = offset
    while offset < row.end {
      switch bytes[offset] {
      case UInt8(ascii: "\\"): offset += 1
      case UInt8(ascii: "|"):
        cells.append(trimmed(start, offset, in: bytes))
        start = offset + 1
      default: break
      }
      offset += 1
    }
    if start < row.end { cells.append(trimmed(start, row.end, in: bytes)) }
    return cells
  }

  private static func trimmed(_ start: Int, _ end: Int, in bytes: [UInt8]) -> TextSpan {
    var (start, end) = (start, end)
    while start < end, bytes[start].isASCIISpace { start += 1 }
    while end > start, bytes[end - 1].isASCIISpace { end -= 1 }
    return TextSpan(start: start, end: end)
  }
}
