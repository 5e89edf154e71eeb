// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation

/// The root command.
@main
struct Zhengming: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "zhengming",
    abstract: "Call every name by its right name, in Chinese and in English.",
    discussion: """
      Annotates Chinese and English text with the names and terms of a glossary, looks them up, and \
      extends glossary files safely.

      Example: zhengming annotate article.txt
      """,
    version: version,
    subcommands: [
      Annotate.self, Lookup.self, Tokenize.self, Explain.self, Add.self, Lint.self, Compile.self,
      Config.self,
    ])

  /// Runs the command; usage errors and faults end with status 2, never 1.
  static func main() async {
    StandardOutput.endQuietlyOnClosedPipe()
    do {
      var command = try parseAsRoot()
      if var concurrent = command as? any AsyncParsableCommand {
        try await concurrent.run()
      } else {
        try command.run()
      }
    } catch let failure as CommandFailure {
      for message in failure.messages { StandardError.write("zhengming: \(message)\n") }
      Foundation.exit(failure.status)
    } catch {
      let message = fullMessage(for: error)
      guard exitCode(for: error) == .success else {
        StandardError.write(message + "\n")
        Foundation.exit(CommandFailure.fault)
      }
      StandardOutput.write(message + "\n")
    }
  }
}

/// Why a command could not do what was asked.
struct CommandFailure: Error {
  /// Nothing found, or findings.
  static let findings: Int32 = 1
  /// Wrong usage, unreadable or invalid input.
  static let fault: Int32 = 2

  /// For standard error, one line each.
  let messages: [String]
  let status: Int32

  init(_ messages: String..., status: Int32 = fault) { self.init(messages, status: status) }

  init(_ messages: [String], status: Int32 = fault) {
    self.messages = messages
    self.status = status
  }

  /// Ends with status 1 after the results were written.
  static let quietFindings = CommandFailure([], status: findings)
}
