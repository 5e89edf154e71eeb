// SPDX-License-Identifier: Apache-2.0

import Text

extension TermScanner {
  /// Walks from every start that leads somewhere, and appends what is found.
  mutating func followStarts(
    _ text: Span<UInt8>, _ words: Span<UInt64>, into matches: inout [Match]
  ) {
    var number = 0
    var free = 0
    while number < startCount {
      let symbol = starts[number].symbol
      hits.removeAll(keepingCapacity: true)
      let isWanted = selection == .all || buffer.symbols[symbol].start >= free
      while number < startCount, starts[number].symbol == symbol {
        let start = starts[number]
        number += 1
        guard isWanted, start.target != 0 else { continue }
        if start.plural >= 0 {
          if let key = Target(bits: start.target).key {
            hits.append(Hit(key: key, end: start.end, plural: start.plural))
          }
        } else {
          follow(Target(bits: start.target), to: start.end, text, words)
        }
      }
      guard !hits.isEmpty else { continue }
      report(from: symbol, text, words, into: &matches)
      if selection == .longest, let last = matches.last { free = max(free, last.span.end) }
    }
  }

  /// Goes on from where a step led as far as the index does, and collects the keys that end on the
  /// way.
  mutating func follow(_ first: Target, to end: Int, _ text: Span<UInt8>, _ words: Span<UInt64>) {
    var target = first
    var end = end
    while true {
      if let key = target.key { hits.append(Hit(key: key, end: end, plural: -1)) }
      let next = target.next
      guard next != 0, end < buffer.count else { return }
      if next & Target.restBit != 0 {
        let rest = KeyComparison(
          index, at: Int(next & ~Target.restBit), in: words, along: buffer, from: end, of: text)
        if let rest { hits.append(Hit(key: rest.key, end: rest.end, plural: rest.plural ?? -1)) }
        return
      }
      let symbol = buffer.symbols[end]
      end += 1
      if symbol.isWord { addPlurals(of: symbol, from: next, to: end, text, words) }
      target = Target(bits: self.target(of: Symbol.step(from: next, symbol.key), words))
      guard target.bits != 0 else { return }
    }
  }

  /// Collects the keys that end with the singular of a word.
  private mutating func addPlurals(
    of symbol: ScanSymbol, from state: UInt32, to end: Int, _ text: Span<UInt8>,
    _ words: Span<UInt64>
  ) {
    guard mayBePlural(symbol, text) else { return }
    for (number, ending) in index.plurals.enumerated() {
      guard let singular = singular(of: symbol, ending, text) else { continue }
      let target = Target(bits: target(of: Symbol.step(from: state, singular), words))
      if let key = target.key { hits.append(Hit(key: key, end: end, plural: number)) }
    }
  }

  /// Where a step below the first leads; 0 for nowhere.
  @inline(__always)
  private func target(of step: UInt64, _ words: Span<UInt64>) -> UInt64 {
    let hash = Symbol.mixed(step)
    return index.mayContinue(hash, in: words) ? index.target(of: step, hash: hash, in: words) : 0
  }
}
