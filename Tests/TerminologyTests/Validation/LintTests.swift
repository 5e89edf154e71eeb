// SPDX-License-Identifier: Apache-2.0

import Terminology
import Testing

struct LintTests {
  /// Files and the findings they must give.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let files: [String]
    let findings: [String]

    init(_ name: String, _ files: String..., finds findings: String...) {
      testDescription = name
      self.files = files
      self.findings = findings
    }
  }

  private static func findings(in texts: [String], strict: Bool = false) -> [String] {
    let files = texts.enumerated().map { GlossaryFile($1, path: "\($0 + 1).yaml") }
    return Linter(strict: strict).findings(in: files).map(\.description)
  }

  @Test(arguments: [
    Case(
      "an id twice in one file", "- {id: a, type: term, en: x}\n- {id: a, type: term, en: y}\n",
      finds:
        "1.yaml:2:3: error: the id 'a', which stands at 1.yaml:1:3 too; expected every id once; merge the two entries or rename one [duplicate-id]"
    ),
    Case(
      "an id in two files", "- {id: a, type: term, en: x}\n", "- {id: a, type: term, en: y}\n",
      finds:
        "2.yaml:1:3: error: the id 'a', which stands at 1.yaml:1:3 too; expected every id once; merge the two entries or rename one [duplicate-id]"
    ),
    Case("two ids", "- {id: a, type: term, en: x}\n- {id: a-b, type: term, en: y}\n"),

    Case(
      "no term", "- {id: a, type: term}\n",
      finds:
        "1.yaml:1:3: error: the concept 'a' without any term; expected a term in at least one language [preferred-term]"
    ),
    Case(
      "no preferred term", "- {id: a, type: term, en: [{term: x, status: deprecated}, y]}\n",
      finds:
        "1.yaml:1:35: error: no preferred terms in 'en' of 'a'; expected one; the first term is the preferred one unless a status says otherwise [preferred-term]"
    ),
    Case(
      "two preferred terms",
      "- {id: a, type: term, zh: 名, en: [{term: x, status: preferred}, {term: y, status: preferred}]}\n",
      finds:
        "1.yaml:1:72: error: 2 preferred terms in 'en' of 'a'; expected one; the first term is the preferred one unless a status says otherwise [preferred-term]"
    ),
    Case(
      "a second term is the preferred one",
      "- {id: a, type: term, en: [x, {term: y, status: preferred}]}\n"),
    Case(
      "a preferred term in each script", "- {id: a, type: term, zh: 老挝, zh-Hant: 寮國, en: Laos}\n"),

    Case(
      "a surface of two concepts",
      "- {id: a, type: term, zh: 中国稀土}\n- {id: b, type: term, zh: 中國稀土}\n",
      finds:
        "1.yaml:2:27: warning: '中國稀土' of 'b', which names 'a' (1.yaml:1:27) too; expected a surface of one concept, or a word on why not; add a note to both terms, or distinct-from to one of the concepts [shared-surface]"
    ),
    Case(
      "a surface of three concepts, the first two distinct",
      "- {id: a, type: term, en: X1}\n- {id: b, type: term, en: X1, distinct-from: [a]}\n- {id: c, type: term, en: X1, distinct-from: [a]}\n",
      finds:
        "1.yaml:3:27: warning: 'X1' of 'c', which names 'b' (1.yaml:2:27) too; expected a surface of one concept, or a word on why not; add a note to both terms, or distinct-from to one of the concepts [shared-surface]"
    ),
    Case(
      "a note on one of the terms",
      "- {id: a, type: term, en: {term: X1, note: n}}\n- {id: b, type: term, en: X1}\n",
      finds:
        "1.yaml:2:27: warning: 'X1' of 'b', which names 'a' (1.yaml:1:34) too; expected a surface of one concept, or a word on why not; add a note to both terms, or distinct-from to one of the concepts [shared-surface]"
    ),
    Case(
      "a note on both terms",
      "- {id: a, type: term, en: {term: X1, note: n}}\n- {id: b, type: term, en: {term: X1, note: m}}\n"
    ),
    Case(
      "concepts that are told apart",
      "- {id: a, type: term, en: X1, distinct-from: b}\n- {id: b, type: term, en: X1}\n"),
    Case(
      "terms that differ in capitals and are compared exactly",
      "- {id: a, type: unit, en: {term: tesla, case: exact}}\n- {id: b, type: company, en: {term: Tesla, case: exact}}\n"
    ),
    Case(
      "surfaces that differ",
      "- {id: a, type: term, en: oxide}\n- {id: b, type: term, en: oxides}\n"),

    Case(
      "terms no text can match",
      "- {id: a, type: term, en: [x, \"...\", \"y\\n\\nz\"]}\n- {id: b, type: term, zh: \"《》\"}\n",
      finds:
        "1.yaml:1:31: error: the term '...' without a letter or digit; expected a term that a text can contain [unmatchable-term]",
      "1.yaml:1:38: error: a term with an empty line in it; expected a term on one line [unmatchable-term]",
      "1.yaml:2:27: error: the term '《》' without a letter or digit; expected a term that a text can contain [unmatchable-term]"
    ),
    Case(
      "a term that is too long",
      "- {id: a, type: term, zh: \(String(repeating: "稀", count: 257))}\n",
      finds:
        "1.yaml:1:27: error: a term of 257 characters; expected at most 256 [unmatchable-term]"),
    Case(
      "a term with a NUL in it", "- {id: a, type: term, en: \"x\\0y\"}\n",
      finds:
        "1.yaml:1:27: error: a term with a control character in it; expected a term that a text can contain [unmatchable-term]"
    ),
    Case(
      "a term as long as can be",
      "- {id: a, type: term, zh: \(String(repeating: "稀", count: 256))}\n"),
    Case(
      "odd terms that do match",
      "- {id: a, type: term, en: [\"1.5\", H2O, \"“x”\", \"a\\nb\"], zh: 〇}\n"),

    Case(
      "relations to nobody",
      "- {id: a, type: term, en: x, parent: b, part-of: c, successor: d, distinct-from: [a, e]}\n",
      finds:
        "1.yaml:1:3: error: distinct-from of 'a' names 'e'; expected the id of an entry; add the entry or mend the id [unknown-relation-target]",
      "1.yaml:1:3: error: parent of 'a' names 'b'; expected the id of an entry; add the entry or mend the id [unknown-relation-target]",
      "1.yaml:1:3: error: part-of of 'a' names 'c'; expected the id of an entry; add the entry or mend the id [unknown-relation-target]",
      "1.yaml:1:3: error: successor of 'a' names 'd'; expected the id of an entry; add the entry or mend the id [unknown-relation-target]"
    ),
    Case(
      "relations over files", "- {id: a, type: term, en: x, parent: b}\n",
      "- {id: b, type: term, en: y, part-of: a}\n"),

    Case(
      "an unknown type", "- {id: a, type: gadget, en: x}\n",
      finds:
        "1.yaml:1:3: error: the type 'gadget' of 'a'; expected one of company, organization, person, place, site, policy, element, compound, metal, mineral, product, process, term, unit; a file may declare more under types: [unknown-type]"
    ),
    Case(
      "a type declared in another file", "- {id: a, type: gadget, en: x}\n", "types: [gadget]\n"),

    Case(
      "an unknown code system", "- {id: a, type: term, en: x, codes: {ssse: \"1\"}}\n",
      "codes: {sse: {name: Shanghai}, cas: {name: CAS}}\n",
      finds:
        "1.yaml:1:3: error: the code system 'ssse' of 'a'; expected one of cas, sse [unknown-code-system]"
    ),
    Case(
      "code systems where none is declared", "- {id: a, type: term, en: x, codes: {ssse: \"1\"}}\n"),

    Case(
      "its own parent", "- {id: a, type: term, en: x, parent: a}\n",
      finds:
        "1.yaml:1:3: error: a cycle of parents: a → a; expected parents that end at the top [parent-cycle]"
    ),
    Case(
      "a cycle, told once, with a tail",
      "- {id: t, type: term, en: w, parent: a}\n- {id: a, type: term, en: x, parent: b}\n- {id: b, type: term, en: y, parent: c}\n- {id: c, type: term, en: z, parent: a}\n",
      finds:
        "1.yaml:2:3: error: a cycle of parents: a → b → c → a; expected parents that end at the top [parent-cycle]"
    ),
    Case(
      "a tree",
      "- {id: a, type: term, en: x, parent: c}\n- {id: b, type: term, en: y, parent: c}\n- {id: c, type: term, en: z}\n"
    ),

    Case(
      "a language in two places",
      "- {id: a, type: term, zh: 名, en: x, zh-CN: 名字}\n",
      finds:
        "1.yaml:1:37: warning: the language tag 'zh-CN'; expected 'zh-Hans' [language-code]",
      "1.yaml:1:44: warning: terms in 'zh' of 'a' in two places; expected all terms of a language together [language-order]"
    ),
    Case(
      "languages one after the other", "- {id: a, type: term, zh: [名, 名字], zh-Hant: 寮國, en: x}\n"),

    Case(
      "a term that another one matches",
      "- {id: a, type: term, en: [Pr-Nd oxide, pr nd  oxide], zh: [钕铁硼, 釹鐵硼, ＡＢ, AB]}\n",
      finds:
        "1.yaml:1:28: warning: 'Pr-Nd oxide' of 'a', whose texts 'pr nd  oxide' matches too; expected each surface once; case, width, script and hyphens are folded anyway [repeated-term]",
      "1.yaml:1:66: warning: '釹鐵硼' of 'a', whose texts '钕铁硼' matches too; expected each surface once; case, width, script and hyphens are folded anyway [repeated-term]",
      "1.yaml:1:75: warning: 'AB' of 'a', whose texts 'ＡＢ' matches too; expected each surface once; case, width, script and hyphens are folded anyway [repeated-term]"
    ),
    Case(
      "one surface by two rules",
      "- {id: a, type: term, en: [x, {term: X, match: after full form}]}\n"),
    Case("one surface in two languages", "- {id: a, type: term, en: tesla, de: Tesla}\n"),

    Case(
      "what reading finds is told with the rest, in order",
      "- {id: a, type: gadget, en: x, review: good}\n- [b]\n",
      finds:
        "1.yaml:1:3: error: the type 'gadget' of 'a'; expected one of company, organization, person, place, site, policy, element, compound, metal, mineral, product, process, term, unit; a file may declare more under types: [unknown-type]",
      "1.yaml:1:40: error: the review 'good'; expected one of draft, checked, approved [unknown-review]",
      "1.yaml:2:3: error: a list in the list of concepts; expected a concept: a mapping with id, type and terms [concept]"
    ),
    Case("nothing at all", ""),
  ])
  func `each rule finds what it must and nothing else`(row: Case) {
    #expect(Self.findings(in: row.files) == row.findings)
  }

  @Test func `sources are asked for only when strict`() {
    let text = "- {id: a, type: term, en: x}\n- {id: b, type: term, en: y, sources: [s]}\n"
    #expect(Self.findings(in: [text]) == [])
    #expect(
      Self.findings(in: [text], strict: true) == [
        "1.yaml:1:3: warning: 'a' without a source; expected at least one source [missing-source]"
      ])
  }

  @Test func `a long chain of parents costs one pass`() {
    let chain = (0..<3_000).map { "- {id: c\($0), type: term, en: name \($0), parent: c\($0 + 1)}" }
    let file = GlossaryFile(
      chain.joined(separator: "\n") + "\n- {id: c3000, type: term, en: top}\n")
    #expect(Linter().findings(in: [file]).isEmpty)
  }
}
