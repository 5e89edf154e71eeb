// SPDX-License-Identifier: Apache-2.0

/// 128 bits that tell contents apart: for checksums and the names of cache files.
///
/// Fast rather than secret: nobody gains by making two of his own glossaries collide.
package struct ContentHash: Hashable, Sendable, CustomStringConvertible {
  package let high: UInt64
  package let low: UInt64

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// 32 hexadecimal digits.
  package var description: String {
    [high, low].map { half in
      let digits = String(half, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}

/// Makes a ``ContentHash`` of pieces; where one piece ends counts.
package struct ContentHasher: Sendable {
  // Folded multiplication as in wyhash (Wang Yi, public domain), two lanes of different constants.
  private var high: UInt64 = 0xA076_1D64_78BD_642F
  private var low: UInt64 = 0xE703_7ED1_A0B4_28DB

  package init() {}

  /// - Complexity: some gigabytes a second.
  package mutating func combine(_ bytes: Span<UInt8>) {
    var offset = 0
    // Safe: the loop's condition keeps the eight bytes inside.
    let raw = unsafe bytes.bytes
    while offset + 8 <= bytes.count {
      combine(unsafe raw.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < bytes.count {
      rest = rest << 8 | UInt64(bytes[offset])
      offset += 1
    }
    combine(rest)
    combine(UInt64(bytes.count))
  }

  package mutating func combine(_ text: String) {
    let bytes = Array(text.utf8)
    combine(bytes.span)
  }

  @inline(__always)
  package mutating func combine(_ word: UInt64) {
    high = Self.folded(high ^ word, 0x8EBC_6AF0_9C88_C6E3) ^ low
    low = Self.folded(low &+ word, 0x5899_65CC_7537_4CC3) ^ high
  }

  package func finalize() -> ContentHash {
    ContentHash(
      high: Self.folded(high ^ low, 0xA076_1D64_78BD_642F),
      low: Self.folded(low &+ 0x1D8E_4E27_C47D_124F, high | 1))
  }

  @inline(__always)
  private static func folded(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
