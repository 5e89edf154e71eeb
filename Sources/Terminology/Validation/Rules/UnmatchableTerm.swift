// SPDX-License-Identifier: Apache-2.0

import Text

/// `unmatchable-term`: no text can match the term.
struct UnmatchableTerm: LintRule {
  static let id = "unmatchable-term"

  func findings(in subject: LintSubject) -> [Diagnostic] {
    subject.concepts.flatMap(\.terms).compactMap { term in
      let units = subject.folding.units(of: term.text)
      if !units.contains(where: { $0.kind == .word || $0.kind == .unspaced }) {
        return finding(
          at: term.place, found: "the term '\(term.text)' without a letter or digit",
          expected: "a term that a text can contain")
      }
      if units.contains(.wall) {
        return finding(
          at: term.place, found: "a term with an empty line in it", expected: "a term on one line")
      }
      if units.contains(where: { $0.isControl }) {
        return finding(
          at: term.place, found: "a term with a control character in it",
          expected: "a term that a text can contain")
      }
      if units.count > Folding.longestTerm {
        return finding(
          at: term.place, found: "a term of \(units.count) characters",
          expected: "at most \(Folding.longestTerm)")
      }
      return nil
    }
  }
}
