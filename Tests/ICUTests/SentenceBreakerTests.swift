// SPDX-License-Identifier: Apache-2.0

import ICU
import Testing

struct SentenceBreakerTests {
  static let rows: [(name: String, language: String, text: String, pieces: [String])] = [
    ("empty text", "zh", "", []),
    ("Chinese full stops", "zh", "价格上调。出口下降！", ["价格上调。", "出口下降！"]),
    ("closing quotation mark", "zh", "“价格上调。”他说。", ["“价格上调。”", "他说。"]),
    (
      "English with white space", "en", "Prices rose. Exports fell.",
      ["Prices rose. ", "Exports fell."]
    ),
    ("line ends", "en", "one\ntwo", ["one\n", "two"]),
    ("decimal point", "en", "It is 3.5 percent.", ["It is 3.5 percent."]),
    ("abbreviation by rule", "en", "Mr. Smith came.", ["Mr. ", "Smith came."]),
    ("abbreviation by list", "en-u-ss-standard", "Mr. Smith came.", ["Mr. Smith came."]),
  ]

  @Test(arguments: rows)
  func `sentences end where the language ends them`(
    _ row: (name: String, language: String, text: String, pieces: [String])
  ) throws {
    var breaker = try SentenceBreaker(language: LanguageTag(row.language))
    let units = Array(row.text.utf16)
    var boundaries: [SentenceBoundary] = []
    try breaker.appendBoundaries(of: units.span, to: &boundaries)
    #expect(pieces(of: units, at: boundaries.map(\.utf16End)) == row.pieces, "\(row.name)")
  }

  @Test func `a line without a full stop is separated, not terminated`() throws {
    var breaker = try SentenceBreaker(language: .english)
    var boundaries: [SentenceBoundary] = []
    try breaker.appendBoundaries(of: Array("Title\nIt rose.".utf16).span, to: &boundaries)
    #expect(boundaries.map(\.kind) == [.separated, .terminated])
  }
}
