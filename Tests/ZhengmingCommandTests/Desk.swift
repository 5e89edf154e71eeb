// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// A folder with a small glossary and articles, in which the command is run.
struct Desk {
  static let glossary = """
    codes:
      sse: {name: Shanghai Stock Exchange, spellings: ["{code}.SH", "SH{code}"]}
    concepts:
      - id: northern-rare-earth
        type: company
        zh: [北方稀土, {term: 包钢稀土, status: superseded, until: 2014-12}]
        en: [China Northern Rare Earth, Northern Rare Earth, {term: Northern, kind: short form, match: after full form}]
        codes: {sse: "600111"}
        sources: [SSE]
      - id: baotou
        type: place
        zh: 包头
        en: Baotou
        sources: [gazetteer]
      - id: rare-earth
        type: term
        zh: 稀土
        en: [rare earth, rare-earth element]
        sources: [IUPAC]

    """
  static let article =
    "𠀀包头的北方稀土（600111.SH）上调价格。\n\nNorthern Rare Earth of Baotou: rare earth 🧲. Northern rose.\n"

  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.glossary, to: "g.yaml")
    try folder.write(Self.article, to: "article.txt")
  }

  /// Runs the command in the folder, with nothing but the small glossary in force.
  func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> CommandRun {
    try run(arguments, input: Data(input.utf8), environment: environment)
  }

  func run(
    _ arguments: [String], input: Data, environment: [String: String] = [:]
  ) throws -> CommandRun {
    let environment = ["ZHENGMING_GLOSSARIES": path("g.yaml")].merging(environment) { $1 }
    let run = try CommandRun(
      arguments, input: input, environment: environment, folder: folder.path)
    #expect(run.exited, "\(arguments): ended by a signal")
    return run
  }

  /// Runs a line of the shell in which `zhengming` is the built command.
  func shell(_ line: String, environment: [String: String] = [:]) throws -> CommandRun {
    let build = CommandRun.executable.deletingLastPathComponent().path
    let run = try CommandRun(
      ["-c", line],
      environment: ["PATH": "\(build):/usr/bin:/bin", "ZHENGMING_GLOSSARIES": path("g.yaml")]
        .merging(environment) { $1 },
      folder: folder.path, program: URL(filePath: "/bin/sh"))
    #expect(run.exited, "\(line): ended by a signal")
    return run
  }

  func path(_ name: String) -> String { folder.url.appending(path: name).path }
}

extension CommandRun {
  /// The output as one JSON value.
  func json() throws -> Any {
    try JSONSerialization.jsonObject(with: output, options: .fragmentsAllowed)
  }

  /// The output as JSON Lines.
  func jsonLines() throws -> [[String: Any]] {
    try text.split(separator: "\n").map { line in
      try #require(
        JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(line)")
    }
  }

  /// The surfaces of the mentions, a list for each document of JSON Lines.
  func surfaces() throws -> [[String]] {
    try jsonLines().map { document in
      let mentions = try #require(document["mentions"] as? [[String: Any]])
      return mentions.compactMap { $0["text"] as? String }
    }
  }

  /// Checks a run that failed: status 2, a message and not one byte of results.
  func expectFault(_ message: String, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(status == 2, sourceLocation: sourceLocation)
    #expect(text == "", sourceLocation: sourceLocation)
    #expect(errorOutput == message, sourceLocation: sourceLocation)
  }
}
