// SPDX-License-Identifier: Apache-2.0

/// Addresses that stand in the text itself.
enum MarkdownAddress {
  /// The place behind `<https://…>` or `<name@host>` (CommonMark, section 6.5).
  static func autolinkEnd(in bytes: [UInt8], at start: Int) -> Int? {
    var offset = start + 1
    guard offset < bytes.count, bytes[offset].isASCIIAlphanumeric else { return nil }
    var colon: Int?
    var hasAt = false
    var hasBackslash = false
    while offset < bytes.count, bytes[offset] != UInt8(ascii: ">") {
      switch bytes[offset] {
      case UInt8(ascii: "<"), 0...0x20, 0x7F: return nil
      case UInt8(ascii: ":"): colon = colon ?? offset
      case UInt8(ascii: "@"): hasAt = true
      case UInt8(ascii: "\\"): hasBackslash = true
      default: break
      }
      offset += 1
    }
    guard offset < bytes.count else { return nil }
    if let colon, isScheme(bytes[start + 1..<colon]) { return offset + 1 }
    return hasAt && colon == nil && !hasBackslash ? offset + 1 : nil
  }

  private static func isScheme(_ name: ArraySlice<UInt8>) -> Bool {
    2...32 ~= name.count && name.first?.isASCIILetter == true
      && name.allSatisfy { byte in
        byte.isASCIIAlphanumeric || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
          || byte == UInt8(ascii: "-")
      }
  }

  private static let beginnings: [StaticString] = ["https://", "http://", "ftp://", "www."]

  /// The place behind a bare address, after GitHub's Markdown.
  ///
  /// Unlike there, it may follow a Chinese character, and ends where ASCII ends: Chinese text goes
  /// on behind an address without a space.
  static func bareEnd(in bytes: [UInt8], at start: Int) -> Int? {
    guard start == 0 || !bytes[start - 1].isASCIIAlphanumeric,
      let beginning = beginnings.first(where: {
        bytes.hasPrefix($0, at: start, limit: bytes.count, ignoringCase: true)
      })
    else { return nil }
    let host = start + beginning.utf8CodeUnitCount
    guard host < bytes.count, bytes[host].isASCIIAlphanumeric else { return nil }
    var end = host
    while end < bytes.count, isPart(bytes[end]) { end += 1 }
    return trimmedEnd(bytes, host..<end)
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F..., UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "\""), UInt8(ascii: "`"), UInt8(ascii: "*"):
      false
    default: true
    }
  }

  /// Leaves punctuation at the end to the sentence, and a parenthesis that was not opened inside.
  private static func trimmedEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var end = range.upperBound
    var excess = bytes[range].reduce(0) {
      $0 + ($1 == UInt8(ascii: ")") ? 1 : $1 == UInt8(ascii: "(") ? -1 : 0)
    }
    while end > range.lowerBound {
      switch bytes[end - 1] {
      case UInt8(ascii: ")") where excess > 0: excess -= 1
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","),
        UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "_"), UInt8(ascii: "~"),
        UInt8(ascii: "'"):
        break
      default: return end
      }
      end -= 1
    }
    return end
  }
}
