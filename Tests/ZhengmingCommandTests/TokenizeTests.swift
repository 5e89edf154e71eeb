// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

struct TokenizeTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  @Test func `a line for each line, tokens parted by one space`() throws {
    let run = try desk.run(["tokenize"], input: "北京  上海\r\n\n \nPr-Nd oxide 3.5%\n价格")
    #expect(run.status == 0 && run.errorOutput == "")
    #expect(run.text.split(separator: "\n", omittingEmptySubsequences: false).count == 6)
    #expect(run.text.hasPrefix("北京 上海\n\n\n"))
    #expect(run.text.hasSuffix("\n价格\n"))
    let squeezed = run.text.filter { $0 != " " }
    #expect(squeezed == "北京上海\n\n\nPr-Ndoxide3.5%\n价格\n")
  }

  @Test(arguments: ["codepoint", "utf16", "utf8"])
  func `offsets slice the line`(unit: String) throws {
    let line = "🧲𠀀北京 上海 Pr-Nd e\u{301}"
    let run = try desk.run(
      ["tokenize", "--format", "jsonl", "--offsets", unit], input: "x\n\(line)\n")
    let records = try run.jsonLines()
    #expect(records.compactMap { $0["line"] as? Int } == [1, 2])
    let tokens = try #require(records.last?["tokens"] as? [[String: Any]])
    #expect(!tokens.isEmpty)
    for token in tokens {
      let range = try #require(token["start"] as? Int)..<#require(token["end"] as? Int)
      let slice: String? =
        switch unit {
        case "utf8": String(bytes: Array(line.utf8)[range], encoding: .utf8)
        case "utf16": String(decoding: Array(line.utf16)[range], as: UTF16.self)
        default: String(String.UnicodeScalarView(Array(line.unicodeScalars)[range]))
        }
      #expect(slice == token["text"] as? String)
      #expect(token["kind"] is String)
    }
  }

  @Test func `files and standard input, in their order`() throws {
    try desk.folder.write("上海\n", to: "a.txt")
    #expect(try desk.run(["tokenize", "a.txt", "-", "a.txt"], input: "x").text == "上海\nx\n上海\n")
    #expect(try desk.run(["tokenize"], input: "").text == "")
  }

  @Test func `faults are told with file and line`() throws {
    try desk.run(["tokenize", "gone.txt"]).expectFault(
      "zhengming: gone.txt: No such file or directory\n")
    try desk.run(["tokenize", "."]).expectFault("zhengming: .: Is a directory\n")
    let broken = try desk.run(["tokenize"], input: Data([0x61, 0x0A, 0x62, 0xFF, 0x0A]))
    #expect(broken.status == 2)
    #expect(broken.errorOutput.hasPrefix("zhengming: standard input:2: byte 1: not UTF-8"))
    let nul = try desk.run(["tokenize"], input: Data([0x00]))
    #expect(nul.status == 2)
    #expect(nul.errorOutput.hasPrefix("zhengming: standard input:1: byte 0: a NUL byte"))
  }
}
