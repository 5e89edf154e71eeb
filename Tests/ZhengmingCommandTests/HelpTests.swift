// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

struct HelpTests {
  static let subcommands = ["annotate", "lookup", "tokenize", "add", "lint", "compile", "config"]

  @Test(arguments: [[], ["-h"], ["--help"]] + subcommands.map { [$0, "--help"] })
  func `help is a result`(arguments: [String]) throws {
    let run = try Desk().run(arguments)
    #expect(run.status == 0)
    #expect(run.text.contains("USAGE: zhengming"))
    #expect(run.errorOutput == "")
  }

  @Test func `the version is a result`() throws {
    let run = try Desk().run(["--version"])
    #expect(run.status == 0)
    #expect(run.text == "0.1.0\n")
  }

  @Test(arguments: [[]] + subcommands.map { [$0] })
  func `the examples of the help work as they stand`(command: [String]) throws {
    let help = try Desk().run(command + ["--help"]).text
    let examples = Self.examples(in: help)
    #expect(!examples.isEmpty, "\(command)")
    let desk = try Desk()
    try desk.folder.write(Desk.glossary, to: "glossaries/g.yaml")
    try desk.folder.write("", to: "my-glossary.yaml")
    try FileManager.default.copyItem(
      at: CommandRun.project.appending(path: "glossaries/styles"),
      to: desk.folder.url.appending(path: "glossaries/styles"))
    for example in examples {
      let run = try desk.shell(example, environment: ["ZHENGMING_GLOSSARIES": ""])
      #expect(run.status == 0, "\(example): \(run.errorOutput)")
      let isQuiet = ["lint", "compile"].contains(command.first) || example.contains(" > ")
      #expect(isQuiet || run.text != "" || run.errorOutput != "", "\(example)")
    }
  }

  /// The commands behind `Example:`; the help wraps long ones.
  private static func examples(in help: String) -> [String] {
    var examples: [String] = []
    var isOpen = false
    for line in help.components(separatedBy: "\n") {
      if let example = line.firstRange(of: "Example: ").map({ line[$0.upperBound...] }) {
        examples.append(String(example))
        isOpen = true
      } else if line.isEmpty {
        isOpen = false
      } else if isOpen, let last = examples.indices.last {
        examples[last] += " " + line
      }
    }
    return examples
  }

  @Test(arguments: [
    ["foo"], ["--foo"], ["annotate", "--format", "pdf"], ["annotate", "--format"],
    ["annotate", "--offsets", "bytes"], ["annotate", "--overlaps", "some"],
    ["annotate", "--input", "pdf"], ["annotate", "--color", "pink"], ["annotate", "--only"],
    ["lookup"], ["lookup", "-x"], ["lookup", "x", "--format", "html"],
    ["tokenize", "--input", "x"],
    ["tokenize", "--format", "json"], ["add"], ["add", "-x", "--en", "y"], ["add", "a", "b"],
    ["add", "a", "--status", "good"], ["add", "a", "--kind", "long"],
    ["lint", "--format", "json"], ["config", "x"], ["config", "--format", "yaml"],
  ])
  func `wrong usage is status 2 with a word on standard error`(arguments: [String]) throws {
    let run = try Desk().run(arguments)
    #expect(run.status == 2)
    #expect(run.text == "")
    #expect(run.errorOutput.hasPrefix("Error: "))
  }
}
