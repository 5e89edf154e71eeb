// SPDX-License-Identifier: Apache-2.0

import Terminology
import Testing

struct JSONLinesReadingTests {
  @Test(
    arguments: [
      ("", []),
      ("\n \n\t\n", []),
      (
        #"{"id": "a", "type": "term", "zh": ["名", "名字"], "en": "name"}"#,
        ["a: 名/zh/preferred 名字/zh/admitted name/en/preferred"]
      ),
      (
        "{\"id\":\"a\",\"type\":\"term\",\"en\":\"x\"}\r\n\r\n{\"id\":\"b\",\"type\":\"term\",\"en\":\"y\"}\r\n",
        ["a: x/en/preferred", "b: y/en/preferred"]
      ),
      ("\u{FEFF}{\"id\":\"a\",\"type\":\"term\",\"en\":\"x\"}", ["a: x/en/preferred"]),
      (
        #"{"id":"a","type":"term","en":"\ud83e\uddf2 \u540d \/ \\ud83e \\\ud83e\uddf2"}"#,
        [#"a: 🧲 名 / \ud83e \🧲/en/preferred"#]
      ),
      (
        ##"{"id":"a","type":"term","en":["\"q\"","[x]","a: b","#c","&d","*e"]}"##,
        [
          "a: \"q\"/en/preferred [x]/en/admitted a: b/en/admitted #c/en/admitted &d/en/admitted "
            + "*e/en/admitted"
        ]
      ),
      ("\t{\t\"id\":\t\"a\",\"type\":\"term\",\"en\":\"x\"\t}\t", ["a: x/en/preferred"]),
    ] as [(String, [String])])
  func `sound lines are read without a word`(text: String, concepts: [String]) {
    let file = GlossaryFile(text, path: "g.jsonl")
    #expect(file.problems == [])
    #expect(file.summary == concepts)
  }

  @Test(arguments: [
    BrokenFile(
      "a line that is no JSON, between sound ones",
      "{\"id\":\"a\",\"type\":\"term\"}\n{\"id\":\"b\",\n{\"id\":\"c\",\"type\":\"term\"}\n[1]\n",
      "g.jsonl:2:11: error: not JSON (while parsing a flow node: did not find expected node content); expected one concept as a JSON object [syntax]",
      "g.jsonl:4:1: error: a list in the list of concepts; expected a concept: a mapping with id, type and terms [concept]"
    ),
    BrokenFile(
      "a key twice", #"{"id":"a","type":"term","id":"b"}"#,
      "g.jsonl:1:2: error: the key 'id' stands twice in one mapping; expected each key once [syntax]"
    ),
    BrokenFile(
      "a lone surrogate", #"{"id":"a","type":"term","en":"\ud83e"}"#,
      "g.jsonl:1:33: error: not JSON (while parsing a quoted scalar: found invalid Unicode character escape code); expected one concept as a JSON object [syntax]"
    ),
    BrokenFile(
      "null", #"{"id":"a","type":"term","en":"x","note":null}"#,
      "g.jsonl:1:41: error: nothing for 'note'; expected text [value]"),
    BrokenFile(
      "unknown and missing fields", "\n{\"name\":\"x\"}\r\n",
      "g.jsonl:2:2: error: the field 'name'; expected id, type, a language tag such as zh or en, codes, parent, part-of, successor, distinct-from, note, sources, review or valid [unknown-field]",
      "g.jsonl:2:1: error: a concept without 'id'; expected the field 'id' [missing-field]",
      "g.jsonl:2:1: error: a concept without 'type'; expected the field 'type' [missing-field]"),
  ])
  func `broken lines are told at their place, all problems at once`(file: BrokenFile) {
    #expect(GlossaryFile(file.text, path: "g.jsonl").problems == file.problems)
  }

  @Test(arguments: ["[", "{\"a\":", "{\"a\":[", "\""])
  func `nesting has an end`(opening: String) {
    let line = String(repeating: opening, count: 100_000)
    let file = GlossaryFile(
      "\(line)\n{\"id\":\"a\",\"type\":\"term\",\"en\":\"x\"}\n", path: "g.jsonl")
    #expect(file.diagnostics.map(\.rule) == ["syntax"])
    #expect(file.summary == ["a: x/en/preferred"])
  }

  @Test func `escapes cost one pass`() {
    let text = String(repeating: #"\ud83e\uddf2"#, count: 20_000)
    let file = GlossaryFile(#"{"id":"a","type":"term","en":"\#(text)"}"#, path: "g.jsonl")
    #expect(file.problems == [])
    #expect(file.concepts.first?.terms.first?.text.unicodeScalars.count == 20_000)
  }
}
