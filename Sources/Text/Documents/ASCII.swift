// SPDX-License-Identifier: Apache-2.0

/// The classes of ASCII that markup is made of.
extension UInt8 {
  /// Tab, line feed, form feed, carriage return and space.
  var isASCIISpace: Bool {
    self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0C || self == 0x0D
  }

  var isASCIILetter: Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 }

  var isASCIIDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }

  var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }

  var isASCIIPunctuation: Bool { 0x21...0x7E ~= self && !isASCIIAlphanumeric }

  /// The letter in lower case; other bytes as they are.
  var asciiLowercased: UInt8 { isASCIILetter ? self | 0x20 : self }

  func digitValue(isHex: Bool) -> UInt32? {
    if isASCIIDigit { return UInt32(self & 0x0F) }
    let letter = self | 0x20
    guard isHex, UInt8(ascii: "a")...UInt8(ascii: "f") ~= letter else { return nil }
    return UInt32(letter - UInt8(ascii: "a") + 10)
  }
}

extension [UInt8] {
  /// Whether `text` stands at `offset`, before `limit`.
  func hasPrefix(_ text: StaticString, at offset: Int, limit: Int, ignoringCase: Bool = false)
    -> Bool
  {
    let count = text.utf8CodeUnitCount
    guard count <= limit - offset else { return false }
    return text.withUTF8Buffer { buffer in
      for index in 0..<count {
        let byte = self[offset + index]
        let isEqual =
          unsafe ignoringCase ? byte.asciiLowercased == buffer[index] : byte == buffer[index]
        if !isEqual { return false }
      }
      return true
    }
  }

  /// The first place of `text` at or behind `offset` that ends before `limit`.
  func firstIndex(of text: StaticString, from offset: Int, limit: Int) -> Int? {
    let first = text.withUTF8Buffer { unsafe $0[0] }
    let last = limit - text.utf8CodeUnitCount
    var offset = offset
    while offset <= last {
      if self[offset] == first, hasPrefix(text, at: offset, limit: limit) { return offset }
      offset += 1
    }
    return nil
  }
}
