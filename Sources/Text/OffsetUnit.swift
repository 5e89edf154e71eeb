// SPDX-License-Identifier: Apache-2.0

/// The unit in which a result names its offsets.
package enum OffsetUnit: String, CaseIterable, Sendable {
  case utf8, utf16, codepoint
}

/// Turns UTF-8 offsets of one text into another unit.
///
/// Walks the text forward from the last offset asked for; ascending questions cost one pass in all,
/// a question behind the last one starts again at the front.
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
    if offset < byteOffset { (byteOffset, unitOffset) = (0, 0) }
    let surrogatePairs = unit == .utf16
    while byteOffset < offset {
      let byte = bytes[byteOffset]
      // A scalar is counted at its first byte; four bytes make two UTF-16 units.
      if byte & 0xC0 != 0x80 { unitOffset += surrogatePairs && byte >= 0xF0 ? 2 : 1 }
      byteOffset += 1
    }
    return unitOffset
  }
}
