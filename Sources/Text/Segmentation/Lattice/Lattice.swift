// SPDX-License-Identifier: Apache-2.0

import ICU

/// The word lattice of a run: ICU's words, and what own rules and a lexicon add to them.
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
  private let lexicon: Lexicon
  private var table: WordTable?
  private var fitsTable = true
  private var seen = 0
  private var words = WordGrid()
  private(set) var path = ShortestPath()
  /// What the parts of each entry of the lexicon cost together; filled when it is first met.
  private var partCosts: [Int]
  private var parts = ShortestPath()

  /// The characters after which a table has paid for itself.
  private static let patience = 60_000
  private static let unpriced = -1

  init(_ dictionary: WordDictionary, mode: Mode, lexicon: Lexicon = Lexicon()) {
    self.dictionary = dictionary
    self.mode = mode
    self.lexicon = lexicon
    let traits = HanTraitTable()
    rule = CompoundRule(traits: traits)
    numbers = NumberRule(traits: traits)
    partCosts = Array(repeating: Self.unpriced, count: lexicon.count)
  }

  /// Lays out the table now, for a caller who knows that much text will come.
  mutating func prepareForLongText() {
    guard table == nil, fitsTable else { return }
    table = WordTable(dictionary, rule: rule)
    fitsTable = table != nil
  }

  /// Keeps what is offered from now on, for ``restCosts()`` and ``LatticeView``.
  mutating func keepOffers() { path.keepsOffers = true }

  /// Finds the cheapest path through `run`, which ``path`` holds afterwards.
  mutating func solve(_ run: HanRun) {
    look(at: run)
    path.begin(0, run.count)
    for start in 0..<run.count where path.reaches(start) {
      offerWords(run, start, &path)
      if !lexicon.isEmpty { offerEntries(run, start) }
    }
  }

  private mutating func look(at run: HanRun) {
    seen += run.count
    if seen > Self.patience { prepareForLongText() }
    if table == nil {
      words.fill(run, from: dictionary)
      if mode == .full { words.removeWeak(rule, run.units) }
    }
  }

  /// What the rest costs from each boundary on, when offers were kept.
  func restCosts() -> [Int] {
    var rests = [Int](repeating: Int.max / 2, count: path.limit + 1)
    rests[path.limit] = 0
    for offer in path.offers.reversed() {
      rests[offer.start] = min(rests[offer.start], offer.cost + rests[offer.end])
    }
    return rests
  }

  // MARK: Edges

  /// Offers the words that start at a cell to a path.
  @inline(__always)
  private func offerWords(
    _ run: HanRun, _ start: Int, _ path: inout ShortestPath
  ) {
    let isKnown =
      if let table {
        offer(table, run, start, &path)
      } else {
        offerInPlace(run, start, &path)
      }
    if !isKnown {
      path.offer(start, start + 1, cost: WordDictionary.unknownCharacterCost)
    }
    if mode == .full { numbers.offer(run, start, &path) }
    if run.hasKatakana { KatakanaRule.offer(run, start, &path) }
  }

  /// Whether the character is a word by itself.
  @inline(__always)
  private func offer(
    _ table: WordTable, _ run: HanRun, _ start: Int, _ path: inout ShortestPath
  ) -> Bool {
    var end = start + 1
    var step = table.first(run.units[start])
    let isKnown = step.isWord
    if isKnown { path.offer(start, end, cost: step.cost + strayCost(run.units[start])) }
    while step.node != 0, end < path.limit {
      step = table.step(from: step.node, by: run.units[end])
      end += 1
      if step.isWord, mode == .plain || !step.isWeak {
        path.offer(start, end, cost: step.cost)
      }
    }
    return isKnown
  }

  private func offerInPlace(
    _ run: HanRun, _ start: Int, _ path: inout ShortestPath
  ) -> Bool {
    var isKnown = false
    for word in words.words(from: start) {
      if word.end == start + 1 {
        isKnown = true
        path.offer(start, word.end, cost: word.cost + strayCost(run.units[start]))
      } else {
        path.offer(start, word.end, cost: word.cost)
      }
    }
    return isKnown
  }

  /// What a character costs more alone than ICU's dictionary says, unless it often stands alone:
  /// most characters are parts of words nowadays.
  @inline(__always)
  private func strayCost(_ unit: UInt16) -> Int {
    mode == .plain || rule.traits[unit].contains(.independent) ? 0 : 8
  }

  // MARK: Lexicon

  private mutating func offerEntries(_ run: HanRun, _ start: Int) {
    lexicon.forEachEntry(in: run.labels.span, at: start) { end, entry in
      let kind = lexicon.kinds[entry]
      if partCosts[entry] == Self.unpriced { partCosts[entry] = cost(of: run, start, end) }
      path.offer(
        start, end, cost: partCosts[entry] - TermPrice.advantage(of: kind, cells: end - start),
        kind == .word ? .word : .term)
    }
  }

  /// What the cheapest path between two boundaries of a solved run costs.
  mutating func cost(of run: HanRun, _ start: Int, _ end: Int) -> Int {
    parts.begin(start, end)
    for cell in start..<end where parts.reaches(cell) {
      offerWords(run, cell, &parts)
    }
    return parts.costs[end]
  }
}
