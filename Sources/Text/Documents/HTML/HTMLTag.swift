// SPDX-License-Identifier: Apache-2.0

/// A start or end tag as it stands in the text.
struct HTMLTag {
  /// In lower case.
  let name: String
  let span: TextSpan
  let isEnd: Bool
  /// Whether it is written `<name/>`.
  let isSelfClosing: Bool
  /// Whether its attributes hide the element: `hidden`, or a style of `display: none` or
  /// `visibility: hidden`.
  let isHidden: Bool
}

/// Reads the tag at one place (HTML, sections 13.2.5.8 to 13.2.5.40).
struct HTMLTagReader {
  private let bytes: [UInt8]
  private let start: Int
  private var offset: Int
  private var isHidden = false
  private var isSelfClosing = false

  /// - Parameter start: the place of a `<` that begins a tag.
  init(_ bytes: [UInt8], at start: Int) {
    self.bytes = bytes
    self.start = start
    offset = start + 1
  }

  /// The tag; `nil` when the text ends inside it.
  mutating func read() -> HTMLTag? {
    let isEnd = bytes[offset] == UInt8(ascii: "/")
    if isEnd { offset += 1 }
    let name = readName { $0.isASCIISpace || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ">") }
    while skipToAttribute() {
      guard readAttribute() else { return nil }
    }
    guard offset < bytes.count else { return nil }
    return HTMLTag(
      name: name, span: TextSpan(start: start, end: offset + 1), isEnd: isEnd,
      isSelfClosing: isSelfClosing, isHidden: isHidden)
  }

  /// Moves to the next attribute, or to the `>` or the end of the text when there is none.
  private mutating func skipToAttribute() -> Bool {
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: ">"): return false
      case UInt8(ascii: "/"): isSelfClosing = true
      case let byte where byte.isASCIISpace: isSelfClosing = false
      default:
        isSelfClosing = false
        return true
      }
      offset += 1
    }
    return false
  }

  private mutating func readName(until isEnd: (UInt8) -> Bool) -> String {
    let start = offset
    while offset < bytes.count, !isEnd(bytes[offset]) { offset += 1 }
    return String(decoding: bytes[start..<offset].lazy.map(\.asciiLowercased), as: UTF8.self)
  }

  /// Whether the text goes on behind the attribute.
  private mutating func readAttribute() -> Bool {
    let start = offset
    // An equals sign at the start is part of the name.
    offset += 1
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte.isASCIISpace || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "/")
        || byte == UInt8(ascii: ">")
      {
        break
      }
      offset += 1
    }
    let name = start..<offset
    skipSpace()
    guard offset < bytes.count else { return false }
    var value = offset..<offset
    if bytes[offset] == UInt8(ascii: "=") {
      offset += 1
      skipSpace()
      guard offset < bytes.count, let found = readValue() else { return false }
      value = found
    }
    look(at: name, value)
    return true
  }

  private mutating func skipSpace() {
    while offset < bytes.count, bytes[offset].isASCIISpace { offset += 1 }
  }

  private mutating func readValue() -> Range<Int>? {
    let quote = bytes[offset]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = offset + 1
      offset = start
      while offset < bytes.count, bytes[offset] != quote { offset += 1 }
      guard offset < bytes.count else { return nil }
      offset += 1
      return start..<offset - 1
    }
    let start = offset
    while offset < bytes.count, !bytes[offset].isASCIISpace, bytes[offset] != UInt8(ascii: ">") {
      offset += 1
    }
    return start..<offset
  }

  private mutating func look(at name: Range<Int>, _ value: Range<Int>) {
    func isNamed(_ text: StaticString) -> Bool {
      name.count == text.utf8CodeUnitCount
        && bytes.hasPrefix(text, at: name.lowerBound, limit: name.upperBound, ignoringCase: true)
    }
    if isNamed("hidden") {
      isHidden = true
    } else if isNamed("style") {
      let style = bytes[value].filter { !$0.isASCIISpace }.map(\.asciiLowercased)
      let isUnseen =
        style.firstIndex(of: "display:none", from: 0, limit: style.count) != nil
        || style.firstIndex(of: "visibility:hidden", from: 0, limit: style.count) != nil
      isHidden = isHidden || isUnseen
    }
  }
}
