// SPDX-License-Identifier: Apache-2.0

/// A stretch of UTF-8 as UTF-16, with the byte offset of every unit: how ICU sees our text.
struct UTF16Window {
  private(set) var units: [UInt16] = []
  /// The byte offset of each unit, and of the end.
  private(set) var offsets: [Int] = []

  /// Replaces the window by `bytes[range]`, valid UTF-8.
  mutating func load(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    units.removeAll(keepingCapacity: true)
    offsets.removeAll(keepingCapacity: true)
    var offset = range.lowerBound
    while offset < range.upperBound {
      let start = offset
      let scalar = UTF8Decoding.scalar(in: bytes, at: &offset)
      if scalar < 0x1_0000 {
        units.append(UInt16(scalar))
      } else {
        units.append(UInt16(0xD800 + (scalar - 0x1_0000) >> 10))
        units.append(UInt16(0xDC00 + (scalar - 0x1_0000) & 0x3FF))
        offsets.append(start)
      }
      offsets.append(start)
    }
    offsets.append(range.upperBound)
  }
}
