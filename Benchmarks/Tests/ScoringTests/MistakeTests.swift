// SPDX-License-Identifier: Apache-2.0

import Scoring
import Testing

struct MistakeTests {
  @Test(
    arguments: [
      ("⟦包头|place|baotou⟧", "⟦包头|place|baotou⟧", []),
      ("⟦包头|place|baotou⟧", "包头", [.known]),
      ("⟦镨钕|compound|prnd⟧", "镨钕", [.unknown]),
      ("⟦稀土精矿|product|c⟧", "⟦稀土|element|re⟧⟦精矿|product|c⟧", [.boundary]),
      ("⟦稀土|element|re⟧⟦精矿|product|c⟧", "⟦稀土精矿|product|c⟧", [.boundary, .boundary]),
      ("⟦中国稀土|company|a⟧", "⟦中国稀土|company|b⟧", [.identity]),
      ("中国稀土", "⟦中国稀土|company|b⟧", [.spurious]),
      ("⟦包头|place|baotou⟧的稀土", "包头的⟦稀土|element|re⟧", [.known, .spurious]),
    ] as [(String, String, [Mistake.Cause])])
  func `each mistake has one cause`(gold: String, found: String, causes: [Mistake.Cause]) {
    let (document, found) = Marked.document(gold: gold, found: found)
    let mistakes = Mistake.all(in: document, found: found) { $0 == "包头" }
    #expect(mistakes.map(\.cause) == causes)
  }

  @Test func `the context is one line with the span marked`() {
    let (document, found) = Marked.document(gold: "one\ntwo ⟦Baotou|place|b⟧\tthree", found: "")
    let mistakes = Mistake.all(in: document, found: found) { _ in false }
    #expect(mistakes.first?.context == "one two ⟦Baotou⟧ three")
  }

  @Test func `a surface seen elsewhere or marked standing alone is known`() {
    let (document, found) = Marked.document(
      gold: "⟦Baotou|place|b⟧ ⟦BAOTOU|place|b⟧ ⟦Ucore|company|u⟧ ⟦Lynas|company|l⟧",
      found: "⟦Baotou|place|b⟧ BAOTOU Ucore Lynas")
    let evaluation = Evaluation(
      [document], found: [document.id: found], standingAlone: ["Ucore"])
    #expect(evaluation.mistakes.map(\.cause) == [.known, .known, .unknown])
    #expect(
      Evaluation.missedSurfaces([document], found: [document.id: found])
        == ["BAOTOU", "Lynas", "Ucore"])
  }

  @Test func `groups are those of the languages and types that occur`() {
    let (first, found) = Marked.document("a.en.txt", gold: "⟦A|term|x⟧", found: "⟦A|unit|x⟧")
    let (second, other) = Marked.document("a.zh.txt", gold: "⟦甲|place|x⟧", found: "甲")
    let evaluation = Evaluation(
      [first, second], found: [first.id: found, second.id: other], standingAlone: [])
    #expect(evaluation.languages.map(\.name) == ["en", "zh-Hans"])
    #expect(evaluation.types.map(\.name) == ["place", "term", "unit"])
    #expect(evaluation.all.scores.exact.gold == 2)
    #expect(evaluation.documentCount == 2)
  }
}
