// SPDX-License-Identifier: Apache-2.0

/// `preferred-term`: a language has no preferred term, or two.
struct PreferredTerm: LintRule {
  static let id = "preferred-term"

  func findings(in subject: LintSubject) -> [Diagnostic] {
    subject.concepts.flatMap { concept -> [Diagnostic] in
      if concept.terms.isEmpty {
        return [
          finding(
            at: concept.place, found: "the concept '\(concept.id)' without any term",
            expected: "a term in at least one language")
        ]
      }
      return concept.preferredNames.compactMap { language, _ in
        let terms = concept.terms.filter { $0.language == language }
        let preferred = terms.filter { $0.status == .preferred }
        guard preferred.count != 1 else { return nil }
        return finding(
          at: (preferred.dropFirst().first ?? terms.first)?.place ?? concept.place,
          found: "\(preferred.isEmpty ? "no" : "\(preferred.count)") preferred terms in "
            + "'\(language.shortTag)' of '\(concept.id)'",
          expected: "one",
          hint: "the first term is the preferred one unless a status says otherwise")
      }
    }
  }
}
