// SPDX-License-Identifier: Apache-2.0

/// How well the mentions are grouped by what they name, whatever the groups are called.
///
/// B-cubed (Bagga and Baldwin 1998) over exact spans; a mention that the other side does not have
/// scores zero. A concept's mentions are one group across documents; a name that no glossary holds
/// is one group in an article pair for the gold and in a document for the program; an undecided
/// mention is a group of its own.
package struct BCubed: Hashable, Sendable {
  package let precision: Double?
  package let recall: Double?

  package var f1: Double? { harmonicMean(precision, recall) }

  package init(_ documents: [Document], found: [String: [Mention]]) {
    var goldSizes: [Group: Int] = [:]
    var foundSizes: [Group: Int] = [:]
    var common: [Pair: Int] = [:]
    for document in documents {
      var foundAt: [Range<Int>: Group] = [:]
      for mention in found[document.id] ?? [] {
        let group = Group(mention, of: document, scope: document.id)
        foundSizes[group, default: 0] += 1
        foundAt[mention.span] = group
      }
      for mention in document.gold {
        let group = Group(mention, of: document, scope: document.article)
        goldSizes[group, default: 0] += 1
        guard let twin = foundAt[mention.span] else { continue }
        common[Pair(gold: group, found: twin), default: 0] += 1
      }
    }
    precision = Self.mean(common, over: foundSizes, by: \.found)
    recall = Self.mean(common, over: goldSizes, by: \.gold)
  }

  /// The mean over all mentions of one side of the share of their group that they rightly share.
  private static func mean(
    _ common: [Pair: Int], over sizes: [Group: Int], by side: (Pair) -> Group
  ) -> Double? {
    let total = sizes.values.reduce(0, +)
    guard total > 0 else { return nil }
    // Whole numbers by group first: a sum of fractions would depend on the dictionary's order.
    var squares: [Int: Int] = [:]
    for (pair, count) in common {
      squares[sizes[side(pair)] ?? count, default: 0] += count * count
    }
    let shares = squares.sorted { $0.key < $1.key }.map { Double($0.value) / Double($0.key) }
    return shares.reduce(0, +) / Double(total)
  }

  /// The mentions that name one thing.
  private enum Group: Hashable {
    case concept(String)
    case local(String, scope: String)
    case single(Range<Int>, document: String)

    init(_ mention: Mention, of document: Document, scope: String) {
      self =
        switch mention.identity {
        case .concept(let id): .concept(id)
        case .local(let id): .local(id, scope: scope)
        case .undecided: .single(mention.span, document: document.id)
        }
    }
  }

  private struct Pair: Hashable {
    let gold: Group
    let found: Group
  }
}
