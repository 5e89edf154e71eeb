// SPDX-License-Identifier: Apache-2.0

/// Whether a concept gets one id in both languages.
///
/// Counted are the concepts that stand in more than one member of an article pair. One agrees when
/// the id that the program gave most of its mentions in one member is the id of the others too,
/// be it the right one or not; a concept that was not found in a member does not agree.
package struct PairAgreement: Hashable, Sendable {
  package private(set) var concepts = 0
  package private(set) var agreeing = 0

  package var share: Double? { concepts == 0 ? nil : Double(agreeing) / Double(concepts) }

  package init(_ documents: [Document], found: [String: [Mention]]) {
    for (_, members) in Dictionary(grouping: documents, by: \.article) {
      var ids: [String: [String?]] = [:]
      for member in members {
        for (concept, id) in Self.ids(in: member, found: found[member.id] ?? []) {
          ids[concept, default: []].append(id)
        }
      }
      for ids in ids.values where ids.count > 1 {
        concepts += 1
        if Set(ids).count == 1, ids[0] != nil { agreeing += 1 }
      }
    }
  }

  /// For each true concept of a document the id that its mentions got most often, the
  /// alphabetically first of several; `nil` when none got one.
  private static func ids(in document: Document, found: [Mention]) -> [String: String?] {
    let foundAt = Dictionary(found.map { ($0.span, $0.identity) }) { first, _ in first }
    var counts: [String: [String: Int]] = [:]
    for mention in document.gold {
      guard case .concept(let concept) = mention.identity else { continue }
      counts[concept, default: [:]].merge(Self.vote(foundAt[mention.span]), uniquingKeysWith: +)
    }
    return counts.mapValues { votes in
      votes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
  }

  private static func vote(_ identity: Identity?) -> [String: Int] {
    guard case .concept(let id) = identity else { return [:] }
    return [id: 1]
  }
}
