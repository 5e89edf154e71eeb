// SPDX-License-Identifier: Apache-2.0

import Terminology
import Testing

/// Glossary files made of text, as tests write them.
extension GlossaryFile {
  init(_ text: String, path: String = "g.yaml") {
    self.init(
      path: path, format: GlossaryFormat(path: path) ?? .yaml, bytes: Array(text.utf8))
  }

  /// What is wrong with the file, a sentence each.
  var problems: [String] { diagnostics.map(\.description) }

  /// The terms of every concept: `id: text/language/status …`.
  var summary: [String] {
    concepts.map { concept in
      let terms = concept.terms.map { "\($0.text)/\($0.language.shortTag)/\($0.status.rawValue)" }
      return "\(concept.id): " + terms.joined(separator: " ")
    }
  }
}

/// A row of a table: what is read, and the sentences that must come of it.
struct BrokenFile: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let problems: [String]

  init(_ name: String, _ text: String, _ problems: String...) {
    testDescription = name
    self.text = text
    self.problems = problems
  }
}
