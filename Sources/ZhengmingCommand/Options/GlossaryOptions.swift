// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// Which glossaries a command uses.
struct GlossaryOptions: ParsableArguments {
  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp(
      "A glossary file or folder to use before the others; may be given several times.",
      valueName: "path"),
    completion: .file())
  var glossary: [String] = []

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp(
      "A glossary file or folder to use instead of all others; may be given several times.",
      valueName: "path"),
    completion: .file())
  var only: [String] = []
}
