// SPDX-License-Identifier: Apache-2.0

/// The unit in which a result names its offsets.
package enum OffsetUnit: String, CaseIterable, Sendable {
  case utf8, utf16, codepoint
}

/// Turns UTF-8 offsets of one text into another unit.
///
/// Walks the text from the last offset asked for, in either direction: ascending questions cost one
/// pass in all, and one a little behind the last costs little.
package struct OffsetConverter: Sendable {
  private let unit: OffsetUnit
  private var byteOffset = 0
  private var unitOffset = 0

  package init(to unit: OffsetUnit) { self.unit = unit }

  /// The offset, in the converter's unit, of the byte `offset` of `bytes`.
  ///
  /// `bytes` is the same valid UTF-8 at every call, `offset` a scalar boundary of it.
  package mutating func convert(_ offset: Int, in bytes: Span<UInt8>) -> Int {
    guard unit != .utf8 else { return offset }
    while byteOffset < offset {
      unitOffset += units(startedBy: bytes[byteOffset])
      byteOffset += 1
    }
    while byteOffset > offset {
      byteOffset -= 1
      unitOffset -= units(startedBy: bytes[byteOffset])
    }
    return unitOffset
  }

  /// A scalar is counted at its first byte; four bytes make two UTF-16 units.
  private func units(startedBy byte: UInt8) -> Int {
    if byte & 0xC0 == 0x80 { return 0 }
    return unit == .utf16 && byte >= 0xF0 ? 2 : 1
  }
}
