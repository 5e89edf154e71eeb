// SPDX-License-Identifier: Apache-2.0

import ICU

/// The word lattice of a run: ICU's words, and what own rules add to them.
///
/// Short texts are looked up in ICU's trie where it lies; from ``patience`` characters on the words
/// are laid out as a ``WordTable``. Both give the same paths.
struct Lattice {
  /// Whether own rules take part, or ICU's words alone.
  enum Mode: Sendable {
    /// ICU's words and nothing else: the breaks are those of ICU's word breaker.
    case plain
    case full
  }

  private let dictionary: WordDictionary
  private let mode: Mode
  private let rule: CompoundRule
  private let numbers: NumberRule
  private var table: WordTable?
  private var fitsTable = true
  private var seen = 0
  private(set) var path = ShortestPath()
  private var words = WordGrid()

  /// The characters after which a table has paid for itself.
  private static let patience = 60_000

  init(_ dictionary: WordDictionary, mode: Mode) {
    self.dictionary = dictionary
    self.mode = mode
    let traits = HanTraitTable()
    rule = CompoundRule(traits: traits)
    numbers = NumberRule(traits: traits)
  }

  /// Lays out the table now, for a caller who knows that much text will come.
  mutating func prepareForLongText() {
    if table == nil, fitsTable {
      table = WordTable(dictionary, rule: rule)
      fitsTable = table != nil
    }
  }

  /// Finds the cheapest path through `run`, which ``path`` holds afterwards.
  mutating func solve(_ run: HanRun) {
    seen += run.count
    if seen > Self.patience { prepareForLongText() }
    path.begin(count: run.count)
    if let table {
      solve(run, table)
    } else {
      words.fill(run, from: dictionary)
      if mode == .full { words.removeWeak(rule, run.units) }
      solveInPlace(run)
    }
  }

  // MARK: Words

  private mutating func solve(_ run: HanRun, _ table: WordTable) {
    let takesWeak = mode == .plain
    let units = run.units.span
    for start in 0..<units.count where path.reaches(start) {
      var end = start + 1
      var step = table.first(units[start])
      let isKnown = step.isWord
      if isKnown { path.offer(start, end, cost: step.cost) }
      while step.node != 0, end < units.count {
        step = table.step(from: step.node, by: units[end])
        end += 1
        if step.isWord, takesWeak || !step.isWeak { path.offer(start, end, cost: step.cost) }
      }
      offerOthers(run, start, isKnown: isKnown)
    }
  }

  private mutating func solveInPlace(_ run: HanRun) {
    for start in 0..<run.count where path.reaches(start) {
      var isKnown = false
      for word in words.words(from: start) {
        path.offer(start, word.end, cost: word.cost)
        if word.end == start + 1 { isKnown = true }
      }
      offerOthers(run, start, isKnown: isKnown)
    }
  }

  @inline(__always)
  private mutating func offerOthers(_ run: HanRun, _ start: Int, isKnown: Bool) {
    if !isKnown { path.offer(start, start + 1, cost: WordDictionary.unknownCharacterCost) }
    if mode == .full { numbers.offer(run, start, &path) }
    if run.hasKatakana { KatakanaRule.offer(run, start, &path) }
  }
}
