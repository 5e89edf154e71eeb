// SPDX-License-Identifier: Apache-2.0

/// Finds the entries of ICU's dictionary that are hardly more than two words side by side: 新的,
/// 也有, 一年, 不能, 人口密度.
///
/// Such entries swallow words and lead the path astray. The measure is the mutual information of
/// an entry's two halves, which the dictionary's own costs give: the cost of the halves less that of
/// the whole, in the dictionary's unit (ten times a natural logarithm). How much of it makes a word
/// depends on what the halves are; a numeral with a measure word is always two words, as all
/// treebanks of Chinese have it.
struct CompoundRule: Sendable {
  let traits: HanTraitTable

  /// Whether the entry `units`, which costs `cost`, is weak.
  ///
  /// - Parameter halves: The cost of the words before and behind a split, together; `nil` where
  ///   either is no word.
  func isWeak(_ units: [UInt16], cost: Int, halves: (_ split: Int) -> Int?) -> Bool {
    guard let first = units.first, let last = units.last, units.count > 1 else { return false }
    if units.count == 2, areTwoWords(first, last) { return true }
    return (1..<units.count).contains { split in
      guard let halves = halves(split) else { return false }
      return halves - cost < information(of: first, last, count: units.count, split: split)
    }
  }

  private func areTwoWords(_ first: UInt16, _ last: UInt16) -> Bool {
    traits[first].contains(.counter) && traits[last].contains(.measure)
      || first == Self.not && traits[last].contains(.deniable)
  }

  private static let not = UInt16(0x4E0D)  // 不

  private static let of = UInt16(0x7684)  // 的
  private static let copula = UInt16(0x662F)  // 是: 而是 and 或是 are conjunctions
  private static let done = UInt16(0x4E86)  // 了
  private static let prepositions: [UInt16] = Array("为為除到".utf16)

  /// The mutual information that an entry must have to be a word.
  private func information(of first: UInt16, _ last: UInt16, count: Int, split: Int) -> Int {
    if count == 2 { return information(of: first, last) }
    if split == 1 {
      if traits[first].contains(.preposed) { return 45 }
      return traits[first].contains(.counter) ? 45 : 30
    }
    guard split == count - 1 else { return 50 }
    return traits[last].contains(.postposed) ? 60 : 30
  }

  /// The same for two characters.
  private func information(of first: UInt16, _ last: UInt16) -> Int {
    if traits[first].contains(.adverb) { return 35 }
    if traits[first].contains(.pronoun), traits[last].contains(.grammatical) { return 35 }
    if traits[first].contains(.binding), traits[last].contains(.binding), last != Self.copula {
      return 30
    }
    switch last {
    case Self.of: return 24
    case Self.done where !Self.prepositions.contains(first):
      // 为了 and 除了 are prepositions; otherwise 了 is a particle behind a verb.
      return 45
    default: return 16
    }
  }
}
