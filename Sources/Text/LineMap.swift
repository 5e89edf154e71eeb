// SPDX-License-Identifier: Apache-2.0

/// A place in a file as people count it: lines and columns from 1, columns in code points.
package struct LineColumn: Hashable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// Where the lines of a text begin.
package struct LineMap: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]

  /// - Complexity: O(bytes).
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    self.starts = starts
  }

  /// The line and column of a byte offset.
  package func place(of offset: Int) -> LineColumn {
    var low = 0
    var high = starts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    let column = bytes[starts[low]..<offset].reduce(1) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
    return LineColumn(line: low + 1, column: column)
  }

  /// The byte offset of a line and column; past the end of a line, the line's end.
  package func offset(of place: LineColumn) -> Int {
    guard place.line >= 1, place.line <= starts.count else { return bytes.count }
    var offset = starts[place.line - 1]
    let end = place.line < starts.count ? starts[place.line] : bytes.count
    var column = 1
    while column < place.column, offset < end {
      offset += 1
      while offset < end, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      column += 1
    }
    return offset
  }
}
