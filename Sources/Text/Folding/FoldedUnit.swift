// SPDX-License-Identifier: Apache-2.0

/// One step of folded text: a class of code points, what kind of character it is, and whether the
/// original was a capital.
///
/// All spellings that a reader takes for the same name fold to the same sequence of units.
package struct FoldedUnit: Hashable, Sendable {
  /// How a unit behaves at the edge of a term.
  package enum Kind: UInt32, Sendable {
    /// Punctuation and symbols: a term may end beside one.
    case other
    /// Han and kana, written without spaces.
    case unspaced
    /// Letters and digits of spaced scripts: a term ends only where the run of them ends.
    case word
    /// White space and hyphens between two words, however many.
    case separator
    /// Nothing: zero-width characters and combining marks.
    case skipped
    /// One code point that folds to several units.
    case expansion
  }

  /// Bits 0–20 the class (a code point that stands for it), 24–26 the kind, 31 capital.
  package let bits: UInt32

  package init(class value: UInt32, kind: Kind, isCapital: Bool = false) {
    bits = value | kind.rawValue << 24 | (isCapital ? 1 << 31 : 0)
  }

  package init(bits: UInt32) { self.bits = bits }

  /// The class alone: what is compared.
  package var value: UInt32 { bits & 0x1F_FFFF }
  package var kind: Kind { Kind(rawValue: bits >> 24 & 7) ?? .other }
  package var isCapital: Bool { bits >> 31 == 1 }

  /// The one separator: any run of white space and hyphens.
  package static let separator = FoldedUnit(class: 0x20, kind: .separator)
  /// A break that no term crosses: an empty line.
  package static let wall = FoldedUnit(class: 0x2029, kind: .other)

  /// Whether it is a control character, which no term has.
  package var isControl: Bool { value < 0x20 }

  func capitalized() -> FoldedUnit { FoldedUnit(bits: bits | 1 << 31) }
}

/// Folded text with the place of every unit in the original.
package struct FoldedText: Sendable {
  package var units: [FoldedUnit] = []
  /// The byte offset at which each unit starts.
  package var starts: [Int] = []
  /// The byte offset at which each unit ends, combining marks included.
  package var ends: [Int] = []

  package init() {}

  package var count: Int { units.count }

  package mutating func removeAll() {
    units.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  mutating func append(_ unit: FoldedUnit, start: Int, end: Int) {
    units.append(unit)
    starts.append(start)
    ends.append(end)
  }
}
