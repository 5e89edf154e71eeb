// SPDX-License-Identifier: Apache-2.0

/// YAML between `---` lines at the very start of a text.
enum MarkdownFrontMatter {
  /// Where the Markdown begins: behind a byte order mark and a closed front matter.
  static func end(in bytes: [UInt8]) -> Int {
    let start = bytes.hasPrefix("\u{FEFF}", at: 0, limit: bytes.count) ? 3 : 0
    var line = MarkdownLine(bytes, at: start)
    guard isMark(line, "---") else { return start }
    while line.next < bytes.count {
      line = MarkdownLine(bytes, at: line.next)
      if isMark(line, "---") || isMark(line, "...") { return line.next }
    }
    return start
  }

  private static func isMark(_ line: MarkdownLine, _ mark: StaticString) -> Bool {
    line.indent == 0 && line.endOfSpace(at: line.start + 3) == line.end
      && line.bytes.hasPrefix(mark, at: line.contentStart, limit: line.end)
  }
}

/// A heading that begins with `#` (CommonMark, section 4.2).
struct MarkdownHeading {
  let level: Int
  let text: TextSpan

  init?(of line: MarkdownLine) {
    let mark = UInt8(ascii: "#")
    let start = line.contentStart
    let marksEnd = line.endOfRun(of: mark, at: start)
    guard 1...6 ~= marksEnd - start, marksEnd == line.end || line.isSpace(at: marksEnd) else {
      return nil
    }
    level = marksEnd - start
    let content = line.trimmed(from: marksEnd)
    var end = content.end
    while end > content.start, line.bytes[end - 1] == mark { end -= 1 }
    guard end < content.end, end == content.start || line.isSpace(at: end - 1) else {
      text = content
      return
    }
    while end > content.start, line.isSpace(at: end - 1) { end -= 1 }
    text = TextSpan(start: content.start, end: end)
  }

  /// The level that a line of `=` or `-` gives to the paragraph above it.
  static func underlineLevel(of line: MarkdownLine) -> Int? {
    let mark = line.first
    guard mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-"),
      line.endOfSpace(at: line.endOfRun(of: mark, at: line.contentStart)) == line.end
    else { return nil }
    return mark == UInt8(ascii: "=") ? 1 : 2
  }
}

/// A code block between lines of backticks or tildes (CommonMark, section 4.5).
struct MarkdownFence {
  private let mark: UInt8
  private let count: Int

  init?(at line: MarkdownLine) {
    mark = line.first
    let start = line.contentStart
    let end = line.endOfRun(of: mark, at: start)
    count = end - start
    guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~"), count >= 3 else { return nil }
    if mark == UInt8(ascii: "`"), line.bytes[end..<line.end].contains(mark) { return nil }
  }

  func isClosed(by line: MarkdownLine) -> Bool {
    guard !line.isIndented, line.first == mark else { return false }
    let end = line.endOfRun(of: mark, at: line.contentStart)
    return end - line.contentStart >= count && line.endOfSpace(at: end) == line.end
  }
}

/// Display mathematics whose `$$` stand on lines of their own.
enum MarkdownMathematics {
  /// Whether the line begins with `$$` and another line, before the next empty one, has its end.
  static func begins(at line: MarkdownLine) -> Bool {
    guard line.bytes.hasPrefix("$$", at: line.contentStart, limit: line.end),
      line.bytes.firstIndex(of: "$$", from: line.contentStart + 2, limit: line.end) == nil
    else { return false }
    // The lines passed over hold no `$$`, so that no two of these searches overlap.
    var next = line
    while next.next < line.bytes.count {
      next = MarkdownLine(line.bytes, at: next.next)
      if next.isBlank { return false }
      if isClosed(by: next) { return true }
    }
    return false
  }

  static func isClosed(by line: MarkdownLine) -> Bool {
    line.bytes.firstIndex(of: "$$", from: line.offset, limit: line.end) != nil
  }
}

/// The box of a task in a list of GitHub's Markdown.
enum MarkdownTask {
  /// An item's text without `[ ]` or `[x]` in front.
  static func text(of content: TextSpan, in bytes: [UInt8]) -> TextSpan {
    let isBox =
      bytes.hasPrefix("[ ] ", at: content.start, limit: content.end)
      || bytes.hasPrefix("[x] ", at: content.start, limit: content.end, ignoringCase: true)
    guard isBox else { return content }
    var start = content.start + 3
    while bytes[start].isASCIISpace { start += 1 }
    return TextSpan(start: start, end: content.end)
  }
}
