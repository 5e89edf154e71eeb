// SPDX-License-Identifier: Apache-2.0

import Scoring
import Testing

struct ReadingTests {
  /// `𠀀` lies outside the basic plane: two UTF-16 units, four bytes, one code point.
  private static let text = "𠀀包头的稀土"

  private static func read(_ lines: String...) -> GoldReader {
    var reader = GoldReader { $0 == "a.zh.txt" ? text : nil }
    reader.read(lines.joined(separator: "\n"), from: "a.jsonl")
    return reader
  }

  private static func line(
    _ mentions: String, id: String = "a.zh.txt", offsets: String = "codepoint"
  ) -> String {
    #"{"id":"\#(id)","language":"zh-Hans","offsets":"\#(offsets)","mentions":[\#(mentions)]}"#
  }

  private static func mention(
    _ start: Int, _ end: Int, _ text: String, type: String = "place", concept: String = "x"
  ) -> String {
    #"{"start":\#(start),"end":\#(end),"text":"\#(text)","type":"\#(type)","concept":"\#(concept)"}"#
  }

  @Test func `gold spans are code points`() {
    let reader = Self.read(
      Self.line(Self.mention(1, 3, "包头") + "," + Self.mention(4, 6, "稀土", concept: "_:1")), "")
    #expect(reader.problems.isEmpty)
    #expect(reader.documents.first?.gold.map(\.span) == [1..<3, 4..<6])
    #expect(reader.documents.first?.gold.map(\.identity) == [.concept("x"), .local("_:1")])
    #expect(reader.documents.first?.article == "a")
  }

  @Test(arguments: [
    (line("") + "\n{", "a.jsonl:2: not a JSON object"),
    ("[]", "a.jsonl:1: "),
    (#"{"id":"a.zh.txt"}"#, #"a.jsonl:1: no "language""#),
    (line(#"{"start":"1"}"#), "a.jsonl:1: mentions[0].start: "),
    (line("", id: "b.txt"), #"a.jsonl:1: there is no text "b.txt""#),
    (line("", offsets: "utf16"), #"a.jsonl:1: offsets are "utf16"; expected "codepoint""#),
    (line("") + "\n" + line(""), "a.jsonl:2: a.zh.txt was annotated before, at a.jsonl:1"),
    (line(mention(2, 4, "包头")), #"a.jsonl:1: 2–4 "包头": the text there is "头的""#),
    (line(mention(3, 3, "")), "a.jsonl:1: 3–3 \"\": not a span of the text"),
    (line(mention(-1, 1, "x")), "a.jsonl:1: -1–1 \"x\": not a span of the text"),
    (line(mention(5, 7, "土")), "a.jsonl:1: 5–7 \"土\": not a span of the text"),
    (
      line(mention(4, 6, "稀土") + "," + mention(1, 3, "包头")),
      "a.jsonl:1: 1–3 \"包头\": overlaps the mention before it, or is out of order"
    ),
    (
      line(mention(1, 3, "包头") + "," + mention(2, 4, "头的")),
      "a.jsonl:1: 2–4 \"头的\": overlaps the mention before it, or is out of order"
    ),
    (line(mention(1, 3, "包头", type: "city")), "a.jsonl:1: 1–3 \"包头\": unknown type \"city\""),
    (line(mention(1, 3, "包头", concept: "")), "a.jsonl:1: 1–3 \"包头\": no concept"),
  ])
  func `a wrong gold line is told with its place`(lines: String, problem: String) {
    let problems = Self.read(lines).problems
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix(problem) == true, "\(problems)")
  }

  @Test func `all problems of a file are told`() {
    let reader = Self.read(Self.line(Self.mention(1, 2, "稀", type: "city")), "?")
    #expect(reader.problems.count == 3)
  }

  private static let documents = [
    Document(id: "a.zh.txt", language: "zh-Hans", text: text, gold: [])
  ]

  @Test func `found mentions are read from the command's output`() throws {
    let output =
      #"{"id":"a.zh.txt","language":"zh","offsets":"codepoint","mentions":[{"start":1,"end":3,"#
      + #""text":"包头","type":"place","status":"ambiguous","alternatives":[],"nested":[]}]}"# + "\n"
    let found = try FoundMentions(output, for: Self.documents)
    #expect(found.mentions["a.zh.txt"]?.map(\.identity) == [.undecided])
  }

  @Test(arguments: [
    ("", "nothing about a.zh.txt"),
    ("Usage", "not a JSON object"),
    (line("", id: "b"), "document \"b\" was not asked for"),
    (line("", offsets: "utf8"), "offsets are \"utf8\""),
    (line(mention(4, 99, "稀土")), "4–99 is not \"稀土\" in the text"),
    (line(mention(0, 2, "包头")), "0–2 is not \"包头\" in the text"),
  ])
  func `output in another form is an error`(output: String, problem: String) {
    let error = #expect(throws: FoundMentions.Problem.self) {
      try FoundMentions(output, for: Self.documents)
    }
    #expect(error?.description.contains(problem) == true, "\(error?.description ?? "")")
  }
}
