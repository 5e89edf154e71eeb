// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Terminology

struct Compile: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compile the glossaries in force into one file that opens at once.",
    discussion: """
      Every command keeps such a file for itself and renews it when a glossary changes; this makes \
      one to ship, which --glossary and --only take like any other glossary.

      Example: zhengming compile -o rare-earth.zmx
      Example: zhengming annotate --only rare-earth.zmx article.txt
      """)

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write, which appears when it is whole.", valueName: "file"),
    completion: .file(extensions: ["zmx"]))
  var output = "glossary.zmx"

  @OptionGroup(title: "Glossaries")
  var glossaries: GlossaryOptions

  func run() throws {
    guard output.lowercased().hasSuffix(GlossaryInput.compiledExtension) else {
      throw CommandFailure(
        "\(output): not a name for a compiled glossary; expected one that ends in "
          + GlossaryInput.compiledExtension)
    }
    let bytes = try GlossaryLoader(glossaries).compiled()
    do {
      try AtomicFile.write(bytes, to: output)
    } catch {
      throw CommandFailure(error.description)
    }
    if StandardError.isTerminal { StandardError.write("\(output): \(bytes.count) bytes\n") }
  }
}
