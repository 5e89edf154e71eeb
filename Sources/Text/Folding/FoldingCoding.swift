// SPDX-License-Identifier: Apache-2.0

// The folding table as a compiled glossary carries it, so that its keys and the texts they are
// looked up in are always folded alike: the table, then the pairs of code points beyond the Basic
// Multilingual Plane, then the expansions with their lengths before them.

extension Folding {
  package var words: [UInt32] {
    var words = table
    words.append(UInt32(supplementary.count))
    for (scalar, bits) in supplementary.sorted(by: { $0.key < $1.key }) { words += [scalar, bits] }
    words.append(UInt32(expansions.count))
    for units in expansions {
      words.append(UInt32(units.count))
      words += units.map(\.bits)
    }
    return words
  }

  /// `nil` when the words are not those of a folding table whose every reference holds.
  package init?(words: Span<UInt32>) {
    var reader = WordReader(end: words.count)
    guard words.count > 0x1_0000 else { return nil }
    let table = (0..<0x1_0000).map { words[$0] }
    reader.position = 0x1_0000
    guard let supplementaryCount = reader.count(in: words, size: 2) else { return nil }
    var supplementary: [UInt32: UInt32] = [:]
    for _ in 0..<supplementaryCount {
      supplementary[reader.next(in: words)] = reader.next(in: words)
    }
    guard let expansionCount = reader.count(in: words, size: 1) else { return nil }
    var expansions: [[FoldedUnit]] = []
    for _ in 0..<expansionCount {
      guard let count = reader.count(in: words, size: 1) else { return nil }
      expansions.append((0..<count).map { _ in FoldedUnit(bits: reader.next(in: words)) })
    }
    self.init(table: table, supplementary: supplementary, expansions: expansions)
    guard isSound else { return nil }
  }

  /// Whether every expansion that a code point names is there and names no other, and ASCII letters
  /// and digits fold as the scan takes for granted.
  private var isSound: Bool {
    for bits in [table, Array(supplementary.values)].joined() {
      let unit = FoldedUnit(bits: bits)
      if unit.kind == .expansion, unit.value >= UInt32(expansions.count) { return false }
    }
    guard expansions.joined().allSatisfy({ $0.kind != .expansion }) else { return false }
    return (UInt32(0)..<0x80).allSatisfy { byte in
      let letter = byte | 0x20
      let isLetter = letter >= 0x61 && letter <= 0x7A
      let isDigit = byte >= 0x30 && byte <= 0x39
      let unit = self.unit(of: byte)
      guard isLetter || isDigit else { return unit.kind != .word && unit.kind != .expansion }
      return unit
        == FoldedUnit(class: letter, kind: .word, isCapital: isLetter && byte & 0x20 == 0)
    }
  }
}

/// Reads counted runs of words, never beyond their end.
private struct WordReader {
  var position = 0
  let end: Int

  init(end: Int) { self.end = end }

  /// A count of things of `size` words, all of which are there.
  mutating func count(in words: Span<UInt32>, size: Int) -> Int? {
    guard position < end else { return nil }
    let count = Int(next(in: words))
    return count <= (end - position) / size ? count : nil
  }

  mutating func next(in words: Span<UInt32>) -> UInt32 {
    defer { position += 1 }
    return words[position]
  }
}
