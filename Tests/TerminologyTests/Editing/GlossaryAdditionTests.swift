// SPDX-License-Identifier: Apache-2.0

import Terminology
import Testing

struct GlossaryAdditionTests {
  private static let nowhere = SourcePlace(file: "", line: 0, column: 0)
  private let files = [
    GlossaryFile(
      "- {id: a, type: term, en: [alpha, Nd1], zh: 甲}\n- {id: b, type: term, en: {term: beta, status: preferred}}\n",
      path: "near.yaml"),
    GlossaryFile("id,type,en\nc,term,gamma\n", path: "far.csv"),
    GlossaryFile("- {id: d, type: term, en: Nd1, zh: 丁}\n", path: "far.yaml"),
  ]

  private func adding(
    _ texts: [String], status: Term.Status = .admitted, to id: String
  ) throws -> GlossaryAddition.Change {
    let concept = try #require(Termbase(files)[Concept.ID(id)])
    let terms = texts.map {
      Term(text: $0, language: .english, status: status, place: Self.nowhere)
    }
    return try GlossaryAddition(files: files).adding(terms, to: concept)
  }

  @Test func `a term goes to the file of its concept`() throws {
    let change = try adding(["beta two"], to: "b")
    #expect(change.path == "near.yaml")
    #expect(change.old == files[0].bytes)
    #expect(
      String(decoding: change.new, as: UTF8.self)
        == "- {id: a, type: term, en: [alpha, Nd1], zh: 甲}\n- {id: b, type: term, en: [{term: beta, status: preferred}, beta two]}\n"
    )
  }

  @Test(arguments: [
    (["alpha"], Term.Status.admitted, "shared-surface"),
    (["gamma"], .admitted, "shared-surface"),
    (["Beta"], .admitted, "repeated-term"),
    (["beta two"], .preferred, "preferred-term"),
    (["..."], .admitted, "unmatchable-term"),
    // The finding about Nd1 that is there already must not hide that about another number.
    (["beta 1", "beta-1"], .admitted, "repeated-term"),
  ])
  func `what lint would refuse is refused`(texts: [String], status: Term.Status, rule: String) {
    #expect {
      try adding(texts, status: status, to: "b")
    } throws: { error in
      guard case GlossaryAddition.Refusal.findings(let findings) = error else { return false }
      return findings.map(\.rule) == [rule]
    }
  }

  @Test func `an empty term is refused`() {
    #expect(throws: GlossaryAddition.Refusal.self) { try adding([""], to: "b") }
  }

  @Test func `a term that is called preferred takes the place of the first`() throws {
    let change = try adding(["alpha two"], status: .preferred, to: "a")
    let file = GlossaryFile(path: change.path, format: .yaml, bytes: change.new)
    #expect(
      file.summary.first
        == "a: alpha/en/admitted Nd1/en/admitted alpha two/en/preferred 甲/zh/preferred")
  }

  @Test func `findings of before do not stand in the way`() throws {
    #expect(Linter().findings(in: files).map(\.rule) == ["shared-surface"])
    #expect(try adding(["alpha two"], to: "a").path == "near.yaml")
  }

  @Test func `a new finding like an old one is refused`() throws {
    var concept = Concept(
      id: Concept.ID("e"), type: ConceptType("term"),
      terms: [Term(text: "Nd1", language: .english, status: .preferred, place: Self.nowhere)],
      place: Self.nowhere)
    concept.distinctFrom = []
    #expect(throws: GlossaryAddition.Refusal.self) {
      try GlossaryAddition(files: files).appending(concept, to: "near.yaml")
    }
  }

  @Test func `a concept of a table cannot be extended`() throws {
    let error = try #require(throws: GlossaryAddition.Refusal.self) {
      try adding(["gamma two"], to: "c")
    }
    #expect(
      "\(error)" == "far.csv: not a file that can be extended; expected a .yaml glossary")
  }

  @Test func `a file that was not read cannot be extended`() throws {
    let concept = Concept(
      id: Concept.ID("e"), type: ConceptType("term"),
      terms: [Term(text: "epsilon", language: .english, status: .preferred, place: Self.nowhere)],
      place: Self.nowhere)
    let error = try #require(throws: GlossaryAddition.Refusal.self) {
      try GlossaryAddition(files: files).appending(concept, to: "other.yaml")
    }
    #expect("\(error)" == "other.yaml: not one of the glossary files that were read")
    let change = try GlossaryAddition(files: files).appending(concept, to: "near.yaml")
    #expect(
      String(decoding: change.new, as: UTF8.self).hasSuffix("  en: [epsilon]\n  review: draft\n"))
  }
}
