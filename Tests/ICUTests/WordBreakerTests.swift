// SPDX-License-Identifier: Apache-2.0

import ICU
import Testing

struct WordBreakerTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let language: LanguageTag
    let text: String
    let pieces: [String]
    let kinds: [WordBoundary.Kind]
    var testDescription: String { name }
  }

  static let rows = [
    Row(
      name: "empty text", language: .chinese, text: "", pieces: [], kinds: []),
    Row(
      name: "Chinese words", language: .chinese, text: "稀土出口管制",
      pieces: ["稀土", "出口", "管制"], kinds: [.ideographic, .ideographic, .ideographic]),
    Row(
      name: "Chinese in an English text", language: .english, text: "buy 稀土",
      pieces: ["buy", " ", "稀土"], kinds: [.letter, .none, .ideographic]),
    Row(
      name: "numbers and letters", language: .english, text: "1,234.5 tonnes",
      pieces: ["1,234.5", " ", "tonnes"], kinds: [.number, .none, .letter]),
    Row(
      name: "kana", language: .chinese, text: "レアアース",
      pieces: ["レアアース"], kinds: [.ideographic]),
    Row(
      name: "punctuation", language: .chinese, text: "《公告》",
      pieces: ["《", "公告", "》"], kinds: [.none, .ideographic, .none]),
    Row(
      name: "apostrophe and hyphen", language: .english, text: "China's rare-earth",
      pieces: ["China's", " ", "rare", "-", "earth"],
      kinds: [.letter, .none, .letter, .none, .letter]),
    Row(
      name: "emoji beyond the BMP", language: .english, text: "a👍b",
      pieces: ["a", "👍", "b"], kinds: [.letter, .none, .letter]),
  ]

  @Test(arguments: rows)
  func `words have their ends and kinds`(_ row: Row) throws {
    var breaker = try WordBreaker(language: row.language)
    let units = Array(row.text.utf16)
    var boundaries: [WordBoundary] = []
    try breaker.appendBoundaries(of: units.span, to: &boundaries)
    #expect(pieces(of: units, at: boundaries.map(\.utf16End)) == row.pieces)
    #expect(boundaries.map(\.kind) == row.kinds)
  }

  @Test func `boundaries are appended to those of the text before`() throws {
    var breaker = try WordBreaker(language: .chinese)
    var boundaries: [WordBoundary] = []
    try breaker.appendBoundaries(of: Array("稀土".utf16).span, to: &boundaries)
    try breaker.appendBoundaries(of: Array("ore".utf16).span, to: &boundaries)
    #expect(boundaries.map(\.utf16End) == [2, 3])
    #expect(boundaries.map(\.kind) == [.ideographic, .letter])
  }

  @Test(arguments: GeneratedText.seeds)
  func `boundaries ascend and cover any text`(seed: UInt64) throws {
    var words = try WordBreaker(language: .chinese)
    var sentences = try SentenceBreaker(language: .chinese)
    for count in [0, 1, 2, 3, 50, 3_000] {
      let units = GeneratedText.withLoneSurrogates(count: count, seed: seed)
      var wordEnds: [WordBoundary] = []
      var sentenceEnds: [SentenceBoundary] = []
      try words.appendBoundaries(of: units.span, to: &wordEnds)
      try sentences.appendBoundaries(of: units.span, to: &sentenceEnds)
      for ends in [wordEnds.map(\.utf16End), sentenceEnds.map(\.utf16End)] {
        #expect(zip([0] + ends, ends).allSatisfy { $0 < $1 })
        #expect(ends.last ?? 0 == units.count)
      }
    }
  }

  @Test(arguments: GeneratedText.seeds)
  func `no boundary splits a surrogate pair`(seed: UInt64) throws {
    var breaker = try WordBreaker(language: .chinese)
    let units = Array(GeneratedText.wellFormed(count: 2_000, seed: seed).utf16)
    var boundaries: [WordBoundary] = []
    try breaker.appendBoundaries(of: units.span, to: &boundaries)
    for boundary in boundaries.dropLast() {
      #expect(!UTF16.isTrailSurrogate(units[boundary.utf16End]))
    }
  }

  @Test func `a used breaker finds what a fresh one finds`() throws {
    var used = try WordBreaker(language: .chinese)
    for seed in GeneratedText.seeds {
      let units = GeneratedText.withLoneSurrogates(count: 500, seed: seed)
      var fresh = try WordBreaker(language: .chinese)
      var expected: [WordBoundary] = []
      var found: [WordBoundary] = []
      try fresh.appendBoundaries(of: units.span, to: &expected)
      try used.appendBoundaries(of: units.span, to: &found)
      #expect(found == expected, "seed \(seed)")
    }
  }

  @Test func `a megabyte of Han without a break is broken into words`() throws {
    var breaker = try WordBreaker(language: .chinese)
    let units = Array(repeating: Array("北方稀土集团".utf16), count: 90_000).flatMap(\.self)
    var boundaries: [WordBoundary] = []
    try breaker.appendBoundaries(of: units.span, to: &boundaries)
    #expect(boundaries.last?.utf16End == units.count)
    #expect(boundaries.allSatisfy { $0.kind == .ideographic })
  }

  @Test func `tasks with a breaker each find the same`() async throws {
    let units = GeneratedText.withLoneSurrogates(count: 2_000, seed: 99)
    let results = try await withThrowingTaskGroup(of: [WordBoundary].self) { group in
      for _ in 0..<8 {
        group.addTask {
          var breaker = try WordBreaker(language: .chinese)
          var boundaries: [WordBoundary] = []
          try breaker.appendBoundaries(of: units.span, to: &boundaries)
          return boundaries
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results.count == 8)
    #expect(results.allSatisfy { $0 == results[0] })
  }
}

/// The text between the ends.
func pieces(of units: [UInt16], at ends: [Int]) -> [String] {
  zip([0] + ends, ends).map { String(decoding: units[$0..<$1], as: UTF16.self) }
}
