// SPDX-License-Identifier: Apache-2.0

import Terminology
import Testing

struct DelimitedReadingTests {
  @Test(
    arguments: [
      ("g.csv", "", []),
      ("g.csv", "\n\n", []),
      ("g.csv", "id,type,en\n", []),
      (
        "g.csv", "id,type,zh,en\na,term,名|名字,name\nb,term,,other\n",
        ["a: 名/zh/preferred 名字/zh/admitted name/en/preferred", "b: other/en/preferred"]
      ),
      ("g.csv", "id,type,zh,en\na,term,名,name", ["a: 名/zh/preferred name/en/preferred"]),
      ("g.csv", "\u{FEFF}id,type,en\r\n\r\na,term,x\r\n", ["a: x/en/preferred"]),
      (
        "g.csv", "id,type,en\na,term,\"Foo, Inc.|\"\"Bar\"\"\"\n",
        ["a: Foo, Inc./en/preferred \"Bar\"/en/admitted"]
      ),
      ("g.csv", "en, id ,type\n x | y ,a,term\n", ["a: x/en/preferred y/en/admitted"]),
      ("g.csv", "id,type,en\na,term,001.50\n", ["a: 001.50/en/preferred"]),
      ("g.csv", "id,type,en\na,term,{x\n", ["a: {x/en/preferred"]),
      ("g.csv", "id,type,en\na,term,say \"x\"\n", ["a: say \"x\"/en/preferred"]),
      ("g.tsv", "id\ttype\ten\na\tterm\tFoo, Inc.\n", ["a: Foo, Inc./en/preferred"]),
    ] as [(String, String, [String])])
  func `sound tables are read without a word`(path: String, text: String, concepts: [String]) {
    let file = GlossaryFile(text, path: path)
    #expect(file.problems == [])
    #expect(file.summary == concepts)
  }

  @Test func `codes, sources and relations are columns too`() throws {
    let file = GlossaryFile(
      """
      id,type,en,codes,sources,parent,distinct-from,note,review
      a,company,x,sse=600111|isin=CNE=1,"one | two",b,c|d,"a | note",checked
      """, path: "g.csv")
    #expect(file.problems == [])
    let concept = try #require(file.concepts.first)
    #expect(
      concept.codes == [
        Code(system: "sse", value: "600111"), Code(system: "isin", value: "CNE=1"),
      ])
    #expect(concept.sources == ["one", "two"])
    #expect(concept.parent == Concept.ID("b"))
    #expect(concept.distinctFrom == [Concept.ID("c"), Concept.ID("d")])
    #expect(concept.note == "a | note")
    #expect(concept.review == .checked)
    #expect(concept.terms.first?.place == SourcePlace(file: "g.csv", line: 2, column: 11))
  }

  @Test(arguments: [
    BrokenFile(
      "no header", "a,term,x\n",
      "g.csv:1:1: error: no column named 'id' in the first line; expected a header such as id,type,zh,en [syntax]"
    ),
    BrokenFile(
      "a column twice", "id,type,en,type\na,term,x,metal\n",
      "g.csv:1:12: error: the column 'type' a second time; expected each column once [syntax]"),
    BrokenFile(
      "a column without a name", "id,type,en,\na,term,x,y\n",
      "g.csv:1:12: error: a column without a name; expected a field's name in every column of the first line [syntax]"
    ),
    BrokenFile(
      "several at once",
      "id,type,en,tpyo\nA,term,x,z\nb,term\nc,,y,\n\"d\",term,\"two\nlines\",\ne,term,x,y,z\n",
      "g.csv:3:1: error: 2 cells; expected 4, as many as the header has; quote a cell that contains the delimiter [syntax]",
      "g.csv:7:1: error: 5 cells; expected 4, as many as the header has; quote a cell that contains the delimiter [syntax]",
      "g.csv:2:1: error: the id 'A'; expected a-z, 0-9 and single hyphens, as in northern-rare-earth [id]",
      "g.csv:1:12: error: the field 'tpyo'; expected id, type, a language tag such as zh or en, codes, parent, part-of, successor, distinct-from, note, sources, review or valid [unknown-field]",
      "g.csv:4:1: error: a concept without 'type'; expected the field 'type' [missing-field]"),
    BrokenFile(
      "an open quote", "id,type,en\na,term,\"x\nb,term,y\n",
      "g.csv:2:8: error: a quoted cell without an end; expected a closing quotation mark [syntax]"
    ),
    BrokenFile(
      "text behind a quote", "id,type,en\na,term,\"x\" y\n",
      "g.csv:2:8: error: text behind the closing quotation mark of a cell; expected the delimiter, or the quotation mark doubled [syntax]"
    ),
    BrokenFile(
      "codes without a system", "id,type,en,codes\na,term,x,600111|=1|=|sse=\n",
      "g.csv:2:10: error: the code '600111'; expected system=code [value]",
      "g.csv:2:10: error: the code '=1'; expected system=code [value]",
      "g.csv:2:10: error: the code '='; expected system=code [value]",
      "g.csv:2:10: error: the code 'sse='; expected system=code [value]"),
    BrokenFile(
      "columns are code points", "id,type,zh,review\na,term,北𠀀,gut\n",
      "g.csv:2:11: error: the review 'gut'; expected one of draft, checked, approved [unknown-review]"
    ),
    BrokenFile(
      "nothing but delimiters", "id,type,en\n,,\n",
      "g.csv:2:1: error: a concept without 'id'; expected the field 'id' [missing-field]",
      "g.csv:2:1: error: a concept without 'type'; expected the field 'type' [missing-field]"),
  ])
  func `broken tables are told at their place, all problems at once`(file: BrokenFile) {
    #expect(GlossaryFile(file.text, path: "g.csv").problems == file.problems)
  }

  @Test(arguments: ["|", "||", " | ", "=", "|=|", "\"\"", "\"|\""])
  func `a cell of nothing but signs is no trap`(cell: String) {
    for column in ["id", "type", "zh", "codes", "sources", "parent", "distinct-from", "valid"] {
      let file = GlossaryFile("\(column),id,type\n\(cell),a,term\n", path: "g.csv")
      #expect(file.concepts.count <= 1)
    }
  }

  @Test func `a long table is read in one pass`() {
    let rows = (0..<5_000).map { "c\($0),term,\"name \($0)\"" }
    let file = GlossaryFile("id,type,en\n" + rows.joined(separator: "\n"), path: "g.csv")
    #expect(file.problems == [])
    #expect(file.concepts.count == 5_000)
  }
}
