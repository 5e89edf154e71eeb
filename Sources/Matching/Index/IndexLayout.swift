// SPDX-License-Identifier: Apache-2.0

import Terminology

/// The sections of the index in a compiled glossary, and how their words are packed.
enum IndexLayout {
  /// The words named by ``Head``.
  static let head = CompiledFile.Section("head")
  static let folding = CompiledFile.Section("folding")
  /// An open-addressing table of two words a slot: a step, and where it leads (``Target``).
  static let slots = CompiledFile.Section("slots")
  /// A bit for the hash of each first step, small enough to stay in the processor's cache.
  static let firstFilter = CompiledFile.Section("first")
  /// A bit for the hash of each further step, eight bits a slot.
  static let stepFilter = CompiledFile.Section("steps")
  /// A bit for each character that is a first step by itself, by its low 16 bits.
  static let loneFilter = CompiledFile.Section("lone")
  /// Two words a key (``KeyRecord``), ascending by bytes; the legal forms behind the others.
  static let keys = CompiledFile.Section("keys")
  /// The bytes of the keys, each with ``Symbol/keyEnd`` and its number behind it.
  static let keyBytes = CompiledFile.Section("keybytes")
  /// Two words a surface (``SurfaceRecord``), in the order of their keys.
  static let surfaces = CompiledFile.Section("surfaces")
  /// What the surfaces' words have no room for: capitals, contexts, the text.
  static let details = CompiledFile.Section("details")
  /// The plural endings, folded, with a length before each.
  static let plurals = CompiledFile.Section("plurals")

  static let sectionCount = 11

  /// The words of the head.
  enum Head: Int, CaseIterable {
    case seed, slotBits, longestProbe, firstFilterBits, stepFilterBits, longestKey, longestLegalForm
    case keyCount, surfaceCount
  }

  /// The state that legal forms start from; 0 is the root of everything else.
  static let legalFormState: UInt32 = 1
}

/// Where a step leads: to a further state or the rest of the only key, and to a key that ends here.
struct Target {
  var bits: UInt64 = 0

  static let restBit: UInt32 = 1 << 31

  /// The number of the key that ends here.
  var key: Int? {
    get { bits >> 32 == 0 ? nil : Int(bits >> 32) - 1 }
    set { bits = bits & 0xFFFF_FFFF | UInt64((newValue ?? -1) + 1) << 32 }
  }

  /// 0 for none, a state, or with ``restBit`` a place in the key bytes.
  var next: UInt32 {
    get { UInt32(truncatingIfNeeded: bits) }
    set { bits = bits & ~0xFFFF_FFFF | UInt64(newValue) }
  }
}

/// A key: its surfaces, its bytes and its length.
struct KeyRecord {
  let firstWord: UInt64
  let secondWord: UInt64

  init(firstWord: UInt64, secondWord: UInt64) {
    self.firstWord = firstWord
    self.secondWord = secondWord
  }

  init(byteOffset: Int, surfaces: Range<Int>, unitCount: Int, hasWords: Bool) {
    firstWord = UInt64(byteOffset) | UInt64(surfaces.lowerBound) << 32
    secondWord =
      UInt64(surfaces.upperBound) | UInt64(unitCount) << 32 | (hasWords ? 1 << 48 : 0)
  }

  var byteOffset: Int { Int(firstWord & 0xFFFF_FFFF) }
  /// The surfaces of this key; empty where damage has put the end before the start.
  var surfaces: Range<Int> {
    let start = Int(firstWord >> 32)
    return start..<max(start, Int(secondWord & 0xFFFF_FFFF))
  }
  var unitCount: Int { Int(secondWord >> 32 & 0xFFFF) }
  /// Whether words have to be compared before a match is certain.
  var hasWords: Bool { secondWord >> 48 & 1 == 1 }
}
