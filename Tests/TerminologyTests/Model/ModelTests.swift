// SPDX-License-Identifier: Apache-2.0

import Terminology
import Testing

struct ModelTests {
  @Test(arguments: [
    ("en", "en"), ("EN", "en"), ("zh", "zh-Hans"), ("zh-cn", "zh-Hans"), ("zh-SG", "zh-Hans"),
    ("zh-Hans-CN", "zh-Hans"), ("ZH-HANT", "zh-Hant"), ("zh-tw", "zh-Hant"), ("zh-HK", "zh-Hant"),
    ("pt-br", "pt-BR"), ("sr-latn-rs", "sr-Latn-RS"), ("yue", "yue"),
  ])
  func `language tags are canonical`(tag: String, canonical: String) {
    #expect(Language(tag: tag)?.description == canonical)
  }

  @Test(arguments: [
    "", "e", "engl", "en-", "-en", "en--US", "en-U", "en-US-x", "中文", "e1", "en US",
  ])
  func `what is no language tag is none`(tag: String) {
    #expect(Language(tag: tag) == nil)
  }

  @Test(arguments: ["2014", "2014-12", "2014-12-31", "0001", "9999-01-01"])
  func `dates are years, months or days`(text: String) {
    #expect(CalendarDate(text)?.description == text)
  }

  @Test(arguments: [
    "", "-", "14", "20145", "0000", "2014-", "2014-1", "2014-13", "2014-00", "2014-12-32",
    "2014-12-31-1", "+014", "2014/12", "２０１４", " 2014",
  ])
  func `what is no date is none`(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test(arguments: [
    ("a", true), ("a-b", true), ("600111", true), ("a1-2b", true), ("", false), ("-", false),
    ("a-", false), ("-a", false), ("a--b", false), ("A", false), ("a_b", false), ("稀土", false),
    ("a b", false), ("é", false),
  ])
  func `ids are slugs`(text: String, isWellFormed: Bool) {
    #expect(Concept.ID(text).isWellFormed == isWellFormed)
  }

  @Test(arguments: [
    ("{code}.SH", "600111.SH"), ("SH:{code}", "SH:600111"), ("{code}", "600111"), ("SH", "SH"),
    ("}{", "}{"), ("", ""), ("{code", "{code"), ("北{code}交", "北600111交"),
  ])
  func `a code is spelled by a pattern`(pattern: String, spelled: String) {
    #expect(Conventions.spell("600111", as: pattern) == spelled)
  }

  @Test func `a language without terms borrows another script of it`() throws {
    let file = GlossaryFile(
      "- {id: a, type: place, zh-Hant: 寮國, en: [{term: x, status: superseded}]}")
    let concept = try #require(file.concepts.first)
    #expect(concept.preferredTerm(in: .chinese)?.text == "寮國")
    #expect(concept.preferredTerm(in: .english)?.text == "x")
    #expect(concept.preferredTerm(in: try #require(Language(tag: "ja"))) == nil)
    #expect(concept.preferredNames.map { "\($0.language) \($0.name)" } == ["en x", "zh-Hant 寮國"])
  }
}
