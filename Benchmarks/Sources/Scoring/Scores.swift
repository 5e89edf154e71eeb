// SPDX-License-Identifier: Apache-2.0

/// The scores of a group of mentions: a language's, a type's, or all.
package struct Scores: Sendable {
  /// The same span.
  package private(set) var exact = Rates()
  /// At least one code point in common.
  package private(set) var overlap = Rates()
  /// The same span and the right identity.
  package private(set) var linking = Rates()
  /// How many of the exact spans have the right type.
  package private(set) var sameType = 0

  package init() {}

  /// Adds a document's mentions.
  ///
  /// - Parameter type: only gold mentions and found mentions of this type are counted; each is
  ///   still compared with all mentions of the other side.
  package mutating func add(_ document: Document, found: [Mention], type: String? = nil) {
    let gold = document.gold
    let foundAt = Dictionary(found.map { ($0.span, $0) }) { first, _ in first }
    let goldAt = Dictionary(gold.map { ($0.span, $0) }) { first, _ in first }
    for mention in gold where type == nil || mention.type == type {
      let twin = foundAt[mention.span]
      exact.add(gold: twin != nil)
      overlap.add(gold: found.contains { $0.span.overlaps(mention.span) })
      linking.add(gold: twin?.identity.isRight(for: mention.identity) ?? false)
      if twin?.type == mention.type { sameType += 1 }
    }
    for mention in found where type == nil || mention.type == type {
      let twin = goldAt[mention.span]
      exact.add(found: twin != nil)
      overlap.add(found: gold.contains { $0.span.overlaps(mention.span) })
      linking.add(found: twin.map { mention.identity.isRight(for: $0.identity) } ?? false)
    }
  }
}

extension Rates {
  fileprivate mutating func add(gold isRight: Bool) {
    gold += 1
    if isRight { recalled += 1 }
  }

  fileprivate mutating func add(found isRight: Bool) {
    found += 1
    if isRight { correct += 1 }
  }
}
