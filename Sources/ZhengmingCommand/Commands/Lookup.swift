// SPDX-License-Identifier: Apache-2.0

import Annotation
import ArgumentParser
import Terminology
import Text

struct Lookup: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show who or what a name is, and what it is called in the other language.",
    discussion: """
      Finds a concept by any of its names in any script and case, by a former name, a ticker, a code \
      or its id. Ends with status 1 when something is not found.

      Example: zhengming lookup 北方稀土
      Example: zhengming lookup 600111.SH --format json
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(help: ArgumentHelp("Names to look up.", valueName: "name"))
  var names: [String]

  @Option(help: "What to write.")
  var format: Format = .text

  @OptionGroup(title: "Glossaries")
  var glossaries: GlossaryOptions

  func run() throws {
    let termbase = try GlossaryLoader(glossaries).termbase()
    let lookup = ConceptLookup(termbase)
    var cards = ConceptCards(termbase)
    var missing: [String] = []
    var writer = JSONWriter(indentation: 2)
    try writer.array { writer in
      for name in names {
        let results = lookup.results(for: name)
        if results.isEmpty { missing.append(name) }
        for result in results {
          switch format {
          case .text: StandardOutput.write(try cards.text(result))
          case .json: try cards.write(result, query: name, into: &writer)
          }
        }
      }
    }
    if format == .json { StandardOutput.write(writer.bytes + [UInt8(ascii: "\n")]) }
    guard missing.isEmpty else {
      throw CommandFailure(
        missing.map { name in
          let similar = lookup.suggestions(for: name, limit: 5)
          return "nothing is called '\(name)'"
            + (similar.isEmpty ? "" : "; did you mean " + similar.joined(separator: ", ") + "?")
        }, status: CommandFailure.findings)
    }
  }
}
