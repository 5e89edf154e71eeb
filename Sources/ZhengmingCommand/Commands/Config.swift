// SPDX-License-Identifier: Apache-2.0

import Annotation
import ArgumentParser
import ICU
import Terminology
import Text

struct Config: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the versions and the glossaries in force.",
    discussion: """
      Lists the glossaries in the order in which they hold, where each comes from, and what they \
      contain.

      Example: zhengming config
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Option(help: "What to write.")
  var format: Format = .text

  @OptionGroup(title: "Glossaries")
  var glossaries: GlossaryOptions

  func run() throws {
    let loader = GlossaryLoader(glossaries)
    let locator = loader.locator
    let files = try loader.read()
    let termbase = Termbase(files)
    let facts: [(String, String)] = [
      ("version", Zhengming.version),
      ("icu", try ICUVersion.library().description),
      ("unicode", try ICUVersion.unicode().description),
      ("folding", "\(Folding.version)"),
      ("chinese-words", try Tokenizer().defect ?? "ICU's dictionary, own lattice"),
      ("user-glossaries", locator.userFolder),
      ("compiled", try compiledFile(loader)),
      ("concepts", "\(termbase.concepts.count)"),
      ("terms", "\(termbase.concepts.reduce(0) { $0 + $1.terms.count })"),
      ("hidden", "\(termbase.hidden.count)"),
    ]
    switch format {
    case .text: StandardOutput.write(text(facts, locator.sources, files))
    case .json: StandardOutput.write(json(facts, locator.sources, files))
    }
  }

  /// Where the compiled form of the glossaries lies, or will when a command needs it.
  private func compiledFile(_ loader: GlossaryLoader) throws(CommandFailure) -> String {
    let inputs = try loader.inputs()
    if inputs.count == 1, case .compiled(let path, _) = inputs[0] { return path }
    guard let path = loader.cache.path(for: inputs.hash) else { return "nowhere" }
    return path + (loader.cache.file(for: inputs.hash) == nil ? " (not made yet)" : "")
  }

  private func text(
    _ facts: [(String, String)], _ sources: [GlossaryLocator.Source], _ files: [GlossaryFile]
  ) -> String {
    var lines = facts.map { name, value in
      name + String(repeating: " ", count: 17 - name.count) + value
    }
    lines.append("glossaries in force, the nearest first:")
    lines += sources.map { "  \($0.path)  (\($0.origin.rawValue))" }
    lines.append("files:")
    lines += files.map { file in
      let errors = file.diagnostics.count { $0.severity == .error }
      return "  \(file.path)  \(file.concepts.count) concepts"
        + (errors > 0 ? ", \(errors) errors: see zhengming lint" : "")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func json(
    _ facts: [(String, String)], _ sources: [GlossaryLocator.Source], _ files: [GlossaryFile]
  ) -> [UInt8] {
    var writer = JSONWriter(indentation: 2)
    writer.object { writer in
      for (name, value) in facts {
        if let number = Int(value) {
          writer.member(name, number)
        } else {
          writer.member(name, value)
        }
      }
      writer.name("glossaries")
      writer.array { writer in
        for source in sources {
          writer.object { writer in
            writer.member("path", source.path)
            writer.member("origin", source.origin.rawValue)
          }
        }
      }
      writer.name("files")
      writer.array { writer in
        for file in files {
          writer.object { writer in
            writer.member("path", file.path)
            writer.member("concepts", file.concepts.count)
            writer.member("problems", file.diagnostics.count)
          }
        }
      }
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}
