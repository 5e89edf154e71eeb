// SPDX-License-Identifier: Apache-2.0

import Terminology
import Text

extension TermScanner {
  /// Appends the matches of the hits from symbol `start` whose words and capitals are right.
  mutating func report(
    from start: Int, _ text: Span<UInt8>, _ words: Span<UInt64>, into matches: inout [Match]
  ) {
    found.removeAll(keepingCapacity: true)
    for hit in hits {
      guard let key = index.key(hit.key, in: words) else { continue }
      if key.hasWords {
        let comparison = KeyComparison(
          index, at: key.byteOffset, in: words, along: buffer, from: start, of: text)
        guard let comparison, comparison.key == hit.key, comparison.end == hit.end,
          comparison.plural ?? -1 == hit.plural
        else { continue }
      }
      addMatches(of: key, hit, from: start, text, words)
    }
    guard found.count > 1 else { return matches.append(contentsOf: found) }
    found.sort()
    switch selection {
    case .all: matches.append(contentsOf: found)
    case .longest: if let longest = found.last { matches.append(longest) }
    }
  }

  private mutating func addMatches(
    of key: KeyRecord, _ hit: Hit, from start: Int, _ text: Span<UInt8>, _ words: Span<UInt64>
  ) {
    let units = key.unitCount + (hit.plural < 0 ? 0 : index.unitCount(ofPlural: hit.plural))
    var legalForm: (end: Int, units: Int)??
    for number in key.surfaces.clamped(to: 0..<index.surfaceCount) {
      let record = index.surfaceRecord(number, in: words)
      if hit.plural >= 0, !record.takesPlural { continue }
      if record.comparesCapitals, !hasCapitals(of: record, from: start, to: hit.end, text) {
        continue
      }
      found.append(
        match(number, start..<hit.end, units: units, form: hit.plural < 0 ? .asListed : .plural))
      guard record.takesLegalForm else { continue }
      if legalForm == nil { legalForm = .some(self.legalForm(at: hit.end, text, words)) }
      if case .some(.some(let form)) = legalForm {
        found.append(
          match(number, start..<form.end, units: units + form.units, form: .legalForm))
      }
    }
  }

  private func match(
    _ surface: Int, _ symbols: Range<Int>, units: Int, form: Match.Form
  ) -> Match {
    let (first, last) = (symbols.lowerBound, symbols.upperBound - 1)
    var edges: OpenEdges = []
    if first > 0, areJoined(first - 1, first) { edges.insert(.left) }
    if last + 1 < buffer.count, areJoined(last, last + 1) { edges.insert(.right) }
    return Match(
      surface: surface,
      span: TextSpan(start: buffer.symbols[first].start, end: buffer.symbols[last].end),
      length: units, form: form, openEdges: edges)
  }

  /// Whether two neighbours are unspaced characters with nothing between them.
  private func areJoined(_ left: Int, _ right: Int) -> Bool {
    let (left, right) = (buffer.symbols[left], buffer.symbols[right])
    return left.end == right.start && isUnspaced(left) && isUnspaced(right)
  }

  private func isUnspaced(_ symbol: ScanSymbol) -> Bool {
    !symbol.isWord
      && index.folding.unit(of: UInt32(truncatingIfNeeded: symbol.key)).kind == .unspaced
  }

  /// The longest legal form that starts at a symbol, and how many units it adds to the name before
  /// it.
  private mutating func legalForm(
    at start: Int, _ text: Span<UInt8>, _ words: Span<UInt64>
  ) -> (end: Int, units: Int)? {
    guard index.longestLegalForm > 0, start < buffer.count else { return nil }
    let own = hits
    defer { hits = own }
    hits.removeAll()
    var target = Target()
    target.next = IndexLayout.legalFormState
    follow(target, to: start, text, words)
    for hit in hits.reversed() where hit.plural < 0 {
      guard let key = index.key(hit.key, in: words) else { continue }
      let comparison = KeyComparison(
        index, at: key.byteOffset, in: words, along: buffer, from: start, of: text)
      guard let comparison, comparison.key == hit.key, comparison.plural == nil else { continue }
      let isWritten = key.surfaces.clamped(to: 0..<index.surfaceCount).contains { number in
        let record = index.surfaceRecord(number, in: words)
        return !record.comparesCapitals || hasCapitals(of: record, from: start, to: hit.end, text)
      }
      guard isWritten else { continue }
      let isSeparated = buffer.symbols[start - 1].isWord && buffer.symbols[start].isWord
      return (hit.end, key.unitCount + (isSeparated ? 1 : 0))
    }
    return nil
  }

  /// Whether the text has capitals where the surface asks for them.
  private func hasCapitals(
    of record: SurfaceRecord, from start: Int, to end: Int, _ text: Span<UInt8>
  ) -> Bool {
    let capitals = index.detail(of: record).capitals
    let isExact = record.capitals == .exact
    var next = 0
    var unit = 0
    for position in start..<end {
      let symbol = buffer.symbols[position]
      if position > start, symbol.isWord, buffer.symbols[position - 1].isWord { unit += 1 }
      for letter in 0..<buffer.unitCount(of: symbol) {
        let isCapital = buffer.isCapital(letter, of: symbol, in: text)
        if next < capitals.count, Int(capitals[next]) == unit {
          guard isCapital else { return false }
          next += 1
        } else if isExact, isCapital {
          return false
        }
        unit += 1
      }
    }
    return true
  }
}
