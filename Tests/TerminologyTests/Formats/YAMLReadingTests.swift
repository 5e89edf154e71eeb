// SPDX-License-Identifier: Apache-2.0

import Terminology
import Testing

struct YAMLReadingTests {
  @Test func `every field of an entry is read`() throws {
    let file = GlossaryFile(
      """
      - id: northern-rare-earth
        type: company
        zh:
          - 北方稀土
          - {term: 包钢稀土, status: superseded, since: 1997, until: 2014-12, note: 旧名}
        en:
          - term: Northern
            kind: short form
            match: after full form
            case: exact
            context: [rare earth, Baotou]
            not: Northern Territory
        zh-Hant: 北方稀土
        codes: {sse: 600111, isin: [CNE000000T18, X]}
        parent: baogang-group
        part-of: china
        successor: next
        distinct-from: [china-rare-earth-group, another]
        note: a note
        sources: [one, two]
        review: checked
        valid: {since: 1997-08, until: 2030-01-31}
      """)
    #expect(file.problems == [])
    let concept = try #require(file.concepts.first)
    #expect(concept.id == Concept.ID("northern-rare-earth"))
    #expect(concept.type == .company)
    #expect(concept.place == SourcePlace(file: "g.yaml", line: 1, column: 3))
    #expect(
      concept.codes == [
        Code(system: "sse", value: "600111"), Code(system: "isin", value: "CNE000000T18"),
        Code(system: "isin", value: "X"),
      ])
    #expect(
      concept.relations.map { "\($0.field) \($0.target)" } == [
        "parent baogang-group", "part-of china", "successor next",
        "distinct-from china-rare-earth-group", "distinct-from another",
      ])
    #expect(concept.note == "a note")
    #expect(concept.sources == ["one", "two"])
    #expect(concept.review == .checked)
    #expect(
      concept.valid
        == Validity(since: CalendarDate("1997-08"), until: CalendarDate("2030-01-31")))
    let former = concept.terms[1]
    #expect(former.text == "包钢稀土" && former.status == .superseded && former.note == "旧名")
    #expect(former.valid == Validity(since: CalendarDate("1997"), until: CalendarDate("2014-12")))
    #expect(former.place == SourcePlace(file: "g.yaml", line: 5, column: 14))
    let short = concept.terms[2]
    #expect(short.language == .english && short.kind == .shortForm && short.status == .preferred)
    #expect(short.rule.condition == .afterFullForm && short.rule.capitals == .exact)
    #expect(short.rule.context == ["rare earth", "Baotou"])
    #expect(short.rule.exceptions == ["Northern Territory"])
    #expect(concept.terms[3].language == .traditionalChinese)
  }

  @Test(
    arguments: [
      ("", []),
      ("\n \n", []),
      ("# nothing but a comment", []),
      ("\u{FEFF}# a mark and a comment\n", []),
      ("---\n", []),
      ("\u{FEFF}- {id: a, type: term, zh: 名}\n", ["a: 名/zh/preferred"]),
      ("- id: a\r\n  type: term\r\n  zh: [名, 名字]\r\n", ["a: 名/zh/preferred 名字/zh/admitted"]),
      (
        "- id: a\n  type: term\n  en: [yes, No, on, 1.50, 0x1F, 2014-12-31, 1e3, .5]",
        [
          "a: yes/en/preferred No/en/admitted on/en/admitted 1.50/en/admitted 0x1F/en/admitted "
            + "2014-12-31/en/admitted 1e3/en/admitted .5/en/admitted"
        ]
      ),
      (
        "- id: a\n  type: term\n  en: [AT&T, 'a *b', \"&c *c\", R&D *x]\n",
        ["a: AT&T/en/preferred a *b/en/admitted &c *c/en/admitted R&D *x/en/admitted"]
      ),
      ("- id: a\n  type: term\n  en: [\"null\", \"~\"]", ["a: null/en/preferred ~/en/admitted"]),
      (
        "- id: a\n  type: term\n  en: [x, {term: y, status: preferred}]",
        ["a: x/en/admitted y/en/preferred"]
      ),
      (
        "- id: a\n  type: term\n  en: [{term: x, status: superseded}, y]",
        ["a: x/en/superseded y/en/admitted"]
      ),
      ("types: [alloy]\nconcepts:\n- id: a\n  type: alloy\n  en: x\n", ["a: x/en/preferred"]),
      ("%YAML 1.2\n---\n- {id: a, type: term, en: x}\n...\n", ["a: x/en/preferred"]),
    ] as [(String, [String])])
  func `sound files are read without a word`(text: String, concepts: [String]) {
    let file = GlossaryFile(text)
    #expect(file.problems == [])
    #expect(file.summary == concepts)
  }

  @Test(arguments: [
    BrokenFile(
      "a tab for indentation", "- id: a\n\ttype: term\n",
      "g.yaml:2:1: error: not YAML (while scanning a plain scalar: found a tab character that violates indentation); expected spaces for indentation, no tabs, and quotes around text with special characters [syntax]"
    ),
    BrokenFile(
      "a reserved character", "- id: a\n  type: term\n  en: [@x]\n",
      "g.yaml:3:8: error: not YAML (while scanning for the next token: found character that cannot start any token); expected spaces for indentation, no tabs, and quotes around text with special characters [syntax]"
    ),
    BrokenFile(
      "an open bracket", "- id: a\n  zh: [名\n- id: b\n",
      "g.yaml:3:5: error: not YAML (while parsing a flow sequence: did not find expected ',' or ']'); expected YAML as described in the glossary format [syntax]"
    ),
    BrokenFile(
      "an open quote", "- id: a\n  zh: \"名\n",
      "g.yaml:3:1: error: not YAML (while scanning a quoted scalar: found unexpected end of stream); expected YAML as described in the glossary format [syntax]"
    ),
    BrokenFile(
      "a key twice", "- id: a\n  type: term\n  id: b\n",
      "g.yaml:1:3: error: the key 'id' stands twice in one mapping; expected each key once [syntax]"
    ),
    BrokenFile(
      "two documents", "- id: a\n---\n- id: b\n",
      "g.yaml:2:1: error: not YAML (expected a single document in the stream: but found another document); expected YAML as described in the glossary format [syntax]"
    ),
    BrokenFile(
      "a control character", "- id: \u{1}\n",
      "g.yaml:1:1: error: not YAML (control characters are not allowed at byte 6); expected UTF-8 text without control characters [syntax]"
    ),
    BrokenFile(
      "plain text", "just some text",
      "g.yaml:1:1: error: plain text; expected a list of concepts [syntax]"),
    BrokenFile(
      "a mapping of ids", "northern:\n  zh: 北方\n",
      "g.yaml:1:1: error: 'northern' as a field of the file; expected a list of concepts, or the fields concepts, types, codes, legal-forms, plurals, lists [unknown-field]"
    ),
    BrokenFile(
      "entries that are no mappings", "- a\n- [b]\n-\n",
      "g.yaml:1:3: error: 'a' in the list of concepts; expected a concept: a mapping with id, type and terms [concept]",
      "g.yaml:2:3: error: a list in the list of concepts; expected a concept: a mapping with id, type and terms [concept]",
      "g.yaml:3:2: error: nothing in the list of concepts; expected a concept: a mapping with id, type and terms [concept]"
    ),
    BrokenFile(
      "neither id nor type", "- zh: 名\n",
      "g.yaml:1:3: error: a concept without 'id'; expected the field 'id' [missing-field]",
      "g.yaml:1:3: error: a concept without 'type'; expected the field 'type' [missing-field]"),
    BrokenFile(
      "everything at once",
      """
      - id: Northern Rare
        typ0: company
        type:
        en: [x, "", [y], {status: gone, kind: long, match: never, case: none, sinse: 2014}]
        valid: 2014
        review: done
        codes: [600111]
        parent: A_B
        sources: [{a: b}]
      - id: b
        type: term
        ZH-hans: {term: 名, since: 2014-13, until: soon}
        valid: {from: 2014, until: 20}
        ? [k]
        : v
      """,
      "g.yaml:1:7: error: the id 'Northern Rare'; expected a-z, 0-9 and single hyphens, as in northern-rare-earth [id]",
      "g.yaml:2:3: error: the field 'typ0'; expected id, type, a language tag such as zh or en, codes, parent, part-of, successor, distinct-from, note, sources, review or valid [unknown-field]",
      "g.yaml:3:8: error: nothing for 'type'; expected text [value]",
      "g.yaml:4:11: error: an empty term; expected the term's text [empty-term]",
      "g.yaml:4:15: error: a list inside a list of terms; expected a term [term]",
      "g.yaml:4:29: error: the status 'gone'; expected one of preferred, admitted, deprecated, superseded, forbidden [unknown-status]",
      "g.yaml:4:41: error: the kind 'long'; expected one of full form, short form, abbreviation, symbol, transliteration [unknown-kind]",
      "g.yaml:4:54: error: the match 'never'; expected one of always, after full form [unknown-match]",
      "g.yaml:4:67: error: the case 'none'; expected one of smart, exact, any [unknown-case]",
      "g.yaml:4:73: error: the key 'sinse' of a term; expected term, status, kind, match, context, not, case, since, until or note [unknown-field]",
      "g.yaml:4:20: error: an empty term; expected the term's text [empty-term]",
      "g.yaml:5:10: error: '2014'; expected {since: …, until: …} [value]",
      "g.yaml:6:11: error: the review 'done'; expected one of draft, checked, approved [unknown-review]",
      "g.yaml:7:10: error: a list; expected {system: code} [value]",
      "g.yaml:8:11: error: the id 'A_B'; expected a-z, 0-9 and single hyphens, as in northern-rare-earth [id]",
      "g.yaml:9:13: error: a mapping for 'sources'; expected text [value]",
      "g.yaml:12:3: warning: the language tag 'ZH-hans'; expected 'zh-Hans' [language-code]",
      "g.yaml:12:29: error: the date '2014-13'; expected a year, a month or a day: 2014, 2014-12, 2014-12-31 [date]",
      "g.yaml:12:45: error: the date 'soon'; expected a year, a month or a day: 2014, 2014-12, 2014-12-31 [date]",
      "g.yaml:13:11: error: 'from'; expected since or until [unknown-field]",
      "g.yaml:13:30: error: the date '20'; expected a year, a month or a day: 2014, 2014-12, 2014-12-31 [date]",
      "g.yaml:14:5: error: a list as a field; expected a field's name [field]"),
    BrokenFile(
      "nulls", "- id: a\n  type: term\n  zh: [名, null, ~]\n  note: null\n",
      "g.yaml:3:11: error: an empty term; expected the term's text [empty-term]",
      "g.yaml:3:17: error: an empty term; expected the term's text [empty-term]",
      "g.yaml:4:9: error: nothing for 'note'; expected text [value]"),
    BrokenFile(
      "columns are code points", "- {id: a, type: term, zh: [北方𠀀, [x]]}",
      "g.yaml:1:33: error: a list inside a list of terms; expected a term [term]"),
    BrokenFile(
      "a byte order mark does not move columns", "\u{FEFF}- {id: A}\n",
      "g.yaml:1:8: error: the id 'A'; expected a-z, 0-9 and single hyphens, as in northern-rare-earth [id]",
      "g.yaml:1:3: error: a concept without 'type'; expected the field 'type' [missing-field]"),
    BrokenFile(
      "broken conventions",
      "types: [{a: b}]\ncodes: {sse: SH, x: {name: X, spellings: [SH], y: z}}\nplurals: \"\"\n",
      "g.yaml:1:9: error: a mapping; expected text [value]",
      "g.yaml:2:14: error: 'SH'; expected {name: …, spellings: […]} [value]",
      "g.yaml:2:42: error: the spelling 'SH'; expected a spelling that contains {code} [value]",
      "g.yaml:2:48: error: 'y'; expected name or spellings [unknown-field]",
      "g.yaml:3:10: error: nothing; expected text [value]"),
  ])
  func `broken files are told at their place, all problems at once`(file: BrokenFile) {
    #expect(GlossaryFile(file.text).problems == file.problems)
  }

  @Test(
    arguments: [
      ([0x2D, 0x20, 0xFF, 0x0A], "1:3", 2), ([0x23, 0x0A, 0x23, 0xE5, 0x8C, 0x0A], "2:2", 3),
      ([0x23, 0x20, 0x00], "1:3", 2), ([0xFF, 0xFE, 0x2D, 0x00], "1:1", 0),
    ] as [([UInt8], String, Int)])
  func `bytes that are no text are told with their place`(
    bytes: [UInt8], place: String, offset: Int
  ) {
    let file = GlossaryFile(path: "g.yaml", format: .yaml, bytes: bytes)
    #expect(
      file.problems == [
        "g.yaml:\(place): error: a byte that is not UTF-8 text (byte \(offset)); expected UTF-8 [encoding]"
      ])
    #expect(file.concepts.isEmpty)
  }

  @Test func `an entry with a problem does not hide its neighbours`() {
    let file = GlossaryFile("- id: a\n- {id: b, type: term, en: x}\n- c\n")
    #expect(file.summary == ["b: x/en/preferred"])
    #expect(file.diagnostics.map(\.place.line) == [1, 3])
  }
}
