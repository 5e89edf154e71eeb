// SPDX-License-Identifier: Apache-2.0

import Scoring
import Testing

struct GroupingTests {
  private static func bCubed(_ gold: String, _ found: String) -> BCubed {
    let (document, found) = Marked.document(gold: gold, found: found)
    return BCubed([document], found: [document.id: found])
  }

  @Test func `groups are right whatever they are called`() {
    let scores = Self.bCubed(
      "⟦A|term|x⟧ ⟦B|term|x⟧ ⟦C|term|y⟧", "⟦A|term|1⟧ ⟦B|term|1⟧ ⟦C|term|2⟧")
    #expect(scores.precision == 1)
    #expect(scores.recall == 1)
  }

  /// Two concepts of two mentions each under one id: each mention shares its group with two right
  /// ones of four.
  @Test func `merging concepts costs precision`() {
    let scores = Self.bCubed(
      "⟦A|term|x⟧ ⟦B|term|x⟧ ⟦C|term|y⟧ ⟦D|term|y⟧", "⟦A|term|1⟧ ⟦B|term|1⟧ ⟦C|term|1⟧ ⟦D|term|1⟧")
    #expect(scores.precision == 0.5)
    #expect(scores.recall == 1)
  }

  @Test func `splitting a concept costs recall`() {
    let scores = Self.bCubed("⟦A|term|x⟧ ⟦B|term|x⟧", "⟦A|term|1⟧ ⟦B|term|2⟧")
    #expect(scores.precision == 1)
    #expect(scores.recall == 0.5)
  }

  /// Of three found mentions two are right; of two true ones both are found.
  @Test func `a mention without a twin scores zero`() {
    let scores = Self.bCubed("⟦A|term|x⟧ ⟦B|term|y⟧ C", "⟦A|term|x⟧ ⟦B|term|y⟧ ⟦C|term|z⟧")
    #expect(scores.precision == 2.0 / 3)
    #expect(scores.recall == 1)
  }

  @Test func `undecided mentions are groups of their own`() {
    let scores = Self.bCubed("⟦A|term|x⟧ ⟦B|term|x⟧", "⟦A|term⟧ ⟦B|term⟧")
    #expect(scores.recall == 0.5)
  }

  @Test func `a concept is one group across documents, a document's own name is not`() {
    let (first, found) = Marked.document("a.en.txt", gold: "⟦A|term|x⟧", found: "⟦A|term|_:1⟧")
    let (second, other) = Marked.document("a.zh.txt", gold: "⟦甲|term|x⟧", found: "⟦甲|term|_:1⟧")
    let scores = BCubed([first, second], found: [first.id: found, second.id: other])
    #expect(scores.precision == 1)
    #expect(scores.recall == 0.5)
  }

  @Test func `a name of an article's own is one true group in both its members`() {
    let (first, found) = Marked.document("a.en.txt", gold: "⟦A|term|_:1⟧", found: "⟦A|term|x⟧")
    let (second, other) = Marked.document("a.zh.txt", gold: "⟦甲|term|_:1⟧", found: "⟦甲|term|x⟧")
    let scores = BCubed([first, second], found: [first.id: found, second.id: other])
    #expect(scores.precision == 1)
    #expect(scores.recall == 1)
  }

  private static func agreement(_ english: (String, String), _ chinese: (String, String))
    -> PairAgreement
  {
    let (first, found) = Marked.document("a.en.txt", gold: english.0, found: english.1)
    let (second, other) = Marked.document("a.zh.txt", gold: chinese.0, found: chinese.1)
    return PairAgreement([first, second], found: [first.id: found, second.id: other])
  }

  @Test(arguments: [
    ("the right id", "⟦Baotou|place|baotou⟧", "⟦包头|place|baotou⟧", 1),
    ("the same wrong id", "⟦Baotou|place|b⟧", "⟦包头|place|b⟧", 1),
    ("two ids", "⟦Baotou|place|b⟧", "⟦包头|place|baotou⟧", 0),
    ("missed in one", "⟦Baotou|place|baotou⟧", "包头", 0),
    ("missed in both", "Baotou", "包头", 0),
    ("undecided in both", "⟦Baotou|place⟧", "⟦包头|place⟧", 0),
  ])
  func `a concept of both members agrees when it gets one id`(
    name: String, english: String, chinese: String, agreeing: Int
  ) {
    let agreement = Self.agreement(
      ("⟦Baotou|place|baotou⟧", english), ("⟦包头|place|baotou⟧", chinese))
    #expect(agreement.concepts == 1)
    #expect(agreement.agreeing == agreeing)
  }

  @Test func `the id given most often counts`() {
    let agreement = Self.agreement(
      ("⟦A|term|x⟧ ⟦A|term|x⟧ ⟦A|term|x⟧", "⟦A|term|1⟧ ⟦A|term|x⟧ ⟦A|term|x⟧"),
      ("⟦甲|term|x⟧", "⟦甲|term|x⟧"))
    #expect(agreement.share == 1)
  }

  @Test func `a concept of one member only is not counted`() {
    let agreement = Self.agreement(("⟦A|term|x⟧", "⟦A|term|x⟧"), ("⟦乙|term|y⟧", "⟦乙|term|y⟧"))
    #expect(agreement.concepts == 0)
    #expect(agreement.share == nil)
  }
}
