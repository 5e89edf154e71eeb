// SPDX-License-Identifier: Apache-2.0

import ICU

/// Says what it costs to let a term begin and end at places of a Chinese text.
///
/// The lattice of the clause around a term prices the cheapest path with a boundary at both edges
/// of the term, and the cheapest one with a word across an edge: 昌盛 in 昌盛和资源 lies across the
/// edge of 盛和资源.
///
/// Keeps the clause that it looked at last, since terms come in the order of the text.
package struct BoundaryEvidence: ~Copyable {
  /// What a clause says about a term in it.
  ///
  /// Differences are in ICU's unit, ten times a natural logarithm.
  package struct Evidence: Hashable, Sendable {
    /// The characters of the term.
    package let cells: Int
    /// What a reading with a word across an edge costs more than one with the term; negative when it
    /// costs less, `nil` when there is no such word.
    package let againstCrossing: Int?
    /// The same for a word that the term is a part of, such as 西安市 for 西安.
    package let againstContaining: Int?
    /// How many of the words beside the term are stray characters, such as 珍 and 地 in 珍稀土地.
    package let strayNeighbours: Int

    /// Whether the term may be one.
    ///
    /// The longer a term, the less likely it stands somewhere by chance; stray characters beside it
    /// ask for a margin.
    package var supportsTerm: Bool {
      let allowance = 5 + 6 * min(max(cells - 2, 0), 5)
      let margin = [-allowance, 16, 36][strayNeighbours]
      if let againstCrossing, againstCrossing < margin { return false }
      guard let againstContaining else { return true }
      return againstContaining >= (cells > 1 ? -Self.longestStep : 0)
    }

    /// A word that says this much more than its parts is not made of them (大学 in 大学生 passes).
    private static let longestStep = 65
  }

  private var lattice: Lattice
  private let traits = HanTraitTable()
  private var run = HanRun()
  private var rests: [Int] = []
  private var classes = CharacterClasses()
  /// The bytes of the clause.
  private var clause = 0..<0

  /// How far around a term its clause is looked at, in bytes.
  private static let reach = 3 * 64

  /// - Throws: ``TextError/unavailable(_:)`` when ICU's dictionary cannot be read.
  package init() throws(TextError) {
    do {
      lattice = Lattice(try WordDictionary(), mode: .full)
      lattice.keepOffers()
    } catch {
      throw .unavailable("\(error)")
    }
  }

  /// Forgets the clause: another text follows.
  package mutating func begin() { clause = 0..<0 }

  /// The evidence on a term at `span`; `nil` when an edge of it is inside a character, or where other
  /// text than Han begins.
  package mutating func evidence(on span: TextSpan, in bytes: Span<UInt8>, range: Range<Int>)
    -> Evidence?
  {
    if !(clause.contains(span.start) && clause.contains(span.end - 1)) {
      look(around: span, in: bytes, range: range)
    }
    guard let start = index(of: span.start), let end = index(of: span.end), start < end else {
      return nil
    }
    let costs = lattice.path.costs
    let whole = costs[start] + lattice.cost(of: run, start, end) + rests[end]
    var crossed: Int?
    var contained: Int?
    for word in lattice.path.offers {
      let crossesStart = word.start < start && start < word.end
      let crossesEnd = word.start < end && end < word.end
      guard crossesStart || crossesEnd else { continue }
      let total = costs[word.start] + word.cost + rests[word.end]
      if word.start <= start, end <= word.end {
        contained = min(contained ?? total, total)
      } else {
        crossed = min(crossed ?? total, total)
      }
    }
    return Evidence(
      cells: end - start, againstCrossing: crossed.map { $0 - whole },
      againstContaining: contained.map { $0 - whole }, strayNeighbours: strays(start, end))
  }

  /// How many of the two words beside a term are single characters that hardly stand alone.
  private func strays(_ start: Int, _ end: Int) -> Int {
    var count = 0
    if start > 0, lattice.path.last(at: start).start == start - 1, isStray(start - 1) { count += 1 }
    if end < run.count, isStray(end) {
      let next = lattice.path.offers.contains {
        $0.start == end && $0.end == end + 1 && $0.cost + rests[$0.end] == rests[end]
      }
      if next { count += 1 }
    }
    return count
  }

  private func isStray(_ cell: Int) -> Bool { !traits[run.units[cell]].contains(.independent) }

  private func index(of offset: Int) -> Int? {
    if offset == run.end { return run.count }
    var low = 0
    var high = run.count
    while low < high {
      let middle = (low + high) / 2
      if run.starts[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low < run.count && run.starts[low] == offset ? low : nil
  }

  private mutating func look(around span: TextSpan, in bytes: Span<UInt8>, range: Range<Int>) {
    var first = span.start
    let lowest = max(range.lowerBound, span.start - Self.reach)
    while let start = hanStart(before: first, in: bytes, notBelow: lowest) { first = start }
    run.removeAll()
    var offset = first
    let highest = min(range.upperBound, span.end + Self.reach)
    while offset < highest {
      var next = offset
      let scalar = UTF8Decoding.scalar(in: bytes, at: &next)
      guard classes(scalar) == .han else { break }
      run.append(CharacterClasses.dictionaryUnit(of: scalar), start: offset, end: next)
      offset = next
    }
    clause = first..<offset
    lattice.solve(run)
    rests = lattice.restCosts()
  }

  /// The start of the Han character that ends at `offset`.
  private mutating func hanStart(before offset: Int, in bytes: Span<UInt8>, notBelow lowest: Int)
    -> Int?
  {
    var start = offset - 1
    while start > lowest, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    guard start >= lowest, bytes[start] >= 0xE2 else { return nil }
    var next = start
    return classes(UTF8Decoding.scalar(in: bytes, at: &next)) == .han && next == offset
      ? start : nil
  }
}
