// SPDX-License-Identifier: Apache-2.0

/// One thing that is wrong in a glossary file.
package struct Diagnostic: Hashable, Sendable {
  package enum Severity: String, Sendable {
    case error, warning
  }

  /// The rule that found it, a stable name: `duplicate-id`.
  package let rule: String
  package let severity: Severity
  package let place: SourcePlace
  /// What is there.
  package let found: String
  /// What should be there.
  package let expected: String
  /// How to mend it, where that is not plain from `expected`.
  package let hint: String?

  package init(
    rule: String, severity: Severity = .error, place: SourcePlace, found: String, expected: String,
    hint: String? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.place = place
    self.found = found
    self.expected = expected
    self.hint = hint
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `file:line:column: what; expected …; hint`.
  package var description: String {
    "\(place): \(severity.rawValue): \(found); expected \(expected)"
      + (hint.map { "; \($0)" } ?? "") + " [\(rule)]"
  }
}
