// SPDX-License-Identifier: Apache-2.0

import Text

/// What a rule looks at: everything that was read, joined.
struct LintSubject {
  let files: [GlossaryFile]
  let termbase: Termbase
  let folding: Folding

  var concepts: ConceptList { termbase.concepts }
}

/// One check of a termbase.
///
/// To add one: a conformance in `Rules/`, its name in the doc comment and in `docs/lint.md`, and a
/// line in ``Linter/rules``.
protocol LintRule: Sendable {
  /// The stable name that findings carry.
  static var id: String { get }
  func findings(in subject: LintSubject) -> [Diagnostic]
}

extension LintRule {
  func finding(
    _ severity: Diagnostic.Severity = .error, at place: SourcePlace, found: String,
    expected: String, hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      rule: Self.id, severity: severity, place: place, found: found, expected: expected, hint: hint)
  }
}
