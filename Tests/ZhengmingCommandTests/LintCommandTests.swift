// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

struct LintCommandTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.folder.write(
      "- {id: a, type: gadget, en: x}\n- {id: a, type: term, en: z}\n", to: "bad 名.yaml")
    try desk.folder.write("- {id: good, type: term, en: x}\n", to: "good.yaml")
  }

  @Test func `a sound glossary is status 0 without a word`() throws {
    for arguments in [["lint", "good.yaml"], ["lint"], ["lint", "--no-strict", "good.yaml"]] {
      let run = try desk.run(arguments)
      #expect(run.status == 0 && run.text == "" && run.errorOutput == "", "\(arguments)")
    }
  }

  @Test func `findings are status 1`() throws {
    let run = try desk.run(["lint", "bad 名.yaml"])
    #expect(run.status == 1)
    #expect(run.text.hasPrefix("bad 名.yaml:1:3: error: the type 'gadget' of 'a'; expected one of "))
    #expect(run.text.hasSuffix("merge the two entries or rename one [duplicate-id]\n"))
    #expect(run.text.split(separator: "\n").count == 2)
    let strict = try desk.run(["lint", "--strict", "good.yaml"])
    #expect(strict.status == 1 && strict.text.contains("[missing-source]"))
  }

  @Test func `JSON Lines have a finding a line`() throws {
    let run = try desk.run(["lint", "--format", "jsonl", "bad 名.yaml"])
    #expect(run.status == 1)
    let findings = try run.jsonLines()
    #expect(findings.compactMap { $0["rule"] as? String } == ["unknown-type", "duplicate-id"])
    #expect(findings.compactMap { $0["line"] as? Int } == [1, 2])
    #expect(findings.compactMap { $0["file"] as? String } == ["bad 名.yaml", "bad 名.yaml"])
    #expect(
      findings.allSatisfy { $0["expected"] is String && $0["severity"] as? String == "error" })
    #expect(try desk.run(["lint", "--format", "jsonl", "good.yaml"]).text == "")
  }

  @Test(arguments: ["bad 名.yaml", "good.yaml"])
  func `SARIF is a whole document`(path: String) throws {
    let run = try desk.run(["lint", "--format", "sarif", path])
    let log = try #require(run.json() as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let runs = try #require(log["runs"] as? [[String: Any]])
    let results = try #require(runs.first?["results"] as? [[String: Any]])
    #expect(results.count == (path == "good.yaml" ? 0 : 2))
    for result in results {
      #expect(result["level"] as? String == "error")
      let locations = try #require(result["locations"] as? [[String: Any]])
      let place = try #require(locations.first?["physicalLocation"] as? [String: Any])
      let artifact = place["artifactLocation"] as? [String: String]
      #expect(artifact?["uri"] == "bad%20%E5%90%8D.yaml")
      #expect((place["region"] as? [String: Int])?["startColumn"] == 3)
    }
  }

  @Test func `unreadable bytes of a glossary are a finding, a missing one is a fault`() throws {
    try desk.folder.write(Data([0xFF]), to: "broken.yaml")
    let run = try desk.run(["lint", "broken.yaml"])
    #expect(run.status == 1)
    #expect(
      run.text
        == "broken.yaml:1:1: error: a byte that is not UTF-8 text (byte 0); expected UTF-8 [encoding]\n"
    )
    #expect(try desk.run(["lint", "gone.yaml"]).status == 2)
    #expect(try desk.run(["lint", "article.txt"]).status == 2)
  }

  @Test(arguments: ["[", "- - ", "{? ", "- &a [*a, "])
  func `a hostile glossary is a finding`(opening: String) throws {
    try desk.folder.write(String(repeating: opening, count: 100_000), to: "hostile.yaml")
    let run = try desk.run(["lint", "hostile.yaml"])
    #expect(run.status == 1)
    #expect(run.text.split(separator: "\n").count == 1)
    #expect(run.text.contains("[syntax]"))
    #expect(run.text.utf8.count < 500)
  }
}
