// SPDX-License-Identifier: Apache-2.0

/// Reading scalars out of bytes that are known to be valid UTF-8.
package enum UTF8Decoding {
  /// The scalar that starts at `offset`, which moves behind it.
  @inline(__always)
  package static func scalar(in bytes: Span<UInt8>, at offset: inout Int) -> UInt32 {
    let first = UInt32(bytes[offset])
    if first < 0x80 {
      offset += 1
      return first
    }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var scalar = first & (0x7F >> UInt32(length))
    for index in 1..<length { scalar = scalar << 6 | UInt32(bytes[offset + index] & 0x3F) }
    offset += length
    return scalar
  }
}
