// SPDX-License-Identifier: Apache-2.0

import Terminology
import Testing

struct TermbaseTests {
  @Test func `of two entries with one id the nearer holds`() {
    let near = GlossaryFile("- {id: a, type: term, en: near}", path: "near.yaml")
    let far = GlossaryFile(
      "- {id: a, type: term, en: far}\n- {id: b, type: term, en: b}", path: "far.yaml")
    let termbase = Termbase([near, far])
    #expect(termbase[Concept.ID("a")]?.terms.first?.text == "near")
    #expect(termbase.concepts.map(\.id.description) == ["a", "b"])
    #expect(termbase.hidden.map(\.place.file) == ["far.yaml"])
    #expect(termbase[Concept.ID("c")] == nil)
    #expect(Termbase([far, near])[Concept.ID("a")]?.terms.first?.text == "far")
  }

  @Test func `of two entries in one file the first holds`() {
    let termbase = Termbase([
      GlossaryFile("- {id: a, type: term, en: one}\n- {id: a, type: term, en: two}")
    ])
    #expect(termbase[Concept.ID("a")]?.terms.first?.text == "one")
    #expect(termbase.hidden.count == 1)
  }

  @Test func `conventions add up, and the nearer code system holds`() {
    let near = GlossaryFile(
      "types: [alloy]\ncodes: {sse: {name: near, spellings: [\"SH{code}\"]}}\nplurals: [s]\n")
    let far = GlossaryFile(
      "types: [alloy, ore]\ncodes: {sse: {name: far}, cas: {name: CAS}}\nlegal-forms: [Inc.]\n")
    let conventions = Termbase([near, far]).conventions
    #expect(conventions.types.map(\.description) == ["alloy", "ore"])
    #expect(conventions.codeSystems["sse"]?.name == "near")
    #expect(conventions.codeSystems["sse"]?.spellings == ["SH{code}"])
    #expect(conventions.codeSystems["cas"]?.name == "CAS")
    #expect(conventions.legalForms == ["Inc."] && conventions.plurals == ["s"])
  }

  @Test func `no file is an empty termbase`() {
    #expect(Termbase([]).concepts.isEmpty)
  }
}
