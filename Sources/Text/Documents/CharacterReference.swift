// SPDX-License-Identifier: Apache-2.0

/// A character reference of HTML, such as `&amp;` or `&#x4E2D;`, and what it stands for.
struct CharacterReference {
  /// How much of a reference may be missing.
  enum Syntax {
    /// As browsers read it: the semicolon may be missing behind numbers and some old names, and
    /// numbers of the C1 controls mean Windows-1252 (HTML, "numeric character reference end state").
    case html
    /// CommonMark 0.31, section 2.5: semicolon required, at most seven digits, or six hexadecimal.
    case markdown
  }

  /// What the reference stands for, in UTF-8.
  let text: [UInt8]
  /// The offset behind the reference.
  let end: Int

  /// The reference whose ampersand is at `start`; `nil` where none is, and the ampersand is text.
  ///
  /// - Complexity: O(bytes of the reference), and a constant when there is none.
  init?(in bytes: [UInt8], at start: Int, limit: Int, syntax: Syntax) {
    let next = start + 1
    guard next < limit else { return nil }
    let found =
      bytes[next] == UInt8(ascii: "#")
      ? Self.numeric(in: bytes, at: next + 1, limit: limit, syntax: syntax)
      : Self.named(in: bytes, at: next, limit: limit, syntax: syntax)
    guard let found else { return nil }
    (text, end) = found
  }

  /// Whether the reference stands for white space that takes part in collapsing.
  var isSpace: Bool {
    guard text.count == 1 else { return false }
    return text[0] == 0x20 || text[0] == 0x09 || text[0] == 0x0A || text[0] == 0x0C
      || text[0] == 0x0D
  }

  private static func numeric(in bytes: [UInt8], at start: Int, limit: Int, syntax: Syntax)
    -> ([UInt8], end: Int)?
  {
    var offset = start
    let isHex = offset < limit && bytes[offset] | 0x20 == UInt8(ascii: "x")
    if isHex { offset += 1 }
    let digits = offset
    let longest = syntax == .html ? limit : min(limit, digits + (isHex ? 6 : 7))
    var value: UInt32 = 0
    while offset < longest, let digit = bytes[offset].digitValue(isHex: isHex) {
      value = min(value * (isHex ? 16 : 10) + digit, 0x11_0000)
      offset += 1
    }
    guard offset > digits else { return nil }
    if offset < limit, bytes[offset] == UInt8(ascii: ";") {
      offset += 1
    } else if syntax == .markdown {
      return nil
    }
    if syntax == .html, 0x80...0x9F ~= value { value = windows1252[Int(value) - 0x80] }
    let scalar = value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
    return (Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter), offset)
  }

  private static func named(in bytes: [UInt8], at start: Int, limit: Int, syntax: Syntax)
    -> ([UInt8], end: Int)?
  {
    let table = NamedCharacters.table
    let longest = min(limit, start + NamedCharacters.longestName)
    var end = start
    while end < longest, bytes[end].isASCIIAlphanumeric { end += 1 }
    if end < longest, bytes[end] == UInt8(ascii: ";"), let text = table.text(of: bytes[start...end])
    {
      return (text, end + 1)
    }
    guard syntax == .html else { return nil }
    end = min(end, start + NamedCharacters.longestOpenName)
    while end > start {
      if let text = table.text(of: bytes[start..<end]) { return (text, end) }
      end -= 1
    }
    return nil
  }

  /// What the bytes 80–9F mean in Windows-1252; five of them mean nothing and stay controls.
  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
    0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC,
    0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
  ]
}
