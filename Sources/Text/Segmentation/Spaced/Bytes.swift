// SPDX-License-Identifier: Apache-2.0

/// Questions about single ASCII bytes.
extension UInt8 {
  @inline(__always) var isASCIICapital: Bool { self &- 0x41 < 26 }
}

extension Span<UInt8> {
  /// The byte at an offset below `limit`; 0, which no text has, from there on.
  @inline(__always)
  func byte(at offset: Int, before limit: Int) -> UInt8 {
    offset < limit ? self[offset] : 0
  }

  /// Whether the bytes from `offset` on are `prefix`, which is in lower case, in any case.
  func begins(with prefix: [UInt8], at offset: Int, before limit: Int) -> Bool {
    guard offset + prefix.count <= limit else { return false }
    return prefix.indices.allSatisfy { self[offset + $0] | 0x20 == prefix[$0] | 0x20 }
  }

  /// The bytes as text in lower case.
  func lowercased(_ range: Range<Int>) -> String {
    String(
      decoding: range.map { self[$0].isASCIICapital ? self[$0] | 0x20 : self[$0] }, as: UTF8.self)
  }
}
