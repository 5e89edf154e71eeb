// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

struct AnnotateInputTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  private func annotate(_ arguments: String..., input: String = "") throws -> CommandRun {
    try desk.run(["annotate", "--format", "jsonl"] + arguments, input: input)
  }

  private func ids(_ run: CommandRun) throws -> [String] {
    try run.jsonLines().compactMap { $0["id"] as? String }
  }

  @Test func `files are read in the order they are named`() throws {
    try desk.folder.write("包头", to: "b.txt")
    try desk.folder.write("稀土", to: "a.txt")
    let run = try annotate("b.txt", "a.txt", "b.txt")
    #expect(try ids(run) == ["b.txt", "a.txt", "b.txt"])
    #expect(try run.surfaces() == [["包头"], ["稀土"], ["包头"]])
  }

  @Test func `a hyphen is standard input, among files too`() throws {
    #expect(try annotate("-", input: "包头").surfaces() == [["包头"]])
    #expect(try annotate(input: "包头").surfaces() == [["包头"]])
    #expect(try ids(annotate("article.txt", "-", input: "包头")) == ["article.txt", "-"])
  }

  @Test func `a folder is read in the order of its paths, hidden and other files left out`() throws
  {
    for name in ["d/b.txt", "d/a.md", "d/sub/c.html", "d/.hidden.txt", "d/x.pdf", "d/.git/y.txt"] {
      try desk.folder.write("稀土", to: name)
    }
    try desk.folder.write(#"{"id": 7, "text": "包头"}"#, to: "d/e.jsonl")
    let run = try annotate("d")
    #expect(try ids(run) == ["d/a.md", "d/b.txt", "7", "d/sub/c.html"])
    #expect(try run.surfaces() == [["稀土"], ["稀土"], ["包头"], ["稀土"]])
  }

  @Test func `a folder without articles is a fault`() throws {
    try desk.folder.write("x", to: "d/x.pdf")
    try annotate("d").expectFault(
      "zhengming: d: nothing to annotate in this folder; expected files that end in .txt, .text, .md, .markdown, .html, .htm, .jsonl, .ndjson\n"
    )
  }

  @Test func `a file that is not there is a fault`() throws {
    try annotate("gone.txt").expectFault("zhengming: gone.txt: No such file or directory\n")
    try annotate("").expectFault("zhengming: : No such file or directory\n")
  }

  @Test func `documents before a fault are written`() throws {
    let run = try annotate("article.txt", "gone.txt")
    #expect(run.status == 2)
    #expect(try ids(run) == ["article.txt"])
  }

  @Test func `JSON Lines stream, ids of any script`() throws {
    let input = """
      {"id": "文章/1 \\"q\\"", "text": "包头 \\ud83e\\uddf2 稀土", "more": [1, {}]}

      {"id": 2, "text": ""}
      {"id": "--only", "text": "北方稀土\\n"}\r
      """
    let run = try annotate("--input", "jsonl", input: input)
    #expect(run.status == 0)
    #expect(try ids(run) == ["文章/1 \"q\"", "2", "--only"])
    #expect(try run.surfaces() == [["包头", "稀土"], [], ["北方稀土"]])
  }

  @Test(arguments: [
    ("{", "1: not JSON"), ("[1]", "1: not an object"), ("{\"id\": \"a\"}", "1: no field 'text'"),
    ("{\"text\": \"a\"}", "1: no field 'id'"),
    ("{\"id\": \"a\", \"text\": 1}", "1: the field 'text' has the wrong type"),
    ("{\"id\": \"a\", \"text\": null}", "1: the field 'text' has the wrong type"),
    ("{\"id\": 1.5, \"text\": \"a\"}", "1: the field 'id' has the wrong type"),
    ("\n{\"id\": \"a\", \"text\": \"\\ud83e\"}", "2: not JSON"),
    ("{\"id\": \"a\", \"text\": \"\\u0000\"}", "1: byte 0: a NUL byte"),
    (String(repeating: "[", count: 100_000), "1: not JSON"),
  ])
  func `a line that is no document is a fault at its place`(input: String, message: String) throws {
    let run = try annotate("--input", "jsonl", input: input)
    #expect(run.status == 2)
    #expect(run.text == "")
    #expect(run.errorOutput.hasPrefix("zhengming: standard input:\(message)"), "\(run.errorOutput)")
    #expect(run.errorOutput.utf8.count < 400)
  }

  @Test(arguments: ["jsonl", "text"])
  func `broken UTF-8 is a fault`(format: String) throws {
    var data = Data(#"{"id": "a", "text": ""#.utf8)
    data.append(contentsOf: [0xFF, 0x22, 0x7D, 0x0A])
    let run = try desk.run(["annotate", "--input", format], input: data)
    #expect(run.status == 2)
    #expect(run.text == "")
    #expect(run.errorOutput.contains("not"))
  }

  @Test func `bytes that are no text are told with their offset`() throws {
    for (bytes, message) in [
      ([0x61, 0xFF], "byte 1: not UTF-8"), ([0xE5, 0x8C], "byte 0: not UTF-8"),
      ([0x61, 0x62, 0x00], "byte 2: a NUL byte"), ([0xED, 0xA0, 0x80], "byte 0: not UTF-8"),
      ([0xFF, 0xFE, 0x61, 0x00], "byte 0: not UTF-8"),
    ] as [([UInt8], String)] {
      let run = try desk.run(["annotate"], input: Data(bytes))
      #expect(run.status == 2 && run.text == "")
      #expect(
        run.errorOutput.hasPrefix("zhengming: standard input: \(message)"), "\(run.errorOutput)")
    }
  }

  @Test(arguments: ["auto", "GB18030", "gbk"])
  func `Chinese encodings are decoded`(encoding: String) throws {
    let bytes: [UInt8] = [0xB1, 0xB1, 0xB7, 0xBD, 0xCF, 0xA1, 0xCD, 0xC1]
    let input = Data((0..<8).flatMap { _ in bytes + [0xA1, 0xA3] })
    let run = try desk.run(
      ["annotate", "--format", "jsonl", "--encoding", encoding], input: input)
    #expect(run.status == 0, "\(run.errorOutput)")
    #expect(try run.surfaces() == [Array(repeating: "北方稀土", count: 8)])
  }

  @Test(arguments: ["auto", "UTF-16"])
  func `UTF-16 is decoded by its mark`(encoding: String) throws {
    let input = Data([0xFF, 0xFE] + "包头🧲".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    let run = try desk.run(["annotate", "--format", "jsonl", "--encoding", encoding], input: input)
    #expect(run.status == 0, "\(run.errorOutput)")
    #expect(try run.surfaces() == [["包头"]])
  }

  @Test(arguments: ["auto", "UTF-16"])
  func `a lone surrogate is a fault`(encoding: String) throws {
    let input = Data([0xFF, 0xFE, 0x3E, 0xD8, 0x61, 0x00])
    let run = try desk.run(["annotate", "--encoding", encoding], input: input)
    #expect(run.status == 2 && run.text == "")
    #expect(
      run.errorOutput.hasPrefix("zhengming: standard input: byte 2: not UTF-16"),
      "\(run.errorOutput)")
  }

  @Test func `an unknown encoding is a fault`() throws {
    try desk.run(["annotate", "--encoding", "klingon"], input: "x").expectFault(
      "zhengming: standard input: unknown encoding 'klingon'; expected auto, UTF-8, UTF-16, GB18030, Big5 or another name that ICU knows\n"
    )
  }

  @Test func `formats are told by extension, by how a text begins, or by option`() throws {
    let html = "<!DOCTYPE html><p>&#21253;&#22836; <code>稀土</code></p>"
    try desk.folder.write(html, to: "a.html")
    try desk.folder.write("`稀土` 包头 [稀土](http://稀土)\n", to: "a.md")
    try desk.folder.write("`稀土`\n", to: "b.txt")
    #expect(try annotate("a.html").surfaces() == [["&#21253;&#22836;"]])
    #expect(try annotate(input: html).surfaces() == [["&#21253;&#22836;"]])
    #expect(try annotate("--input", "text", "a.html").surfaces() == [["稀土"]])
    #expect(try annotate("a.md").surfaces() == [["包头", "稀土"]])
    #expect(try annotate("b.txt").surfaces() == [["稀土"]])
    #expect(try annotate("--input", "markdown", "b.txt").surfaces() == [[]])
  }

  @Test func `one line of megabytes is annotated`() throws {
    let line = String(repeating: "上调价格，", count: 333_334) + "包头"
    #expect(line.utf8.count > 5_000_000)
    #expect(try annotate(input: line).surfaces() == [["包头"]])
  }

  @Test func `a line of thousands of names is annotated`() throws {
    let run = try annotate("--offsets", "utf8", input: String(repeating: "包头的稀土，", count: 4_000))
    #expect(try run.surfaces().first?.count == 8_000)
  }
}
