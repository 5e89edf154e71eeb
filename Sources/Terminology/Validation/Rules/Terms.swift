// SPDX-License-Identifier: Apache-2.0

import Text

/// `language-order`: the terms of one language do not stand together.
struct LanguageOrder: LintRule {
  static let id = "language-order"

  func findings(in subject: LintSubject) -> [Diagnostic] {
    subject.concepts.compactMap { concept in
      var seen: Set<Language> = []
      var previous: Language?
      for term in concept.terms {
        if term.language != previous, !seen.insert(term.language).inserted {
          return finding(
            .warning, at: term.place,
            found: "terms in '\(term.language.shortTag)' of '\(concept.id)' in two places",
            expected: "all terms of a language together")
        }
        previous = term.language
      }
      return nil
    }
  }
}

/// `repeated-term`: a term that matches nothing which another term of the concept does not match.
struct RepeatedTerm: LintRule {
  static let id = "repeated-term"

  func findings(in subject: LintSubject) -> [Diagnostic] {
    subject.concepts.flatMap { concept -> [Diagnostic] in
      var seen: [String: (term: Term, units: [FoldedUnit])] = [:]
      return concept.terms.compactMap { term in
        let units = subject.folding.units(of: term.text)
        let key = term.language.base + " " + subject.folding.key(of: term.text)
        guard let first = seen[key] else {
          seen[key] = (term, units)
          return nil
        }
        guard first.term.rule == term.rule else { return nil }
        let isWider = zip(first.units, units).contains { $0.isCapital && !$1.isCapital }
        let (repeated, other) = isWider ? (first.term, term) : (term, first.term)
        return finding(
          .warning, at: repeated.place,
          found: "'\(repeated.text)' of '\(concept.id)', whose texts '\(other.text)' matches too",
          expected: "each surface once; case, width, script and hyphens are folded anyway")
      }
    }
  }
}

/// `missing-source` (strict): an entry without a source, or never checked.
struct MissingSource: LintRule {
  static let id = "missing-source"

  func findings(in subject: LintSubject) -> [Diagnostic] {
    subject.concepts.filter { $0.sources.isEmpty }.map { concept in
      finding(
        .warning, at: concept.place, found: "'\(concept.id)' without a source",
        expected: "at least one source")
    }
  }
}
