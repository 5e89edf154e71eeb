// SPDX-License-Identifier: Apache-2.0

/// One thing the program got wrong.
package struct Mistake: Hashable, Sendable {
  package enum Cause: String, CaseIterable, Hashable, Sendable {
    /// Nothing was found there, and the program does not know the surface.
    case unknown = "missed-unknown"
    /// Nothing was found there, though the program knows the surface.
    case known = "missed-known"
    /// Something was found that only overlaps the true span.
    case boundary
    /// The span is right, what it names is not.
    case identity
    /// Something was found where there is nothing.
    case spurious
  }

  package let cause: Cause
  package let document: String
  /// Of the true mention, or of the found one where there is none.
  package let span: Range<Int>
  package let expected: Mention?
  package let found: Mention?
  package let context: String
}

extension Mistake {
  /// The mistakes in a document, by place.
  ///
  /// - Parameter isKnown: whether the program finds a surface where nothing else is in its way.
  package static func all(
    in document: Document, found: [Mention], isKnown: (_ surface: String) -> Bool
  ) -> [Mistake] {
    var result: [Mistake] = []
    for gold in document.gold {
      let near = found.filter { $0.span.overlaps(gold.span) }
      let twin = near.first { $0.span == gold.span }
      if let twin, twin.identity.isRight(for: gold.identity) { continue }
      let cause: Cause =
        if twin != nil { .identity } else if !near.isEmpty { .boundary } else {
          isKnown(gold.text) ? .known : .unknown
        }
      result.append(Mistake(cause, in: document, expected: gold, found: twin ?? near.first))
    }
    for mention in found
    where !document.gold.contains(where: { $0.span.overlaps(mention.span) }) {
      result.append(Mistake(.spurious, in: document, expected: nil, found: mention))
    }
    return result.sorted { $0.span.lowerBound < $1.span.lowerBound }
  }

  private init(_ cause: Cause, in document: Document, expected: Mention?, found: Mention?) {
    self.cause = cause
    self.document = document.id
    self.expected = expected
    self.found = found
    span = expected?.span ?? found?.span ?? 0..<0
    context = document.context(of: span)
  }
}
