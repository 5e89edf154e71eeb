// SPDX-License-Identifier: Apache-2.0

import Terminology
import Testing

struct ConceptLookupTests {
  private static let lookup = ConceptLookup(
    Termbase([
      GlossaryFile(
        """
        codes:
          sse: {name: Shanghai, spellings: ["{code}.SH", "SH{code}", "SSE:{code}", "{code} CH"]}
          formula: {name: formula}
        concepts:
          - id: northern-rare-earth
            type: company
            zh: [北方稀土, {term: 包钢稀土, status: superseded}]
            en: [China Northern Rare Earth, {term: Northern, match: after full form}]
            codes: {sse: "600111"}
          - id: china-rare-earth
            type: company
            zh: 中国稀土
            en: China Rare Earth
          - id: neodymium-oxide
            type: compound
            zh: 氧化钕
            en: [neodymium oxide, Müller's earth]
            codes: {formula: Nd2O3}
          - id: china
            type: place
            en: [China, China Rare Earth]
        """)
    ]))

  @Test(arguments: [
    ("北方稀土", ["northern-rare-earth: 北方稀土"]),
    ("包鋼稀土", ["northern-rare-earth: 包钢稀土"]),
    ("北 方 稀 土", ["northern-rare-earth: 北方稀土"]),
    ("CHINA northern　Rare–Earth", ["northern-rare-earth: China Northern Rare Earth"]),
    ("ｃｈｉｎａ ｎｏｒｔｈｅｒｎ ｒａｒｅ ｅａｒｔｈ", ["northern-rare-earth: China Northern Rare Earth"]),
    ("northern", ["northern-rare-earth: Northern"]),
    ("China Rare Earth", ["china-rare-earth: China Rare Earth", "china: China Rare Earth"]),
    ("muller’s earth", ["neodymium-oxide: Müller's earth"]),
    ("northern-rare-earth", ["northern-rare-earth"]),
    ("600111", ["northern-rare-earth"]),
    ("600111.sh", ["northern-rare-earth"]),
    ("sh600111", ["northern-rare-earth"]),
    ("SSE: 600111", ["northern-rare-earth"]),
    ("ＳＳＥ：６００１１１", ["northern-rare-earth"]),
    ("600111 ch", ["northern-rare-earth"]),
    ("nd2o3", ["neodymium-oxide"]),
    ("Nd₂O₃", ["neodymium-oxide"]),
    ("600112", []), ("稀土", []), ("", []), (" ", []), ("\u{200B}", []), ("...", []), ("\u{0}", []),
  ])
  func `a concept is found by any of its names`(query: String, found: [String]) {
    let results = Self.lookup.results(for: query).map { result in
      "\(result.concept.id)" + (result.term.map { ": \($0.text)" } ?? "")
    }
    #expect(results == found)
  }

  @Test(arguments: [
    ("稀土", ["中国稀土", "包钢稀土", "北方稀土"]),
    ("northern rare", ["China Northern Rare Earth"]),
    ("中国稀土集团有限公司", ["中国稀土"]),
    ("the China Rare Earth people", ["China Rare Earth", "China"]),
    ("oxide", ["neodymium oxide"]),
    ("zirconium", []), ("土", []), ("", []),
  ])
  func `suggestions are the closest names, the closest first`(query: String, names: [String]) {
    #expect(Self.lookup.suggestions(for: query, limit: 3) == names)
  }

  @Test func `suggestions have a limit`() {
    #expect(Self.lookup.suggestions(for: "稀土", limit: 1) == ["中国稀土"])
    #expect(Self.lookup.suggestions(for: "稀土", limit: 0) == [])
  }

  @Test func `a very long query is answered`() {
    let query = String(repeating: "稀土", count: 4_000)
    #expect(Self.lookup.results(for: query).isEmpty)
    #expect(Self.lookup.suggestions(for: query, limit: 3).isEmpty)
  }
}
