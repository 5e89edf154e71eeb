// SPDX-License-Identifier: Apache-2.0

/// `duplicate-id`: an id stands twice; the nearer entry holds and hides the other.
struct DuplicateID: LintRule {
  static let id = "duplicate-id"

  func findings(in subject: LintSubject) -> [Diagnostic] {
    subject.termbase.hidden.compactMap { concept in
      subject.termbase[concept.id].map { first in
        finding(
          at: concept.place, found: "the id '\(concept.id)', which stands at \(first.place) too",
          expected: "every id once", hint: "merge the two entries or rename one")
      }
    }
  }
}
