// SPDX-License-Identifier: Apache-2.0

/// Finds web and e-mail addresses at a place of a text.
enum AddressScanner {
  private static let schemes = ["http://", "https://", "ftp://", "www."].map { Array($0.utf8) }

  /// Behind the web address that starts at `start`; `nil` when none does.
  static func webEnd(in bytes: Span<UInt8>, at start: Int, before limit: Int) -> Int? {
    guard [0x68, 0x66, 0x77].contains(bytes[start] | 0x20),
      let scheme = schemes.first(where: { bytes.begins(with: $0, at: start, before: limit) })
    else { return nil }
    var end = start + scheme.count
    while end < limit, isAddressByte(bytes[end]) { end += 1 }
    guard end > start + scheme.count else { return nil }
    return trimmed(in: bytes, start + scheme.count, end)
  }

  /// Without the punctuation that closes the sentence or the bracket around an address.
  private static func trimmed(in bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var last = end
    if last - start > 3, (last - 3..<last).allSatisfy({ bytes[$0] == UInt8(ascii: ".") }) {
      return last  // an address that was cut short
    }
    while last > start, ".,;:!?'\")]>".utf8.contains(bytes[last - 1]) { last -= 1 }
    return max(last, start + 1)
  }

  private static func isAddressByte(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !"<>\"|\\^`{}".utf8.contains(byte)
  }

  /// Behind the e-mail address that starts at `start`, and how far none was found otherwise.
  static func email(in bytes: Span<UInt8>, at start: Int, before limit: Int)
    -> (end: Int?, searched: Int)
  {
    var at = start
    while at < limit, isLocalByte(bytes[at]) { at += 1 }
    guard at > start, bytes.byte(at: at, before: limit) == UInt8(ascii: "@"),
      bytes.byte(at: at + 1, before: limit).isASCIIAlphanumeric
    else { return (nil, max(at, start + 1)) }
    var end = at + 1
    while end < limit {
      let byte = bytes[end]
      let joins =
        byte.isASCIIAlphanumeric
        || (byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-"))
          && bytes.byte(at: end + 1, before: limit).isASCIIAlphanumeric
      guard joins else { break }
      end += 1
    }
    return (end, end)
  }

  private static func isLocalByte(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
  }
}
