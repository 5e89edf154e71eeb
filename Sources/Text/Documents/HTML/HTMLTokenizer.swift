// SPDX-License-Identifier: Apache-2.0

/// Splits HTML into text and tags, as browsers do (HTML, section 13.2.5); comments, doctypes and
/// processing instructions are passed over.
///
/// Anything is accepted: a `<` that begins no tag is text, and a tag or comment that the text ends
/// in is dropped with all behind it. Every byte is looked at a constant number of times.
struct HTMLTokenizer {
  enum Token {
    /// Text with character references.
    case text(TextSpan)
    /// Text of an XML document in which references mean nothing.
    case characterData(TextSpan)
    case tag(HTMLTag)
  }

  /// Whether the document says it is XML: `<name/>` is an element then, and CDATA is text.
  let isXML: Bool
  private let bytes: [UInt8]
  private(set) var offset: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    offset = bytes.hasPrefix("\u{FEFF}", at: 0, limit: bytes.count) ? 3 : 0
    isXML = bytes.hasPrefix("<?xml", at: offset, limit: bytes.count)
  }

  /// The next token; `nil` at the end.
  mutating func next() -> Token? {
    while offset < bytes.count {
      let end = textEnd(from: offset)
      if end > offset {
        defer { offset = end }
        return .text(TextSpan(start: offset, end: end))
      }
      if let token = markup() { return token }
    }
    return nil
  }

  /// The text up to the end tag of `name`, or to the end; the tag itself comes next.
  mutating func rawText(of name: String) -> TextSpan {
    let start = offset
    let name = Array(name.utf8)
    while offset < bytes.count {
      if isEndTag(of: name) { break }
      offset += 1
    }
    return TextSpan(start: start, end: offset)
  }

  private func isEndTag(of name: [UInt8]) -> Bool {
    let nameEnd = offset + 2 + name.count
    guard nameEnd <= bytes.count, bytes[offset] == UInt8(ascii: "<"),
      bytes[offset + 1] == UInt8(ascii: "/"),
      bytes[offset + 2..<nameEnd].lazy.map(\.asciiLowercased).elementsEqual(name)
    else { return false }
    guard nameEnd < bytes.count else { return true }
    let next = bytes[nameEnd]
    return next.isASCIISpace || next == UInt8(ascii: "/") || next == UInt8(ascii: ">")
  }

  /// Where the text at `start` ends: before the next `<` that is markup.
  private func textEnd(from start: Int) -> Int {
    var offset = start
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "<"), isMarkup(at: offset) { break }
      offset += 1
    }
    return offset
  }

  private func isMarkup(at offset: Int) -> Bool {
    guard offset + 1 < bytes.count else { return false }
    switch bytes[offset + 1] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case UInt8(ascii: "/"): return offset + 2 < bytes.count
    case let byte: return byte.isASCIILetter
    }
  }

  /// Reads what stands at a `<`: a tag, character data, or nothing of use.
  private mutating func markup() -> Token? {
    let start = offset
    let next = bytes[start + 1]
    if next.isASCIILetter || next == UInt8(ascii: "/") && bytes[start + 2].isASCIILetter {
      var reader = HTMLTagReader(bytes, at: start)
      let tag = reader.read()
      offset = tag?.span.end ?? bytes.count
      return tag.map(Token.tag)
    }
    if bytes.hasPrefix("<!--", at: start, limit: bytes.count) {
      offset = commentEnd(from: start + 4)
    } else if bytes.hasPrefix("<![CDATA[", at: start, limit: bytes.count) {
      let end = bytes.firstIndex(of: "]]>", from: start + 9, limit: bytes.count)
      offset = end.map { $0 + 3 } ?? bytes.count
      let span = TextSpan(start: start + 9, end: end ?? bytes.count)
      return isXML ? .characterData(span) : nil
    } else {
      let end = bytes.firstIndex(of: ">", from: start + 2, limit: bytes.count)
      offset = end.map { $0 + 1 } ?? bytes.count
    }
    return nil
  }

  private func commentEnd(from start: Int) -> Int {
    if bytes.hasPrefix(">", at: start, limit: bytes.count) { return start + 1 }
    if bytes.hasPrefix("->", at: start, limit: bytes.count) { return start + 2 }
    var offset = start
    while let dashes = bytes.firstIndex(of: "--", from: offset, limit: bytes.count) {
      if bytes.hasPrefix(">", at: dashes + 2, limit: bytes.count) { return dashes + 3 }
      if bytes.hasPrefix("!>", at: dashes + 2, limit: bytes.count) { return dashes + 4 }
      offset = dashes + 1
    }
    return bytes.count
  }
}
