// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// The README shows commands in `console` blocks: a line that starts with `$ `, then what it prints.
struct ReadmeTests {
  /// One command and the text under it.
  struct Example: Sendable, CustomTestStringConvertible {
    let command: String
    let shown: String

    var testDescription: String { command }
  }

  static let examples: [Example] = {
    let url = CommandRun.project.appending(path: "README.md")
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
    return text.components(separatedBy: "```console\n").dropFirst().flatMap { rest in
      let block = rest.components(separatedBy: "\n```")[0]
      return block.components(separatedBy: "$ ").dropFirst().map { example in
        let lines = example.components(separatedBy: "\n")
        return Example(command: lines[0], shown: lines.dropFirst().joined(separator: "\n"))
      }
    }
  }()

  @Test func `the README has examples`() { #expect(Self.examples.count >= 5) }

  @Test(arguments: examples)
  func `every command of the README prints what it shows`(example: Example) throws {
    let build = CommandRun.executable.deletingLastPathComponent().path
    let run = try CommandRun(
      ["-c", example.command], environment: ["PATH": "\(build):/usr/bin:/bin"],
      folder: CommandRun.project.path, program: URL(filePath: "/bin/sh"))
    let printed = (run.text + run.errorOutput).trimmingCharacters(in: .newlines)
    #expect(printed == example.shown.trimmingCharacters(in: .newlines))
  }
}
