// SPDX-License-Identifier: Apache-2.0

extension TermScanner {
  /// Finds the places among `range` where a key may start, and where the first step leads.
  mutating func findStarts(in range: Range<Int>, _ text: Span<UInt8>, _ words: Span<UInt64>) {
    let index = self.index
    var places: [Start] = []
    swap(&places, &self.starts)
    var count = 0
    do {
      var starts = places.mutableSpan
      for position in range {
        let first = buffer.symbols[position].key
        if Symbol.isWord(first) {
          let hash = Symbol.mixed(first)
          starts[count] = Start(
            symbol: position, end: position + 1, step: first, hash: hash, target: 0, plural: -1)
          count += index.mayStart(hash, in: words) ? 1 : 0
          let symbol = buffer.symbols[position]
          guard mayBePlural(symbol, text) else { continue }
          for (number, ending) in index.plurals.enumerated() {
            guard let step = singular(of: symbol, ending, text) else { continue }
            let hash = Symbol.mixed(step)
            starts[count] = Start(
              symbol: position, end: position + 1, step: step, hash: hash, target: 0, plural: number
            )
            count += index.mayStart(hash, in: words) ? 1 : 0
          }
        } else {
          if index.mayStandAlone(first, in: words) {
            let step = Symbol.lone(first)
            starts[count] = Start(
              symbol: position, end: position + 1, step: step, hash: Symbol.mixed(step), target: 0,
              plural: -1)
            count += 1
          }
          // Behind the last symbol stands one with the key 0, which no key has.
          let second = buffer.symbols[position + 1].key
          let step = Symbol.pair(first, second)
          let hash = Symbol.mixed(step)
          starts[count] = Start(
            symbol: position, end: position + 2, step: step, hash: hash, target: 0, plural: -1)
          count += index.mayStart(hash, in: words) && !Symbol.isWord(second) && second != 0 ? 1 : 0
        }
      }
      for number in 0..<count {
        starts[number].target = index.target(
          of: starts[number].step, hash: starts[number].hash, in: words)
      }
    }
    swap(&places, &self.starts)
    startCount = count
  }

  /// Whether a word ends like a plural.
  @inline(__always)
  func mayBePlural(_ symbol: ScanSymbol, _ text: Span<UInt8>) -> Bool {
    guard symbol.note != ScanSymbol.tooLong else { return false }
    let last = buffer.letter(buffer.letterCount(of: symbol) - 1, of: symbol, in: text)
    return pluralLetters >> UInt64(last & 63) & 1 == 1
  }

  /// The fingerprint of a word without a plural ending; `nil` where it has not that ending.
  func singular(of symbol: ScanSymbol, _ ending: [UInt8], _ text: Span<UInt8>) -> UInt64? {
    let stem = buffer.letterCount(of: symbol) - ending.count
    guard stem > 0, buffer.ends(symbol, with: ending, at: stem, in: text) else { return nil }
    return buffer.fingerprint(of: symbol, dropping: ending.count, in: text, seed: index.seed)
  }
}
