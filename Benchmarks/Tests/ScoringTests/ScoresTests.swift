// SPDX-License-Identifier: Apache-2.0

import Scoring
import Testing

struct ScoresTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let gold: String
    let found: String
    /// Right mentions of the gold and of the found ones: exact, overlapping, linked.
    let exact: (Int, Int)
    let overlap: (Int, Int)
    let linking: (Int, Int)

    var testDescription: String { name }
  }

  @Test(arguments: [
    Row(
      name: "all right", gold: "⟦包头|place|baotou⟧的⟦稀土|element|re⟧",
      found: "⟦包头|place|baotou⟧的⟦稀土|element|re⟧", exact: (2, 2), overlap: (2, 2), linking: (2, 2)),
    Row(
      name: "nothing found", gold: "⟦包头|place|baotou⟧", found: "包头", exact: (0, 0),
      overlap: (0, 0), linking: (0, 0)),
    Row(
      name: "nothing there", gold: "包头", found: "⟦包头|place|baotou⟧", exact: (0, 0),
      overlap: (0, 0), linking: (0, 0)),
    Row(
      name: "one span in two pieces", gold: "⟦稀土精矿|product|c⟧",
      found: "⟦稀土|element|re⟧⟦精矿|product|c⟧", exact: (0, 0), overlap: (1, 2), linking: (0, 0)),
    Row(
      name: "touching is not overlapping", gold: "⟦稀土|element|re⟧精矿",
      found: "稀土⟦精矿|product|c⟧", exact: (0, 0), overlap: (0, 0), linking: (0, 0)),
    Row(
      name: "another concept", gold: "⟦中国稀土|company|a⟧", found: "⟦中国稀土|company|b⟧",
      exact: (1, 1), overlap: (1, 1), linking: (0, 0)),
    Row(
      name: "undecided is wrong for a known concept", gold: "⟦中国稀土|company|a⟧",
      found: "⟦中国稀土|company⟧", exact: (1, 1), overlap: (1, 1), linking: (0, 0)),
    Row(
      name: "undecided is right for a name of the document's own", gold: "⟦丁公司|company|_:1⟧",
      found: "⟦丁公司|company⟧", exact: (1, 1), overlap: (1, 1), linking: (1, 1)),
    Row(
      name: "a known concept is wrong for it", gold: "⟦丁公司|company|_:1⟧",
      found: "⟦丁公司|company|d⟧", exact: (1, 1), overlap: (1, 1), linking: (0, 0)),
    Row(
      name: "its own local id is right for it", gold: "⟦丁公司|company|_:1⟧",
      found: "⟦丁公司|company|_:ding⟧", exact: (1, 1), overlap: (1, 1), linking: (1, 1)),
  ])
  func `spans and links are counted`(row: Row) {
    let (document, found) = Marked.document(gold: row.gold, found: row.found)
    var scores = Scores()
    scores.add(document, found: found)
    #expect((scores.exact.recalled, scores.exact.correct) == row.exact)
    #expect((scores.overlap.recalled, scores.overlap.correct) == row.overlap)
    #expect((scores.linking.recalled, scores.linking.correct) == row.linking)
    #expect(scores.exact.gold == document.gold.count)
    #expect(scores.exact.found == found.count)
  }

  @Test func `a type's row counts its mentions and compares them with all`() {
    let (document, found) = Marked.document(
      gold: "⟦中国|place|china⟧⟦稀土|element|re⟧", found: "⟦中国|company|china⟧⟦稀土|element|re⟧")
    var places = Scores()
    places.add(document, found: found, type: "place")
    #expect(places.exact.gold == 1)
    #expect(places.exact.found == 0)
    #expect(places.exact.recall == 1)
    #expect(places.exact.precision == nil)
    #expect(places.sameType == 0)
    var all = Scores()
    all.add(document, found: found)
    #expect(all.sameType == 1)
  }

  @Test func `rates are shares of what was found and of what was there`() throws {
    let (document, found) = Marked.document(
      gold: "⟦a|term|a⟧ ⟦b|term|b⟧ ⟦c|term|c⟧ ⟦d|term|d⟧", found: "⟦a|term|a⟧ ⟦b|term|b⟧ c d ")
    var scores = Scores()
    scores.add(document, found: found)
    #expect(scores.exact.precision == 1)
    #expect(scores.exact.recall == 0.5)
    #expect(abs(try #require(scores.exact.f1) - 2.0 / 3) < 1e-12)
  }

  @Test func `rates of nothing are absent, not zero`() {
    #expect(Rates().precision == nil)
    #expect(Rates().recall == nil)
    #expect(Rates().f1 == nil)
  }
}
