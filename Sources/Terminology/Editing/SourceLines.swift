// SPDX-License-Identifier: Apache-2.0

import Text

/// The lines of a YAML file, for finding the place of an edit.
struct SourceLines {
  private let bytes: [UInt8]
  private let map: LineMap
  /// The offset of each line's start, and of the end of the file.
  private let starts: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    map = LineMap(bytes)
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    if starts.last != bytes.count { starts.append(bytes.count) }
    self.starts = starts
  }

  /// The number of lines; the last is the `count`-th.
  var count: Int { starts.count - 1 }

  func offset(of place: SourcePlace) -> Int {
    map.offset(of: LineColumn(line: place.line, column: place.column))
  }

  /// The bytes of line `line`, from 1, without its end; empty beyond the file.
  private func content(_ line: Int) -> ArraySlice<UInt8> {
    guard line >= 1, line <= count else { return [] }
    var end = starts[line]
    while end > starts[line - 1], [0x0A, 0x0D].contains(bytes[end - 1]) { end -= 1 }
    return bytes[starts[line - 1]..<end]
  }

  func indentation(of line: Int) -> Int { content(line).prefix { $0 == 0x20 }.count }

  func isBlank(_ line: Int) -> Bool {
    line >= 1 && line <= count && content(line).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  private func isComment(_ line: Int) -> Bool {
    content(line).first { $0 != 0x20 } == UInt8(ascii: "#")
  }

  /// Whether an item of a block list starts here: nothing but a dash and spaces before it.
  func isBlockItem(_ place: SourcePlace) -> Bool {
    let before = content(place.line).prefix(place.column - 1)
    return before.first { $0 != 0x20 } == UInt8(ascii: "-")
      && before.allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: "-") }
  }

  /// The last line with content of the list item whose dash stands in `line`.
  func lastLine(ofItemAt line: Int) -> Int {
    lastLine(from: line, deeperThan: indentation(of: line))
  }

  /// The last line with content of the field whose key stands at `key` and whose value at `value`.
  func lastLine(ofFieldAt key: SourcePlace, value: SourcePlace) -> Int {
    let start = offset(of: value)
    if start < bytes.count, "[{".utf8.contains(bytes[start]) {
      let end = FlowScanner(bytes).collection(from: start)?.close ?? start
      return map.place(of: end).line
    }
    // A list may stand at the very column of its key: "zh:" then "- 名".
    let keyColumn = key.column - 1
    var last = lastLine(from: key.line, deeperThan: keyColumn)
    while let next = nextContent(after: last), indentation(of: next) == keyColumn,
      startsItem(content(next).dropFirst(keyColumn))
    {
      last = lastLine(from: next, deeperThan: keyColumn)
    }
    return last
  }

  private func startsItem(_ content: ArraySlice<UInt8>) -> Bool {
    content.first == UInt8(ascii: "-") && content.dropFirst().first.map { $0 == 0x20 } != false
  }

  /// The next line that is neither blank nor a comment.
  private func nextContent(after line: Int) -> Int? {
    var next = line + 1
    while next <= count, isBlank(next) || isComment(next) { next += 1 }
    return next <= count ? next : nil
  }

  private func lastLine(from line: Int, deeperThan margin: Int) -> Int {
    var last = line
    while let next = nextContent(after: last), indentation(of: next) > margin { last = next }
    return last
  }

  /// Behind a scalar on one line that starts at `start`; `nil` for one that goes on.
  func scalarEnd(from start: Int, isInFlow: Bool) -> Int? {
    guard start < bytes.count else { return nil }
    let place = map.place(of: start)
    let end = starts[place.line - 1] + content(place.line).count
    let quote = bytes[start]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      return FlowScanner(bytes).quotedEnd(from: start).flatMap { $0 <= end ? $0 : nil }
    }
    var offset = start
    while offset < end {
      if isInFlow, ",[]{}".utf8.contains(bytes[offset]) { break }
      if bytes[offset] == UInt8(ascii: "#"), offset > start, isBlank(bytes[offset - 1]) { break }
      offset += 1
    }
    while offset > start, isBlank(bytes[offset - 1]) { offset -= 1 }
    return offset
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// The line end the file uses.
  var lineEnd: String { bytes.contains(0x0D) ? "\r\n" : "\n" }

  /// The file with `lines` behind line `line`, with the line ends the file uses.
  func inserting(_ lines: [String], afterLine line: Int) -> [UInt8] {
    let offset = starts[min(line, count)]
    var result = Array(bytes[..<offset])
    let wasUnended = !result.isEmpty && result.last != 0x0A
    if wasUnended { result += Array(lineEnd.utf8) }
    result += Array(lines.joined(separator: lineEnd).utf8)
    if !wasUnended || offset < bytes.count { result += Array(lineEnd.utf8) }
    return result + bytes[offset...]
  }
}
