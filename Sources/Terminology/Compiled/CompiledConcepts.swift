// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// The concepts of a compiled glossary, read one at a time when they are asked for.
final class CompiledConcepts: Sendable {
  /// Concept records, one behind the other.
  static let records = CompiledFile.Section("records")
  /// Where each record starts, and where the last one ends: words.
  static let offsets = CompiledFile.Section("offsets")
  /// The numbers of the concepts in force, ascending by id: words.
  static let order = CompiledFile.Section("order")
  static let vocabulary = CompiledFile.Section("vocab")
  static let conventions = CompiledFile.Section("convent")
  /// The number of sections above.
  static let sectionCount = 5

  /// How many concepts are kept once they have been read: an article names the same few often.
  private static let keptCount = 4096

  private let file: CompiledFile
  private let records: Range<Int>
  private let firstOffset: Int
  private let firstOrder: Int
  private let vocabulary: Vocabulary
  private let kept = Mutex<[Int: Concept]>([:])
  let conventions: Conventions
  /// How many are in force; hidden ones come behind them.
  let count: Int
  /// How many there are with those that are hidden.
  let recordCount: Int

  init(_ file: CompiledFile) throws(CompiledFileError) {
    self.file = file
    records = try file.range(of: Self.records)
    let offsets = try file.range(of: Self.offsets)
    let order = try file.range(of: Self.order)
    firstOffset = offsets.lowerBound / 8
    firstOrder = order.lowerBound / 8
    recordCount = offsets.count / 8 - 1
    count = order.count / 8
    guard count <= recordCount else { throw file.damage("concept table") }
    var reader = ByteReader(file.bytes.bytes(in: try file.range(of: Self.vocabulary)))
    var conventionsReader = ByteReader(file.bytes.bytes(in: try file.range(of: Self.conventions)))
    do {
      vocabulary = try Vocabulary(from: &reader)
      conventions = try Conventions(from: &conventionsReader)
    } catch {
      throw file.damage("conventions")
    }
  }

  /// The concept of a number; one without terms where its record is damaged.
  subscript(number: Int) -> Concept {
    if let concept = kept.withLock({ $0[number] }) { return concept }
    let concept: Concept
    do {
      var reader = ByteReader(file.bytes.bytes(in: try range(of: number)))
      concept = try Concept(from: &reader, vocabulary)
    } catch {
      concept = Concept(
        id: Concept.ID("damaged-record-\(number)"), type: ConceptType(""), terms: [],
        place: SourcePlace(file: "", line: 1, column: 1))
    }
    kept.withLock { kept in
      if kept.count >= Self.keptCount { kept.removeAll(keepingCapacity: true) }
      kept[number] = concept
    }
    return concept
  }

  /// The number of the concept in force with an id.
  ///
  /// - Complexity: O(log n).
  func number(of id: Concept.ID) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      let number = file.bytes.withWords { Int(clamping: $0[firstOrder + middle]) }
      guard number < count, let other = self.id(of: number) else { return nil }
      if other == id.description { return number }
      if other.utf8.lexicographicallyPrecedes(id.description.utf8) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return nil
  }

  private func id(of number: Int) -> String? {
    do {
      let range = try range(of: number)
      let start = file.bytes.bytes(in: range.prefix(256))
      var reader = ByteReader(start)
      return try reader.text()
    } catch {
      return self[number].id.description
    }
  }

  private func range(of number: Int) throws(ByteReader.Damage) -> Range<Int> {
    let (start, end) = file.bytes.withWords { words in
      (Int(clamping: words[firstOffset + number]), Int(clamping: words[firstOffset + number + 1]))
    }
    guard start <= end, end <= records.count else { throw ByteReader.Damage() }
    return records.lowerBound + start..<records.lowerBound + end
  }
}

extension Termbase {
  /// Adds the sections that ``init(_:)-(CompiledFile)`` reads.
  package func write(into file: inout CompiledFileWriter) {
    var vocabulary = Vocabulary.Builder()
    var records = ByteWriter()
    var offsets: [UInt64] = [0]
    offsets.reserveCapacity(concepts.count + hidden.count + 1)
    for concept in [concepts, hidden].joined() {
      concept.write(into: &records, &vocabulary)
      offsets.append(UInt64(records.bytes.count))
    }
    let order = concepts.indices.sorted { left, right in
      concepts[left].id.description.utf8.lexicographicallyPrecedes(
        concepts[right].id.description.utf8)
    }
    var words = ByteWriter()
    vocabulary.vocabulary.write(into: &words)
    var rules = ByteWriter()
    conventions.write(into: &rules)
    file.append(CompiledConcepts.records, records.bytes)
    file.append(CompiledConcepts.offsets, offsets)
    file.append(CompiledConcepts.order, order.map { UInt64($0) })
    file.append(CompiledConcepts.vocabulary, words.bytes)
    file.append(CompiledConcepts.conventions, rules.bytes)
  }

  /// The number of sections that ``write(into:)`` adds.
  package static let sectionCount = CompiledConcepts.sectionCount
}
