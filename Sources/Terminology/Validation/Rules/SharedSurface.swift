// SPDX-License-Identifier: Apache-2.0

import Text

/// `shared-surface`: one surface stands for two concepts, and nothing says that this is meant.
///
/// Silenced by a note on each of the terms, by `distinct-from` on one of the concepts, or where both
/// terms ask for evidence in the document, such as the family names of two people.
struct SharedSurface: LintRule {
  static let id = "shared-surface"

  private typealias Use = (concept: Concept, term: Term)

  func findings(in subject: LintSubject) -> [Diagnostic] {
    var uses: [String: [Use]] = [:]
    var order: [String] = []
    for concept in subject.concepts {
      for term in concept.terms {
        let key = subject.folding.key(of: term.text)
        if uses[key] == nil { order.append(key) }
        uses[key, default: []].append((concept, term))
      }
    }
    return order.compactMap { key in uses[key].flatMap(finding) }
  }

  private func finding(_ uses: [Use]) -> Diagnostic? {
    var pair: (first: Use, other: Use)?
    for (index, use) in uses.enumerated().dropFirst() where pair == nil {
      pair = uses[..<index].first { $0.concept.id != use.concept.id && clash($0, use) }
        .map { ($0, use) }
    }
    guard let (first, other) = pair else { return nil }
    return finding(
      .warning, at: other.term.place,
      found: "'\(other.term.text)' of '\(other.concept.id)', which names '\(first.concept.id)' "
        + "(\(first.term.place)) too",
      expected: "a surface of one concept, or a word on why not",
      hint: "add a note to both terms, or distinct-from to one of the concepts")
  }

  private func clash(_ left: Use, _ right: Use) -> Bool {
    (left.term.rule.isUnconditional || right.term.rule.isUnconditional)
      && !(left.term.note != nil && right.term.note != nil)
      && !left.concept.distinctFrom.contains(right.concept.id)
      && !right.concept.distinctFrom.contains(left.concept.id)
      && !differInCapitals(left.term, right.term)
  }

  /// `tesla` the unit and `Tesla` the firm never match the same text when one is compared exactly.
  private func differInCapitals(_ left: Term, _ right: Term) -> Bool {
    left.rule.capitals == .exact && right.rule.capitals == .exact && left.text != right.text
  }
}
