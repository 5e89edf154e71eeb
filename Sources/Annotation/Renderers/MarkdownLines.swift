// SPDX-License-Identifier: Apache-2.0

import Text

/// Writes a passage of plain text as Markdown, line by line, with its glosses.
///
/// A line break inside a paragraph becomes a hard one, and indentation that would make code becomes
/// non-breaking spaces.
struct MarkdownLines {
  private let passage: Passage
  private let first: String
  private let next: String
  private let joinsLines: Bool

  /// - Parameters:
  ///   - first: what stands before the first line.
  ///   - next: what stands before every other line.
  ///   - joinsLines: whether line breaks become spaces, where only one line may stand.
  init(_ passage: Passage, first: String = "", next: String = "", joinsLines: Bool = false) {
    self.passage = passage
    self.first = first
    self.next = next
    self.joinsLines = joinsLines
  }

  func write(into output: inout [UInt8]) {
    let bytes = passage.bytes
    let end = passage.range.upperBound
    var marks = passage.marks[...]
    var start = passage.range.lowerBound
    output.append(first)
    while start < end {
      let lineEnd = bytes[start..<end].firstIndex(of: UInt8(ascii: "\n")) ?? end
      let line = start..<contentEnd(start..<lineEnd)
      write(line, glossedBy: &marks, into: &output)
      guard lineEnd < end else { break }
      start = lineEnd + 1
      if joinsLines {
        output.append(" ")
      } else {
        if !line.isEmpty, !isBlank(at: start) { output.append("\\") }
        output.append("\n" + next)
      }
    }
  }

  private func write(
    _ line: Range<Int>, glossedBy marks: inout ArraySlice<Mark>, into output: inout [UInt8]
  ) {
    let content = writeIndentation(of: line, into: &output)
    var offset = content
    if let marker = MarkdownText.blockMarker(in: passage.bytes[content..<line.upperBound]) {
      output.append(contentsOf: passage.bytes[offset..<marker])
      output.append("\\")
      output.append(passage.bytes[marker])
      offset = marker + 1
    }
    while let mark = marks.first, mark.span.end <= line.upperBound {
      marks.removeFirst()
      guard let gloss = mark.gloss else { continue }
      append(offset..<max(offset, mark.span.end), to: &output)
      output.append(gloss.opening + MarkdownText.inline(gloss.name) + gloss.closing)
      offset = max(offset, mark.span.end)
    }
    append(offset..<line.upperBound, to: &output)
  }

  private func append(_ range: Range<Int>, to output: inout [UInt8]) {
    passage.walk(range) { plain in
      MarkdownText.append(passage.bytes, plain, to: &output)
    } object: { object in
      output.append(
        object.isCode ? MarkdownText.code(object.text) : MarkdownText.inline(object.text))
    }
  }

  /// Where the line's content begins.
  private func writeIndentation(of line: Range<Int>, into output: inout [UInt8]) -> Int {
    let bytes = passage.bytes[line]
    let content = bytes.firstIndex { !isSpace($0) } ?? line.upperBound
    guard content < line.upperBound else { return line.upperBound }
    let columns = bytes[..<content].reduce(0) { $0 + ($1 == UInt8(ascii: "\t") ? 4 : 1) }
    if columns < 4 {
      output.append(contentsOf: bytes[..<content])
    } else {
      output.append(String(repeating: "&nbsp;", count: columns))
    }
    return content
  }

  /// The end of a line without trailing white space, which would be a hard break of its own.
  private func contentEnd(_ line: Range<Int>) -> Int {
    let last = passage.bytes[line].lastIndex { !isSpace($0) && $0 != UInt8(ascii: "\r") }
    return last.map { $0 + 1 } ?? line.lowerBound
  }

  /// Whether nothing but white space stands between an offset and the end of its line.
  private func isBlank(at offset: Int) -> Bool {
    for byte in passage.bytes[offset..<passage.range.upperBound] {
      if byte == UInt8(ascii: "\n") { return true }
      if !isSpace(byte), byte != UInt8(ascii: "\r") { return false }
    }
    return true
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
