// SPDX-License-Identifier: Apache-2.0

/// Makes the steps of a ``KeyTable``, then the ``Trie`` that holds them.
///
/// A state where only one key is left has no steps of its own: what leads there points at the rest
/// of that key's bytes instead.
struct TrieBuilder {
  private let table: KeyTable
  private let seed: UInt64
  private(set) var firstSteps: [Trie.Step] = []
  private(set) var furtherSteps: [Trie.Step] = []
  /// The characters that are first steps by themselves.
  private(set) var loneCharacters: [UInt64] = []
  private var stateCount = IndexLayout.legalFormState + 1

  /// - Throws: ``IndexError/indistinguishable`` when two words of one state have the same
  ///   fingerprint for every seed tried.
  static func trie(of table: KeyTable) throws(IndexError) -> Trie {
    for attempt in 1...8 as ClosedRange<UInt64> {
      var builder = TrieBuilder(table, seed: attempt &* 0xA076_1D64_78BD_642F)
      builder.build()
      if let trie = Trie(
        firstSteps: builder.firstSteps, furtherSteps: builder.furtherSteps,
        loneCharacters: builder.loneCharacters, seed: builder.seed)
      {
        return trie
      }
    }
    throw .indistinguishable
  }

  private init(_ table: KeyTable, seed: UInt64) {
    self.table = table
    self.seed = seed
    firstSteps.reserveCapacity(table.records.count)
    furtherSteps.reserveCapacity(table.records.count)
  }

  private mutating func build() {
    forEachRun(of: table.terms, at: 0, isFirstStep: true) { builder, run, end in
      let step = builder.firstStep(of: run.lowerBound)
      let target = builder.target(of: run, depth: end)
      builder.firstSteps.append((step, target.bits))
    }
    addSteps(from: IndexLayout.legalFormState, keys: table.legalForms, depth: 0)
  }

  /// Steps from a state that the keys share up to `depth`.
  private mutating func addSteps(from state: UInt32, keys: Range<Int>, depth: Int) {
    forEachRun(of: keys, at: depth) { builder, run, end in
      let symbol = builder.symbol(of: run.lowerBound, depth..<end)
      let target = builder.target(of: run, depth: end)
      builder.furtherSteps.append((Symbol.step(from: state, symbol), target.bits))
    }
  }

  /// What stands behind a step that `run` shares.
  private mutating func target(of run: Range<Int>, depth: Int) -> Target {
    var target = Target()
    var rest = run
    if byte(of: run.lowerBound, at: depth) == Symbol.keyEnd {
      target.key = run.lowerBound
      rest = rest.dropFirst()
    }
    if rest.count == 1 {
      target.next =
        UInt32(table.records[rest.lowerBound].byteOffset + depth) | Target.restBit
    } else if !rest.isEmpty {
      stateCount += 1
      target.next = stateCount
      addSteps(from: stateCount, keys: rest, depth: depth)
    }
    return target
  }

  /// Calls `body` with each run of keys that share the step at `depth`, and where the step ends.
  private mutating func forEachRun(
    of keys: Range<Int>, at depth: Int, isFirstStep: Bool = false,
    _ body: (inout TrieBuilder, Range<Int>, Int) -> Void
  ) {
    var first = keys.lowerBound
    while first < keys.upperBound {
      let end = stepEnd(of: first, at: depth, isFirstStep)
      var last = first + 1
      while last < keys.upperBound, stepEnd(of: last, at: depth, isFirstStep) == end,
        haveEqualBytes(first, last, depth..<end)
      {
        last += 1
      }
      body(&self, first..<last, end)
      first = last
    }
  }

  private func stepEnd(of key: Int, at depth: Int, _ isFirstStep: Bool) -> Int {
    let end = symbolEnd(of: key, at: depth)
    return isFirstStep && isPair(key, firstEnd: end) ? symbolEnd(of: key, at: end) : end
  }
}

// MARK: Bytes of keys

extension TrieBuilder {
  private func byte(of key: Int, at depth: Int) -> UInt8 {
    table.bytes[table.records[key].byteOffset + depth]
  }

  private func symbolEnd(of key: Int, at depth: Int) -> Int {
    let start = table.records[key].byteOffset
    return Symbol.end(in: table.bytes.span, at: start + depth) - start
  }

  /// Whether the first two symbols are characters, which make one step.
  private func isPair(_ key: Int, firstEnd: Int) -> Bool {
    let next = byte(of: key, at: firstEnd)
    return byte(of: key, at: 0) != Symbol.wordStart && next != Symbol.keyEnd
      && next != Symbol.wordStart
  }

  private mutating func firstStep(of key: Int) -> UInt64 {
    let end = symbolEnd(of: key, at: 0)
    let first = symbol(of: key, 0..<end)
    if Symbol.isWord(first) { return first }
    guard isPair(key, firstEnd: end) else {
      loneCharacters.append(first)
      return Symbol.lone(first)
    }
    return Symbol.pair(first, symbol(of: key, end..<symbolEnd(of: key, at: end)))
  }

  private func symbol(of key: Int, _ range: Range<Int>) -> UInt64 {
    let start = table.records[key].byteOffset
    let place = start + range.lowerBound..<start + range.upperBound
    guard byte(of: key, at: range.lowerBound) == Symbol.wordStart else {
      return Symbol.character(in: table.bytes.span, place)
    }
    return Symbol.word(table.bytes.span, place.dropFirst().dropLast(), seed: seed)
  }

  private func haveEqualBytes(_ left: Int, _ right: Int, _ range: Range<Int>) -> Bool {
    let (left, right) = (table.records[left].byteOffset, table.records[right].byteOffset)
    return range.allSatisfy { table.bytes[left + $0] == table.bytes[right + $0] }
  }
}
