// SPDX-License-Identifier: Apache-2.0

/// The label of a link reference, compared without regard to case and white space.
struct MarkdownLabel: Hashable {
  /// The longest label CommonMark allows.
  static let longest = 999

  private let key: String

  /// `nil` for one without content, or too long.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.count <= Self.longest else { return nil }
    let words = bytes.split { $0.isASCIISpace }
    guard !words.isEmpty else { return nil }
    key = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
      .lowercased().uppercased()
  }
}

/// The parts of links and link reference definitions (CommonMark, sections 4.7 and 6.3).
///
/// Each function takes the place where a part should begin and gives the place behind it, or `nil`.
/// Every part ends at the first byte that could begin another, so that however many are tried in a
/// text, together they look at each byte a bounded number of times.
struct MarkdownLinkSyntax {
  private let text: MarkdownText

  init(_ text: MarkdownText) {
    self.text = text
  }

  /// The definition at the start of a line, and where the next line begins.
  func definition(at start: Int) -> (label: MarkdownLabel, end: Int)? {
    guard let labelEnd = labelEnd(at: start), text.byte(at: labelEnd) == UInt8(ascii: ":"),
      let label = MarkdownLabel(text.bytes[start + 1..<labelEnd - 1])
    else { return nil }
    let destination = spaceEnd(at: labelEnd + 1)
    guard let end = destinationEnd(at: destination), end > destination else { return nil }
    let titleStart = spaceEnd(at: end)
    if titleStart > end, let titleEnd = titleEnd(at: titleStart), let next = lineEnd(at: titleEnd) {
      return (label, next)
    }
    return lineEnd(at: end).map { (label, $0) }
  }

  /// A label with its brackets.
  func labelEnd(at start: Int) -> Int? {
    guard text.byte(at: start) == UInt8(ascii: "[") else { return nil }
    let limit = min(text.bytes.count, start + MarkdownLabel.longest + 2)
    var offset = start + 1
    while offset < limit {
      switch text.bytes[offset] {
      case UInt8(ascii: "]"): return offset + 1
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "\\"): offset += 1
      default: break
      }
      offset += 1
    }
    return nil
  }

  /// What follows the text of an inline link: `(destination "title")`.
  func tailEnd(at start: Int) -> Int? {
    guard text.byte(at: start) == UInt8(ascii: "("),
      let destinationEnd = destinationEnd(at: spaceEnd(at: start + 1))
    else { return nil }
    var end = spaceEnd(at: destinationEnd)
    if end > destinationEnd, let titleEnd = titleEnd(at: end) { end = spaceEnd(at: titleEnd) }
    return text.byte(at: end) == UInt8(ascii: ")") ? end + 1 : nil
  }

  /// Parentheses in destinations nest to a depth of 32, as in the reference implementation.
  private func destinationEnd(at start: Int) -> Int? {
    if text.byte(at: start) == UInt8(ascii: "<") { return bracketedEnd(at: start) }
    var depth = 0
    var offset = start
    while offset < text.bytes.count {
      let byte = text.bytes[offset]
      if byte <= 0x20 || byte == 0x7F { break }
      if byte == UInt8(ascii: "\\"), text.byte(at: offset + 1).isASCIIPunctuation {
        offset += 1
      } else if byte == UInt8(ascii: "(") {
        depth += 1
        if depth > 32 { return nil }
      } else if byte == UInt8(ascii: ")") {
        if depth == 0 { break }
        depth -= 1
      }
      offset += 1
    }
    return depth == 0 ? offset : nil
  }

  private func bracketedEnd(at start: Int) -> Int? {
    var offset = start + 1
    while offset < text.bytes.count {
      switch text.bytes[offset] {
      case UInt8(ascii: ">"): return offset + 1
      case UInt8(ascii: "<"), UInt8(ascii: "\n"): return nil
      case UInt8(ascii: "\\"): offset += 1
      default: break
      }
      offset += 1
    }
    return nil
  }

  private func titleEnd(at start: Int) -> Int? {
    let mark = text.byte(at: start)
    guard mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") || mark == UInt8(ascii: "(")
    else {
      return nil
    }
    let isParenthesis = mark == UInt8(ascii: "(")
    let close = isParenthesis ? UInt8(ascii: ")") : mark
    var offset = start + 1
    while offset < text.bytes.count {
      let byte = text.bytes[offset]
      if byte == close { return offset + 1 }
      if isParenthesis, byte == mark { return nil }
      offset += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  private func spaceEnd(at start: Int) -> Int {
    var offset = start
    while text.byte(at: offset).isASCIISpace { offset += 1 }
    return offset
  }

  /// Where the next line begins, when only white space is left on this one.
  private func lineEnd(at start: Int) -> Int? {
    var offset = start
    while offset < text.bytes.count {
      let byte = text.bytes[offset]
      guard byte.isASCIISpace else { return nil }
      offset += 1
      if byte == UInt8(ascii: "\n") { break }
    }
    return offset
  }
}
