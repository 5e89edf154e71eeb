// SPDX-License-Identifier: Apache-2.0

import Text

/// Checks glossary files: what reading them found, and what only shows when they are joined.
package struct Linter: Sendable {
  private static let rules: [any LintRule] = [
    DuplicateID(), PreferredTerm(), SharedSurface(), UnmatchableTerm(), UnknownRelationTarget(),
    UnknownType(), UnknownCodeSystem(), ParentCycle(), LanguageOrder(), RepeatedTerm(),
  ]
  private static let strictRules: [any LintRule] = [MissingSource()]

  private let isStrict: Bool

  /// - Parameter strict: whether sources and reviews are asked for, too.
  package init(strict: Bool = false) { isStrict = strict }

  /// Every finding, ascending by file, line and column.
  ///
  /// - Parameter files: the nearest first, as for ``Termbase``.
  package func findings(in files: [GlossaryFile]) -> [Diagnostic] {
    let subject = LintSubject(files: files, termbase: Termbase(files), folding: Folding())
    let rules = Self.rules + (isStrict ? Self.strictRules : [])
    return (files.flatMap(\.diagnostics) + rules.flatMap { $0.findings(in: subject) })
      .sorted { ($0.place, $0.rule, $0.found) < ($1.place, $1.rule, $1.found) }
  }
}
