// SPDX-License-Identifier: Apache-2.0

import Reporting
import Scoring

/// The figures as tables for a reader; shares in per cent.
struct TextReport {
  let text: String

  init(_ evaluation: Evaluation, listsMistakes: Bool) {
    let all = evaluation.all
    var parts = [
      "\(evaluation.documentCount) documents\n",
      Self.table("language", evaluation.languages + [all]),
      Self.table("type", evaluation.types + [all]),
    ]
    let exact = all.scores.exact.recalled
    let typeShare = exact == 0 ? nil : Double(all.scores.sameType) / Double(exact)
    let pairs = evaluation.pairs
    parts.append(
      """
      Right type where the span is exact: \
      \(all.scores.sameType) of \(exact) (\(percentage(typeShare)))
      One id in both members of an article pair: \
      \(pairs.agreeing) of \(pairs.concepts) concepts (\(percentage(pairs.share)))

      """)
    var causes = Table("mistakes", "count")
    for cause in Mistake.Cause.allCases {
      let count = evaluation.mistakes.count { $0.cause == cause }
      causes.add([cause.rawValue, "\(count)"])
    }
    parts.append(causes.text)
    if listsMistakes { parts.append(Self.list(evaluation.mistakes)) }
    text = parts.joined(separator: "\n")
  }

  private static func table(_ name: String, _ groups: [Evaluation.Group]) -> String {
    var table = Table(
      name, "gold", "found", "exact P", "R", "F1", "overlap F1", "link P", "R", "F1", "B³ F1")
    for group in groups {
      let scores = group.scores
      let counts = [scores.exact.gold, scores.exact.found].map { "\($0)" }
      let shares = [
        scores.exact.precision, scores.exact.recall, scores.exact.f1, scores.overlap.f1,
        scores.linking.precision, scores.linking.recall, scores.linking.f1, group.grouping?.f1,
      ]
      table.add([group.name] + counts + shares.map(percentage))
    }
    return table.text
  }

  private static func list(_ mistakes: [Mistake]) -> String {
    mistakes.map { mistake in
      let place = "\(mistake.document):\(mistake.span.lowerBound)-\(mistake.span.upperBound)"
      let expected = mistake.expected.map { "expected \(name($0))" } ?? "expected nothing"
      let found = mistake.found.map { "found \"\($0.text)\" \(name($0))" } ?? "found nothing"
      return "\(place): \(mistake.cause.rawValue): \(expected), \(found)\n  \(mistake.context)\n"
    }.joined()
  }

  private static func name(_ mention: Mention) -> String {
    "\(mention.identity.name) (\(mention.type))"
  }
}
