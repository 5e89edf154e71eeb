// SPDX-License-Identifier: Apache-2.0

package import Terminology
package import Text

/// Collects surface forms and makes the index of them: sections of a compiled glossary.
package struct IndexBuilder {
  private let folding: Folding
  /// The keys of all surfaces, one behind the other, and where each ends.
  private var keyBytes: [UInt8] = []
  private var keyEnds: [UInt32] = []
  private var unitCounts: [UInt16] = []
  /// Whether each key holds words.
  private var haveWords: [Bool] = []
  private var records: [SurfaceRecord] = []
  private var details: [UInt8] = []
  private var longestKey = 0
  private var longestLegalForm = 0

  package init(folding: Folding) { self.folding = folding }

  /// Adds a surface form; one that no text can match is left out.
  package mutating func add(_ text: String, _ surface: Surface) {
    guard let key = SurfaceKey(folding.units(of: text)) else { return }
    keyBytes += key.bytes
    keyEnds.append(UInt32(keyBytes.count))
    unitCounts.append(UInt16(key.unitCount))
    haveWords.append(key.hasWords)
    records.append(
      SurfaceRecord(surface, hasCapitals: !key.capitals.isEmpty, detail: details.count))
    let detail = SurfaceDetail(
      capitals: key.capitals, contexts: surface.contexts, exceptions: surface.exceptions,
      text: text)
    detail.write(into: &details)
    if surface.role == .legalForm {
      longestLegalForm = max(longestLegalForm, key.symbolCount)
    } else {
      longestKey = max(longestKey, key.symbolCount)
    }
  }

  /// Adds the sections of the index to `file`.
  ///
  /// - Parameter plurals: endings that may be joined to the last word of a key.
  /// - Throws: ``IndexError`` when there is more than an index can hold.
  /// - Complexity: O(n log n) in the characters of all surfaces.
  package consuming func write(into file: inout CompiledFileWriter, plurals: [String])
    throws(IndexError)
  {
    guard keyBytes.count + keyEnds.count * 5 < Int(Target.restBit), details.count < 1 << 32 else {
      throw .tooLarge(surfaces: keyEnds.count)
    }
    let order = sorted()
    var table = KeyTable(byteCapacity: keyBytes.count + keyEnds.count * 5)
    for index in order {
      table.append(
        key(of: index), unitCount: Int(unitCounts[index]), hasWords: haveWords[index],
        isLegalForm: records[index].role == .legalForm)
    }
    file.append(IndexLayout.folding, folding.words)
    file.append(IndexLayout.details, details)
    var words: [UInt64] = []
    words.reserveCapacity(order.count * 2)
    for index in order { words += [records[index].firstWord, records[index].secondWord] }
    file.append(IndexLayout.surfaces, words)
    let trie = try TrieBuilder.trie(of: table)
    trie.write(into: &file)
    file.append(IndexLayout.keyBytes, table.bytes)
    words.removeAll(keepingCapacity: true)
    for record in table.records { words += [record.firstWord, record.secondWord] }
    file.append(IndexLayout.keys, words)
    file.append(IndexLayout.plurals, pluralBytes(plurals))
    var head = [UInt64](repeating: 0, count: IndexLayout.Head.allCases.count)
    func set(_ field: IndexLayout.Head, _ value: Int) { head[field.rawValue] = UInt64(value) }
    head[IndexLayout.Head.seed.rawValue] = trie.seed
    set(.slotBits, trie.slotBits)
    set(.longestProbe, trie.longestProbe)
    set(.firstFilterBits, trie.firstFilterBits)
    set(.stepFilterBits, trie.stepFilterBits)
    set(.longestKey, longestKey)
    set(.longestLegalForm, longestLegalForm)
    set(.keyCount, table.records.count)
    set(.surfaceCount, order.count)
    file.append(IndexLayout.head, head)
  }

  private func key(of index: Int) -> ArraySlice<UInt8> {
    keyBytes[(index == 0 ? 0 : Int(keyEnds[index - 1]))..<Int(keyEnds[index])]
  }

  /// The surfaces by their keys, legal forms last; of one key in the order they were added.
  private func sorted() -> [Int] {
    // Most comparisons end within the first eight bytes.
    var order: [(isLegalForm: Bool, prefix: UInt64, index: Int)] = []
    order.reserveCapacity(keyEnds.count)
    for index in keyEnds.indices {
      var prefix: UInt64 = 0
      let key = key(of: index)
      for offset in 0..<8 {
        let byte = offset < key.count ? key[key.startIndex + offset] : 0
        prefix = prefix << 8 | UInt64(byte)
      }
      order.append((records[index].role == .legalForm, prefix, index))
    }
    order.sort { left, right in
      if left.isLegalForm != right.isLegalForm { return right.isLegalForm }
      if left.prefix != right.prefix { return left.prefix < right.prefix }
      let (leftKey, rightKey) = (key(of: left.index), key(of: right.index))
      if leftKey.count <= 8, rightKey.count <= 8 { return left.index < right.index }
      if leftKey.elementsEqual(rightKey) { return left.index < right.index }
      return leftKey.lexicographicallyPrecedes(rightKey)
    }
    return order.map(\.index)
  }

  /// Endings of word characters only: any other one never follows a word without an edge.
  private func pluralBytes(_ plurals: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for plural in plurals {
      let units = folding.units(of: plural)
      var ending: [UInt8] = []
      for unit in units { ending.append(utf8Of: unit) }
      guard !units.isEmpty, units.allSatisfy({ $0.kind == .word }), ending.count < 256 else {
        continue
      }
      bytes.append(UInt8(ending.count))
      bytes += ending
    }
    return bytes
  }
}

/// Why an index cannot be made.
package enum IndexError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is more than 32-bit offsets reach.
  case tooLarge(surfaces: Int)
  /// Words that no seed keeps apart: made on purpose.
  case indistinguishable

  package var description: String {
    switch self {
    case .tooLarge(let surfaces):
      "\(surfaces) terms are more than an index can hold (2 GB); split the glossary"
    case .indistinguishable:
      "the glossary's words cannot be told apart by their fingerprints; was it made to be so?"
    }
  }
}
