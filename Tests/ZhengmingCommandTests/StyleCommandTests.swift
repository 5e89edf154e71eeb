// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// `annotate --style` on its bytes.
struct StyleCommandTests {
  private static let glossary = """
    - id: northern
      type: company
      zh: [北方稀土]
      en: [China Northern Rare Earth, Northern Rare Earth, {term: Old Rare Earth, status: forbidden}]
    """
  private static let style = """
    en: {first: "{name} ({other})", later: short form}
    replace: [forbidden]
    """

  private static func run(_ arguments: [String], input: String = "") throws -> CommandRun {
    let folder = try TemporaryFolder()
    try folder.write(glossary, to: "glossaries/firms.yaml")
    try folder.write(style, to: "glossaries/styles/house.yaml")
    try folder.write("en: {frist: x}\n", to: "wrong.yaml")
    return try CommandRun(arguments, input: Data(input.utf8), folder: folder.path)
  }

  private static func annotate(_ options: String..., input: String) throws -> CommandRun {
    try run(["annotate"] + options, input: input)
  }

  @Test func `the article comes out in its style`() throws {
    let run = try Self.annotate("--style", "house", input: "Northern Rare Earth rose.\r\n")
    #expect(run.text == "China Northern Rare Earth (北方稀土) rose.\r\n")
    #expect(run.errorOutput == "")
    #expect(run.status == 0)
  }

  @Test func `names that are not used are findings, and with --fix are replaced`() throws {
    let run = try Self.annotate("--style", "house", input: "Old Rare Earth rose.")
    #expect(run.text == "Old Rare Earth rose.")
    #expect(
      run.errorOutput == """
        -:1:1: warning: the forbidden name 'Old Rare Earth'; expected 'China Northern Rare Earth' \
        [forbidden-name]

        """)
    #expect(run.status == 1)
    let fixed = try Self.annotate("--style", "house", "--fix", input: "Old Rare Earth rose.")
    #expect(fixed.text == "China Northern Rare Earth (北方稀土) rose.")
    #expect(fixed.status == 0)
  }

  @Test func `the edits are listed as JSON Lines`() throws {
    let run = try Self.annotate(
      "--style", "house", "--format", "jsonl", input: "Northern Rare Earth")
    #expect(
      run.text == """
        {"id":"-","offsets":"codepoint","edits":[{"start":0,"end":19,"text":"Northern Rare Earth",\
        "replacement":"China Northern Rare Earth","concept":"northern","reason":"first-mention"},\
        {"start":19,"end":19,"text":"","replacement":" (北方稀土)","concept":"northern",\
        "reason":"first-mention"}],"findings":[]}

        """)
  }

  @Test(arguments: [
    (["--fix"], "--fix needs a --style"),
    (["--style", "house", "--format", "html"], "--style writes the article in its own format"),
    (["--style", "house", "--input", "jsonl"], "--style cannot write JSON Lines"),
    (["--style", "none"], "unknown style 'none'; expected house, or the path of a style file"),
    (["--style", "./none.yaml"], "./none.yaml: no such file"),
    (["--style", "wrong.yaml"], "wrong.yaml:1:6: error: 'frist'; expected first or later"),
  ])
  func `what cannot be done is told`(arguments: [String], message: String) throws {
    let run = try Self.run(["annotate"] + arguments)
    #expect(run.errorOutput.contains(message), "\(run.errorOutput)")
    #expect(run.text == "")
    #expect(run.status == 2)
  }

  @Test func `styles are no glossaries`() throws {
    let run = try Self.run(["lint"])
    #expect(run.status == 0, "\(run.text)")
  }
}
