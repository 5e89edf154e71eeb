// SPDX-License-Identifier: Apache-2.0

import Text

/// One step of a walk through the index: a whole word, or one other character.
///
/// Words are steps because a term ends only where a word ends: what is not a word edge is never
/// looked at, and the separator between two words, however it is written, needs no step of its own.
/// A word is known by a fingerprint, which a match has to confirm; any other character by itself.
enum Symbol {
  static let wordBit: UInt64 = 1 << 63
  private static let loneOrPairBits: UInt64 = 1 << 61
  private static let stepBits: UInt64 = 3 << 61
  /// The bits that the class of a character takes.
  private static let valueBits: UInt64 = 21

  /// In the bytes of a key: around a word, and behind the last symbol.
  static let wordStart: UInt8 = 0x02
  static let wordEnd: UInt8 = 0x01
  static let keyEnd: UInt8 = 0xFF

  static func isWord(_ symbol: UInt64) -> Bool { symbol >> 63 == 1 }

  /// The first step of a key that begins with two characters.
  @inline(__always)
  static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    loneOrPairBits | first << valueBits | second
  }

  /// The first step of a key that is one character, or one character before a word.
  @inline(__always)
  static func lone(_ first: UInt64) -> UInt64 { loneOrPairBits | first << valueBits }

  /// A step below the first: exact for a character, a fingerprint for a word.
  @inline(__always)
  static func step(from state: UInt32, _ symbol: UInt64) -> UInt64 {
    let word = mixed(symbol &+ UInt64(state) &* 0xD6E8_FEB8_6659_FD93) | wordBit
    let character = stepBits | UInt64(state) << valueBits | symbol
    return isWord(symbol) ? word : character
  }

  /// Spreads a key over 64 bits: the high ones choose a slot, the low ones bits of the filters.
  @inline(__always)
  static func mixed(_ key: UInt64) -> UInt64 {
    var hash = key &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 29
    return hash &* 0xBF58_476D_1CE4_E5B9
  }

  /// Joins the next eight bytes of a word, the last ones filled up with zeros, to its fingerprint.
  @inline(__always)
  static func combined(_ hash: UInt64, _ bytes: UInt64) -> UInt64 {
    let product = (hash ^ bytes) &* 0x8EBC_6AF0_9C88_C6E3
    return product ^ product >> 32
  }

  /// The fingerprint of a word whose folded UTF-8 bytes are `bytes[range]`.
  static func word(_ bytes: Span<UInt8>, _ range: Range<Int>, seed: UInt64) -> UInt64 {
    var hash = seed
    var offset = range.lowerBound
    while offset < range.upperBound {
      let end = min(offset + 8, range.upperBound)
      var chunk: UInt64 = 0
      for index in offset..<end { chunk |= UInt64(bytes[index]) << UInt64((index - offset) * 8) }
      hash = combined(hash, chunk)
      offset = end
    }
    return hash | wordBit
  }

  /// The end of the symbol that starts at `offset` of a key's bytes, never beyond `bytes`.
  static func end(in bytes: Span<UInt8>, at offset: Int) -> Int {
    var end = offset + 1
    if bytes[offset] == wordStart {
      while end < bytes.count, bytes[end] != wordEnd { end += 1 }
      return min(end + 1, bytes.count)
    }
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }

  /// The character whose UTF-8 form is `bytes[range]`, as far as it is one.
  static func character(in bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    let first = UInt64(bytes[range.lowerBound])
    guard first >= 0x80 else { return first }
    var value = first & (0x7F >> UInt64(range.count))
    for index in range.dropFirst() { value = value << 6 | UInt64(bytes[index] & 0x3F) }
    return value
  }
}

extension [UInt8] {
  /// Appends the UTF-8 form of a folded unit.
  mutating func append(utf8Of unit: FoldedUnit) {
    let value = unit.value
    switch value {
    case ..<0x80: append(UInt8(value))
    case ..<0x800:
      append(UInt8(0xC0 | value >> 6))
      append(UInt8(0x80 | value & 0x3F))
    case ..<0x1_0000:
      append(UInt8(0xE0 | value >> 12))
      append(UInt8(0x80 | value >> 6 & 0x3F))
      append(UInt8(0x80 | value & 0x3F))
    default:
      append(UInt8(0xF0 | value >> 18 & 7))
      append(UInt8(0x80 | value >> 12 & 0x3F))
      append(UInt8(0x80 | value >> 6 & 0x3F))
      append(UInt8(0x80 | value & 0x3F))
    }
  }
}
