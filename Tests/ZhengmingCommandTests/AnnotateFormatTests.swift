// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

struct AnnotateFormatTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  @Test(arguments: ["codepoint", "utf16", "utf8"], ["json", "jsonl"])
  func `offsets slice the text`(unit: String, format: String) throws {
    let run = try desk.run(["annotate", "--format", format, "--offsets", unit, "article.txt"])
    #expect(run.status == 0 && run.errorOutput == "")
    let documents = try format == "json" ? run.json() as? [[String: Any]] ?? [] : run.jsonLines()
    let document = try #require(documents.first)
    #expect(documents.count == 1)
    #expect(document["id"] as? String == "article.txt")
    #expect(document["language"] as? String == "en" || document["language"] as? String == "zh")
    #expect(document["offsets"] as? String == unit)
    let mentions = try #require(document["mentions"] as? [[String: Any]])
    #expect(
      mentions.compactMap { $0["text"] as? String } == [
        "包头", "北方稀土", "600111.SH", "Northern Rare Earth", "Baotou", "rare earth", "Northern",
      ])
    for mention in mentions + mentions.flatMap({ $0["nested"] as? [[String: Any]] ?? [] }) {
      let start = try #require(mention["start"] as? Int)
      let end = try #require(mention["end"] as? Int)
      #expect(Self.slice(start, end, unit) == mention["text"] as? String)
      #expect(mention["status"] as? String == "known")
      #expect((mention["why"] as? [String: Any])?["rule"] is String)
    }
  }

  private static func slice(_ start: Int, _ end: Int, _ unit: String) -> String? {
    let text = Desk.article
    switch unit {
    case "utf8": return String(bytes: Array(text.utf8)[start..<end], encoding: .utf8)
    case "utf16": return String(decoding: Array(text.utf16)[start..<end], as: UTF16.self)
    default:
      var scalars = String.UnicodeScalarView()
      scalars.append(contentsOf: Array(text.unicodeScalars)[start..<end])
      return String(scalars)
    }
  }

  @Test func `a line of JSON Lines says all that is known`() throws {
    let run = try desk.run(["annotate", "--format", "jsonl"], input: "北方稀土\n")
    #expect(
      run.text
        == #"{"id":"-","language":"zh","offsets":"codepoint","mentions":[{"start":0,"end":4,"text":"北方稀土","concept":"northern-rare-earth","type":"company","status":"known","names":{"en":"China Northern Rare Earth","zh":"北方稀土"},"codes":{"sse":"600111"},"why":{"term":"北方稀土","rule":"exact"},"nested":[{"start":2,"end":4,"text":"稀土","concept":"rare-earth","type":"term","status":"known","names":{"en":"rare earth","zh":"稀土"},"why":{"term":"稀土","rule":"exact"},"nested":[]}]}]}"#
        + "\n")
  }

  @Test(arguments: [
    ("longest", ["北方稀土"], 0), ("nested", ["北方稀土"], 1), ("all", ["北方稀土", "稀土"], 0),
  ])
  func `overlapping names are reported as asked`(policy: String, texts: [String], nested: Int)
    throws
  {
    let run = try desk.run(
      ["annotate", "--format", "jsonl", "--overlaps", policy], input: "北方稀土")
    #expect(try run.surfaces() == [texts])
    let mentions = try run.jsonLines().first?["mentions"] as? [[String: Any]]
    #expect((mentions?.first?["nested"] as? [Any])?.count == nested)
  }

  @Test(arguments: [
    (["company"], ["北方稀土"]), (["place"], ["包头"]), (["company", "place"], ["包头", "北方稀土"]),
    (["unit"], []),
  ])
  func `types are let through as asked`(types: [String], texts: [String]) throws {
    let run = try desk.run(
      ["annotate", "--format", "jsonl"] + types.flatMap { ["--type", $0] }, input: "包头的北方稀土")
    #expect(try run.surfaces() == [texts])
  }

  @Test func `an unknown type is a fault`() throws {
    let run = try desk.run(["annotate", "--type", "firm"], input: "x")
    #expect(run.status == 2 && run.text == "")
    #expect(run.errorOutput.hasPrefix("zhengming: unknown type 'firm'; expected one of company, "))
  }

  @Test func `text has a line for each mention`() throws {
    let run = try desk.run(["annotate", "--format", "text", "article.txt"])
    #expect(run.status == 0)
    #expect(run.text.split(separator: "\n").count == 7)
    #expect(
      run.text.hasPrefix("article.txt:1:2: 包头 → baotou (place) Baotou [exact]\n"), "\(run.text)")
  }

  @Test func `the terminal shows the article and a table, coloured when asked`() throws {
    for (arguments, environment, isColoured) in [
      ([], [:], false), (["--color", "always"], [:], true), (["--color", "never"], [:], false),
      (["--color", "always"], ["NO_COLOR": "1"], true),
      (["--color", "auto"], ["NO_COLOR": "1"], false),
    ] as [([String], [String: String], Bool)] {
      let run = try desk.run(["annotate", "article.txt"] + arguments, environment: environment)
      #expect(run.status == 0)
      #expect(run.text.contains("\u{1B}[") == isColoured)
      #expect(run.text.contains("China Northern Rare Earth"))
      #expect(run.text.contains("上调价格"))
    }
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  func `colour is on in a terminal, and NO_COLOR turns it off`() throws {
    for (environment, isColoured) in [
      (["TERM": "xterm"], true), (["TERM": "xterm", "NO_COLOR": "1"], false),
      (["TERM": "dumb"], false),
      (["TERM": "xterm", "NO_COLOR": ""], true),
    ] {
      let run = try desk.shell(
        "script -qec 'zhengming annotate article.txt' /dev/null </dev/null",
        environment: environment)
      #expect(run.status == 0)
      #expect(run.text.contains("\u{1B}[") == isColoured, "\(environment)")
    }
  }

  @Test func `HTML is one page with the text and its names`() throws {
    let run = try desk.run(["annotate", "--format", "html", "article.txt"])
    #expect(run.status == 0)
    #expect(run.text.lowercased().hasPrefix("<!doctype html>"))
    #expect(run.text.trimmingCharacters(in: .whitespacesAndNewlines).hasSuffix("</html>"))
    #expect(run.text.contains("its-term=\"yes\"") && run.text.contains("its-ta-ident-ref"))
    #expect(!run.text.contains("<script"))
  }

  @Test func `HTML has no markup of the article in it`() throws {
    let run = try desk.run(
      ["annotate", "--format", "html", "--input", "text"],
      input: "北方稀土<script>alert(1)</script>\"'&amp;")
    #expect(!run.text.contains("<script"))
    #expect(run.text.contains("&lt;script"))
  }

  @Test func `Markdown glosses the first mention and lists the concepts`() throws {
    let run = try desk.run(["annotate", "--format", "markdown", "article.txt"])
    #expect(run.status == 0)
    #expect(run.text.contains("包头 (Baotou)") || run.text.contains("包头（Baotou）"))
    #expect(run.text.contains("| "))
  }

  @Test(arguments: ["terminal", "json", "html", "markdown"])
  func `two runs write the same bytes`(format: String) throws {
    let first = try desk.run(["annotate", "--format", format, "article.txt"])
    let second = try desk.run(["annotate", "--format", format, "article.txt"])
    #expect(first.output == second.output && !first.output.isEmpty)
  }

  @Test(
    arguments: ["terminal", "text", "json", "jsonl", "html", "markdown"],
    ["", "\u{FEFF} \n\t\n\u{3000}"])
  func `a text without a word has nothing in it and is no fault`(format: String, text: String)
    throws
  {
    let run = try desk.run(["annotate", "--format", format], input: text)
    #expect(run.status == 0)
    #expect(run.errorOutput == "")
    if format == "jsonl" { #expect(try run.surfaces() == [[]]) }
    if format == "json" { #expect(try (run.json() as? [[String: Any]])?.count == 1) }
  }
}
