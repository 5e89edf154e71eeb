// SPDX-License-Identifier: Apache-2.0

import Terminology
import Testing

struct GlossaryEditorTests {
  /// A file, the terms to add to the concept `a`, and the file that must come of it.
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let old: String
    let terms: [Term]
    let new: String

    init(_ name: String, _ old: String, zh: [String] = [], en: [String] = [], gives new: String) {
      testDescription = name
      self.old = old
      self.new = new
      terms =
        zh.map { Self.term($0, .chinese) } + en.map { Self.term($0, .english) }
    }

    private static func term(_ text: String, _ language: Language) -> Term {
      Term(
        text: text, language: language, status: .admitted,
        place: SourcePlace(file: "", line: 0, column: 0))
    }
  }

  private static let nowhere = SourcePlace(file: "", line: 0, column: 0)

  @Test(arguments: [
    Row(
      "a block list", "- id: a\n  type: term\n  zh:\n    - 名\n  en: x\n", zh: ["名字", "名称"],
      gives: "- id: a\n  type: term\n  zh:\n    - 名\n    - 名字\n    - 名称\n  en: x\n"),
    Row(
      "a block list at the end, without a line end", "- id: a\n  type: term\n  zh:\n    - 名",
      zh: ["名字"], gives: "- id: a\n  type: term\n  zh:\n    - 名\n    - 名字"),
    Row(
      "a block list at its key's column", "- id: a\n  type: term\n  zh:\n  - 名\n  en:\n  - x\n",
      zh: ["名字"], gives: "- id: a\n  type: term\n  zh:\n  - 名\n  - 名字\n  en:\n  - x\n"),
    Row(
      "a new language behind a list at its key's column",
      "- id: a\n  type: term\n  zh:\n  - 名\n  - 名字\n  note: n\n", en: ["x"],
      gives: "- id: a\n  type: term\n  zh:\n  - 名\n  - 名字\n  en: [x]\n  note: n\n"),
    Row(
      "comments in and behind a block list",
      "- id: a # one\n  type: term\n  zh: # two\n    # three\n    - 名 # four\n    # five\n\n  # six\n  en: x # seven\n# eight\n",
      zh: ["名字"],
      gives:
        "- id: a # one\n  type: term\n  zh: # two\n    # three\n    - 名 # four\n    - 名字\n    # five\n\n  # six\n  en: x # seven\n# eight\n"
    ),
    Row(
      "a block item over several lines",
      "- id: a\n  type: term\n  zh:\n    - 名\n    - term: 旧名\n      status: superseded\n\n      until: 2014\n  en: x\n",
      zh: ["名字"],
      gives:
        "- id: a\n  type: term\n  zh:\n    - 名\n    - term: 旧名\n      status: superseded\n\n      until: 2014\n    - 名字\n  en: x\n"
    ),
    Row(
      "a flow list", "- id: a\n  type: term\n  zh: [名]\n", zh: ["名字", "名称"],
      gives: "- id: a\n  type: term\n  zh: [名, 名字, 名称]\n"),
    Row(
      "a flow list with spaces and a comment", "- id: a\n  type: term\n  zh: [ 名, x' ]  # [c]\n",
      zh: ["名字"], gives: "- id: a\n  type: term\n  zh: [ 名, x', 名字 ]  # [c]\n"),
    Row(
      "a trailing comma", "- id: a\n  type: term\n  zh: [名,]\n", zh: ["名字", "名称"],
      gives: "- id: a\n  type: term\n  zh: [名, 名字, 名称,]\n"),
    Row(
      "brackets and quotes inside a flow list",
      "- id: a\n  type: term\n  en: [\"a]\", 'b'']', Co's, {term: \"c}\", note: \"[\"}]\n",
      en: ["x"],
      gives:
        "- id: a\n  type: term\n  en: [\"a]\", 'b'']', Co's, {term: \"c}\", note: \"[\"}, x]\n"),
    Row(
      "a flow list over several lines", "- id: a\n  type: term\n  zh: [\n    名,\n    名字\n  ]\n",
      zh: ["名称"], gives: "- id: a\n  type: term\n  zh: [\n    名,\n    名字,\n    名称\n  ]\n"),
    Row(
      "a flow list over several lines with a trailing comma and comments",
      "- id: a\n  type: term\n  zh: [\n    名, # one\n    名字, # two, ]\n    # three\n  ] # four\n",
      zh: ["名称"],
      gives:
        "- id: a\n  type: term\n  zh: [\n    名, # one\n    名字, # two, ]\n    名称,\n    # three\n  ] # four\n"
    ),
    Row(
      "a comment behind the last term of several lines",
      "- id: a\n  type: term\n  zh: [\n    名 # one\n  ]\n", zh: ["名称"],
      gives: "- id: a\n  type: term\n  zh: [\n    名, # one\n    名称\n  ]\n"),
    Row(
      "a flow list that wraps", "- id: a\n  type: term\n  zh: [名,\n       名字]\n", zh: ["名称"],
      gives: "- id: a\n  type: term\n  zh: [名,\n       名字, 名称]\n"),
    Row(
      "an empty flow list", "- id: a\n  type: term\n  zh: []\n  en: x\n", zh: ["名"],
      gives: "- id: a\n  type: term\n  zh: [名]\n  en: x\n"),
    Row(
      "an empty flow list with a space", "- id: a\n  type: term\n  zh: [ ]\n  en: x\n", zh: ["名"],
      gives: "- id: a\n  type: term\n  zh: [名 ]\n  en: x\n"),
    Row(
      "a single term", "- id: a\n  type: term\n  zh: 名\n", zh: ["名字"],
      gives: "- id: a\n  type: term\n  zh: [名, 名字]\n"),
    Row(
      "a single term before a comment", "- id: a\n  type: term\n  zh: 名  # one\n", zh: ["名字"],
      gives: "- id: a\n  type: term\n  zh: [名, 名字]  # one\n"),
    Row(
      "a single term before a tab and a comment", "- id: a\n  type: term\n  zh: 名\t# one\n",
      zh: ["名字"], gives: "- id: a\n  type: term\n  zh: [名, 名字]\t# one\n"),
    Row(
      "a single term with a hash in it", "- id: a\n  type: term\n  en: C#x\n", en: ["w"],
      gives: "- id: a\n  type: term\n  en: [C#x, w]\n"),
    Row(
      "a quoted term keeps its quotes", "- id: a\n  type: term\n  en: \"x # y\" # one\n", en: ["z"],
      gives: "- id: a\n  type: term\n  en: [\"x # y\", z] # one\n"),
    Row(
      "a term in single quotes", "- id: a\n  type: term\n  en: 'Co''s'\n", en: ["z"],
      gives: "- id: a\n  type: term\n  en: ['Co''s', z]\n"),
    Row(
      "a single term that a list cannot hold bare", "- id: a\n  type: term\n  en: Foo, Inc. [US]\n",
      en: ["z"], gives: "- id: a\n  type: term\n  en: [\"Foo, Inc. [US]\", z]\n"),
    Row(
      "such a term with quotes in it", "- id: a\n  type: term\n  en: The \"Co's\", Inc.\n",
      en: ["z"], gives: "- id: a\n  type: term\n  en: [\"The \\\"Co's\\\", Inc.\", z]\n"),
    Row(
      "a single mapping", "- id: a\n  type: term\n  en: {term: x, note: \"}\"} # one\n", en: ["w"],
      gives: "- id: a\n  type: term\n  en: [{term: x, note: \"}\"}, w] # one\n"),
    Row(
      "a new language", "- id: a\n  type: term\n  zh: 名 # one\n  note: n\n", en: ["x", "w"],
      gives: "- id: a\n  type: term\n  zh: 名 # one\n  en: [x, w]\n  note: n\n"),
    Row(
      "the first language", "- type: term\n  id: a\n  note: n\n", en: ["x"],
      gives: "- type: term\n  en: [x]\n  id: a\n  note: n\n"),
    Row(
      "Windows line ends", "- id: a\r\n  type: term\r\n  zh:\r\n    - 名\r\n  note: n\r\n",
      zh: ["名字"], en: ["x"],
      gives:
        "- id: a\r\n  type: term\r\n  zh:\r\n    - 名\r\n    - 名字\r\n  en: [x]\r\n  note: n\r\n"),
    Row(
      "Windows line ends in a flow list",
      "- id: a\r\n  type: term\r\n  zh: [\r\n    名\r\n  ]\r\n", zh: ["名字"],
      gives: "- id: a\r\n  type: term\r\n  zh: [\r\n    名,\r\n    名字\r\n  ]\r\n"),
    Row(
      "a byte order mark", "\u{FEFF}- id: a\n  type: term\n  zh: 名\n", zh: ["名字"],
      gives: "\u{FEFF}- id: a\n  type: term\n  zh: [名, 名字]\n"),
    Row(
      "a byte order mark before a flow entry", "\u{FEFF}- {id: a, type: term, zh: 名}\n",
      zh: ["名字"], gives: "\u{FEFF}- {id: a, type: term, zh: [名, 名字]}\n"),
    Row(
      "concepts under their field",
      "types: [t]\nconcepts:\n  - id: b\n    type: t\n    zh: 乙\n\n  - id: a\n    type: t\n    zh: 甲\n",
      zh: ["名"], en: ["x"],
      gives:
        "types: [t]\nconcepts:\n  - id: b\n    type: t\n    zh: 乙\n\n  - id: a\n    type: t\n    zh: [甲, 名]\n    en: [x]\n"
    ),
    Row(
      "a flow entry", "- {id: a, type: term, zh: 名, codes: {sse: \"}\"}} # one\n", zh: ["名字"],
      en: ["x"],
      gives: "- {id: a, type: term, zh: [名, 名字], codes: {sse: \"}\"}, en: [x]} # one\n"),
    Row(
      "a flow entry over several lines", "- {\n    id: a,\n    type: term,\n    zh: [名]\n  }\n",
      en: ["x"], gives: "- {\n    id: a,\n    type: term,\n    zh: [名],\n    en: [x]\n  }\n"),
    Row(
      "a whole file in flow style", "[{id: a, type: term, zh: 名}]\n", zh: ["名字"],
      gives: "[{id: a, type: term, zh: [名, 名字]}]\n"),
    Row(
      "one entry of several",
      "- id: b\n  type: term\n  zh: 乙\n- id: a\n  type: term\n  zh: 甲\n- id: c\n  type: term\n  zh: 丙\n",
      zh: ["名"],
      gives:
        "- id: b\n  type: term\n  zh: 乙\n- id: a\n  type: term\n  zh: [甲, 名]\n- id: c\n  type: term\n  zh: 丙\n"
    ),
    Row(
      "supplementary characters before the place", "- {id: a, type: term, note: 𠀀🧲, zh: 名}\n",
      zh: ["名字"], gives: "- {id: a, type: term, note: 𠀀🧲, zh: [名, 名字]}\n"),
    Row(
      "terms that need quotes, in a flow list", "- id: a\n  type: term\n  en: [x]\n",
      en: [
        "a: b", "#x", "yes", "1.5", "'", ",", "[", "null", "~", "- a", "x #y", "\"", "\\", "a:",
        "*a", "&a", "!a", "%a", "@a", "`a", "?", "-", "{}", "<<", "=", "|", ">", "a\tb",
      ],
      gives:
        "- id: a\n  type: term\n  en: [x, \"a: b\", \"#x\", \"yes\", \"1.5\", \"'\", \",\", \"[\", \"null\", \"~\", \"- a\", \"x #y\", \"\\\"\", \\, \"a:\", \"*a\", \"&a\", \"!a\", \"%a\", \"@a\", \"`a\", \"?\", \"-\", \"{}\", \"<<\", \"=\", \"|\", \">\", \"a\\tb\"]\n"
    ),
    Row(
      "terms that need quotes, in a block list", "- id: a\n  type: term\n  zh:\n    - 名\n",
      zh: [
        "a: b", "名: 字", "名，字：", "《名》", "北方稀土(集团)", "北方稀土[集团]", "北方, 稀土", "[x]", "600111",
        "a\u{2028}b",
      ],
      gives:
        "- id: a\n  type: term\n  zh:\n    - 名\n    - \"a: b\"\n    - \"名: 字\"\n    - 名，字：\n    - 《名》\n    - 北方稀土(集团)\n    - 北方稀土[集团]\n    - 北方, 稀土\n    - \"[x]\"\n    - \"600111\"\n    - \"a\\u2028b\"\n"
    ),
    Row(
      "Han with brackets in a flow list", "- id: a\n  type: term\n  zh: [名]\n",
      zh: ["北方稀土(集团)", "北方稀土[集团]", "北方稀土（集团）"],
      gives: "- id: a\n  type: term\n  zh: [名, 北方稀土(集团), \"北方稀土[集团]\", 北方稀土（集团）]\n"),
  ])
  func `a term is added where it belongs and every other byte stays`(row: Row) throws {
    let editor = try GlossaryEditor(path: "g.yaml", bytes: Array(row.old.utf8))
    let new = try editor.adding(row.terms, to: Concept.ID("a"))
    #expect(String(decoding: new, as: UTF8.self) == row.new)
    #expect(row.old.utf8.isSubsequence(of: new))
    let file = GlossaryFile(path: "g.yaml", format: .yaml, bytes: new)
    #expect(file.problems == [])
    let concept = try #require(file.concepts.first { $0.id == Concept.ID("a") })
    for term in row.terms { #expect(concept.terms.contains { $0.text == term.text }) }
  }

  @Test func `everything that can be said of a term is written`() throws {
    var term = Term(
      text: "Northern", language: .english, status: .superseded, place: Self.nowhere)
    term.kind = .shortForm
    term.rule.condition = .afterFullForm
    term.rule.capitals = .exact
    term.rule.context = ["rare earth", "a, b"]
    term.rule.exceptions = ["Northern Territory"]
    term.valid = Validity(since: CalendarDate("2014"), until: CalendarDate("2015-01-02"))
    term.note = "note: [x]"
    let editor = try GlossaryEditor(
      path: "g.yaml", bytes: Array("- id: a\n  type: term\n  en:\n    - x\n".utf8))
    let new = try editor.adding([term], to: Concept.ID("a"))
    #expect(
      String(decoding: new, as: UTF8.self)
        == "- id: a\n  type: term\n  en:\n    - x\n    - {term: Northern, status: superseded, kind: short form, match: after full form, case: exact, context: [rare earth, \"a, b\"], not: [Northern Territory], since: 2014, until: 2015-01-02, note: \"note: [x]\"}\n"
    )
  }

  @Test(arguments: [
    ("a block scalar", "- id: a\n  type: term\n  zh: |\n    名\n"),
    ("a scalar over two lines", "- id: a\n  type: term\n  zh: 名\n    字\n"),
    ("a quoted scalar over two lines", "- id: a\n  type: term\n  zh: \"名\n    字\"\n"),
    (
      "a block mapping as the only term", "- id: a\n  type: term\n  zh:\n    term: 名\n    note: n\n"
    ),
    ("an anchor", "- id: a\n  type: term\n  zh: &b [名]\n"),
    ("a tag", "- id: a\n  type: term\n  zh: !!seq [名]\n"),
    ("old Macintosh line ends", "- id: a\r  type: term\r  zh: 名\r"),
    ("a line separator in a comment", "# \u{2028}#\n- id: a\n  type: term\n  zh: [名]\n"),
    ("a next-line mark", "# \u{85}- id: a\n  type: term\n  zh: [名]"),
    ("an explicit key", "- ? id\n  : a\n  ? type\n  : term\n  ? zh\n  : 名\n"),
    ("a quoted key", "- id: a\n  type: term\n  \"zh\": [名]\n"),
  ])
  func `an odd layout is extended rightly or refused`(name: String, text: String) throws {
    let bytes = Array(text.utf8)
    let term = Term(text: "名字", language: .chinese, status: .admitted, place: Self.nowhere)
    let editor = try GlossaryEditor(path: "g.yaml", bytes: bytes)
    do {
      let new = try editor.adding([term], to: Concept.ID("a"))
      #expect(text.utf8.isSubsequence(of: new), "\(name)")
      let old = GlossaryFile(path: "g.yaml", format: .yaml, bytes: bytes)
      let read = GlossaryFile(path: "g.yaml", format: .yaml, bytes: new)
      #expect(read.problems == [] && read.concepts.count == old.concepts.count)
      #expect(
        read.concepts.first?.terms.map(\.text)
          == old.concepts.first?.terms.map(\.text).appending("名字"))
    } catch {
      guard case .layout = error else {
        Issue.record("\(name): \(error)")
        return
      }
    }
  }

  @Test(arguments: [
    ("", "- id: m\n  type: term\n  en: [x]\n  review: draft\n"),
    ("# only a comment", "# only a comment\n- id: m\n  type: term\n  en: [x]\n  review: draft"),
    ("---\n", "---\n- id: m\n  type: term\n  en: [x]\n  review: draft\n"),
    (
      "- id: a\n  type: term\n  zh: 名\n",
      "- id: a\n  type: term\n  zh: 名\n- id: m\n  type: term\n  en: [x]\n  review: draft\n"
    ),
    (
      "- id: a\n  type: term\n  zh: 名",
      "- id: a\n  type: term\n  zh: 名\n- id: m\n  type: term\n  en: [x]\n  review: draft"
    ),
    (
      "- id: a\n  type: term\n  zh: 甲\n\n- id: b\n  type: term\n  zh: 乙\n# end\n",
      "- id: a\n  type: term\n  zh: 甲\n\n- id: b\n  type: term\n  zh: 乙\n# end\n\n- id: m\n  type: term\n  en: [x]\n  review: draft\n"
    ),
    (
      "- id: a\r\n  type: term\r\n  zh: 名\r\n",
      "- id: a\r\n  type: term\r\n  zh: 名\r\n- id: m\r\n  type: term\r\n  en: [x]\r\n  review: draft\r\n"
    ),
    (
      "concepts:\n  - id: a\n    type: term\n    zh: 名\n",
      "concepts:\n  - id: a\n    type: term\n    zh: 名\n  - id: m\n    type: term\n    en: [x]\n    review: draft\n"
    ),
    (
      "concepts:\n- {id: a, type: term, zh: 名}\n",
      "concepts:\n- {id: a, type: term, zh: 名}\n- id: m\n  type: term\n  en: [x]\n  review: draft\n"
    ),
    (
      "\u{FEFF}- {id: a, type: term, zh: 名}\n",
      "\u{FEFF}- {id: a, type: term, zh: 名}\n- id: m\n  type: term\n  en: [x]\n  review: draft\n"
    ),
  ])
  func `a concept is appended behind the last`(old: String, new: String) throws {
    let editor = try GlossaryEditor(path: "g.yaml", bytes: Array(old.utf8))
    let edited = try editor.appending(Self.concept("m"))
    #expect(String(decoding: edited, as: UTF8.self) == new)
    #expect(old.utf8.isSubsequence(of: edited))
  }

  @Test func `a concept is written whole`() throws {
    var concept = Self.concept("m")
    concept.terms += [
      "中国北方稀土(集团)高科技股份有限公司", "北方稀土[集团]", "内蒙古包钢稀土(集团)高科技股份有限公司", "一个很长很长很长很长很长很长很长很长很长很长很长很长很长的名字",
    ].map {
      Term(text: $0, language: .chinese, status: .admitted, place: Self.nowhere)
    }
    concept.terms[1].status = .preferred
    concept.codes = [Code(system: "sse", value: "600111")]
    concept.parent = Concept.ID("p")
    concept.note = "a: note"
    concept.sources = ["one, two", "three"]
    let new = try GlossaryEditor(path: "g.yaml", bytes: []).appending(concept)
    #expect(
      String(decoding: new, as: UTF8.self) == """
        - id: m
          type: term
          en: [x]
          zh: [中国北方稀土(集团)高科技股份有限公司, "北方稀土[集团]", 内蒙古包钢稀土(集团)高科技股份有限公司, 一个很长很长很长很长很长很长很长很长很长很长很长很长很长的名字]
          codes: {sse: "600111"}
          parent: p
          note: "a: note"
          sources: ["one, two", three]
          review: draft

        """)
  }

  @Test(arguments: [
    "[{id: a, type: term, zh: 名}]\n", "types: [t]\n", "concepts: [{id: a, type: term, zh: 名}]\n",
    "concepts:\n- {id: a, type: term, zh: 名}\ntypes: [t]\n",
    "- {id: a, type: term, zh: 名}\n...\n",
    "concepts: []\n", "[]\n",
  ])
  func `where a concept cannot be appended nothing is changed`(text: String) throws {
    let editor = try GlossaryEditor(path: "g.yaml", bytes: Array(text.utf8))
    #expect {
      try editor.appending(Self.concept("m"))
    } throws: { error in
      if case GlossaryEditor.Refusal.layout = error { true } else { false }
    }
  }

  @Test func `what cannot be edited is told`() throws {
    #expect(throws: GlossaryEditor.Refusal.format(path: "g.csv")) {
      try GlossaryEditor(path: "g.csv", bytes: [])
    }
    #expect(
      throws: GlossaryEditor.Refusal.unsound(
        path: "g.yaml",
        problems: [
          "g.yaml:1:3: error: 'x' in the list of concepts; expected a concept: a mapping with id, type and terms [concept]"
        ])
    ) {
      try GlossaryEditor(path: "g.yaml", bytes: Array("- x\n".utf8))
    }
    #expect(throws: GlossaryEditor.Refusal.unknownConcept(Concept.ID("b"), path: "g.yaml")) {
      try GlossaryEditor(path: "g.yaml", bytes: Array("- {id: a, type: term}\n".utf8))
        .adding([], to: Concept.ID("b"))
    }
  }

  private static func concept(_ id: String) -> Concept {
    Concept(
      id: Concept.ID(id), type: ConceptType("term"),
      terms: [Term(text: "x", language: .english, status: .preferred, place: nowhere)],
      place: nowhere)
  }
}

extension Sequence<UInt8> {
  /// Whether these bytes are what remains of `whole` when some of its bytes are taken out.
  func isSubsequence(of whole: [UInt8]) -> Bool {
    var rest = whole[...]
    for byte in self {
      guard let index = rest.firstIndex(of: byte) else { return false }
      rest = rest[(index + 1)...]
    }
    return true
  }
}

extension [String] {
  fileprivate func appending(_ text: String) -> [String] { self + [text] }
}
