// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Terminology

struct Lint: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check glossary files for mistakes.",
    discussion: """
      Reports every problem of every file as file:line:column, and ends with status 1 when there is \
      one. Without a path it checks the glossaries in force.

      Example: zhengming lint glossaries
      """)

  @Argument(help: "Glossary files or folders to check.", completion: .file())
  var paths: [String] = []

  @Option(help: "What to write.")
  var format: FindingsFormat = .text

  @Flag(inversion: .prefixedNo, help: "Ask for sources, too.")
  var strict = false

  @OptionGroup(title: "Glossaries")
  var glossaries: GlossaryOptions

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)" + (count == 1 ? "" : "s")
  }

  func run() throws {
    var options = glossaries
    if !paths.isEmpty { options.only = paths }
    let files = try GlossaryLoader(options).read()
    let findings = Linter(strict: strict).findings(in: files)
    StandardOutput.write(format.render(findings))
    if StandardError.isTerminal || !findings.isEmpty {
      let concepts = files.reduce(0) { $0 + $1.concepts.count }
      StandardError.write(
        counted(files.count, "file") + ", " + counted(concepts, "concept") + ", "
          + counted(findings.count, "finding") + "\n")
    }
    guard findings.isEmpty else { throw CommandFailure.quietFindings }
  }
}
