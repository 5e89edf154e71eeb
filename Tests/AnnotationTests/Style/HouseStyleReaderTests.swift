// SPDX-License-Identifier: Apache-2.0

import Annotation
import Terminology
import Testing

struct HouseStyleReaderTests {
  @Test(arguments: [
    (
      "",
      [
        "s.yaml:1:1: error: nothing; expected a mapping with about, types, en, zh, codes, replace or history [style]"
      ]
    ),
    (
      "[a]",
      [
        "s.yaml:1:1: error: a list; expected a mapping with about, types, en, zh, codes, replace or history [style]"
      ]
    ),
    (
      "about: x",
      [
        "s.yaml:1:1: error: a style without 'en' and 'zh'; expected at least one of them: {first: \"{name} ({other})\", later: as written} [missing-field]"
      ]
    ),
    (
      "en: {first: \"{nam} ({other})\"}\ncolour: red",
      [
        "s.yaml:1:13: error: '{nam} ({other})'; expected a pattern like {name} ({other}, {code}): {name} or {written}, then brackets with {other}, {code} or both; or the name alone [pattern]",
        "s.yaml:2:1: error: 'colour' as a field of a style; expected about, types, en, zh, codes, replace or history [unknown-field]",
      ]
    ),
    (
      "zh: {first: \"{name}\", later: short}",
      ["s.yaml:1:30: error: 'short'; expected one of as written, preferred, short form [value]"]
    ),
    (
      "en: {first: \"{name}\"}\ntypes: [place, shop]\nreplace: [admitted]",
      [
        "s.yaml:2:16: error: the type 'shop'; expected one of place [unknown-type]",
        "s.yaml:3:11: error: 'admitted'; expected one of deprecated, superseded, forbidden [value]",
      ]
    ),
    (
      "en: {first: \"{name}\"}\ncodes: {sse: SH}",
      ["s.yaml:2:14: error: 'SH'; expected a spelling that contains {code} [pattern]"]
    ),
    (
      "en: {later: preferred}",
      [
        "s.yaml:1:5: error: no 'first'; expected a pattern like {name} ({other}, {code}): {name} or {written}, then brackets with {other}, {code} or both; or the name alone [missing-field]"
      ]
    ),
  ])
  func `every problem of a style file is told with its place`(text: String, expected: [String]) {
    let result = HouseStyle.read(
      path: "s.yaml", bytes: Array(text.utf8), types: [ConceptType("place")])
    #expect(result.diagnostics.map(\.description) == expected)
  }

  @Test func `a file that is no YAML is told with its place`() {
    let result = HouseStyle.read(path: "s.yaml", bytes: Array("en: [".utf8), types: [])
    #expect(result.diagnostics.count == 1)
    #expect(result.diagnostics.first?.rule == "syntax")
    let binary = HouseStyle.read(path: "s.yaml", bytes: [0x65, 0xFF], types: [])
    #expect(binary.diagnostics.map(\.rule) == ["encoding"])
  }

  @Test(arguments: [
    "{other}", "name", "{name} {other}", "{name} ({other}", "{name} ({other} {other})",
    "{name} (x)", "{name} ({ticker})", "{name}) ({other})x",
  ])
  func `a pattern is a name and brackets`(pattern: String) {
    #expect(FirstMention(pattern) == nil)
  }

  @Test(arguments: ["wire", "academic", "bilingual"])
  func `the styles that are shipped are sound`(name: String) throws {
    let style = try StyleSample.style(name)
    #expect(!style.about.isEmpty)
    #expect(style.english != nil)
    #expect(style.chinese != nil)
  }
}
