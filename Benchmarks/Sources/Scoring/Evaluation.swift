// SPDX-License-Identifier: Apache-2.0

/// All figures for a set of documents.
package struct Evaluation: Sendable {
  /// A row of figures.
  package struct Group: Sendable {
    package let name: String
    package let scores: Scores
    /// `nil` for a group that cuts through documents.
    package let grouping: BCubed?
  }

  package let documentCount: Int
  package let all: Group
  /// By the name of the language.
  package let languages: [Group]
  /// By the name of the type.
  package let types: [Group]
  package let pairs: PairAgreement
  package let mistakes: [Mistake]

  /// - Parameters:
  ///   - found: what the program found, by document id.
  ///   - standingAlone: the surfaces that the program marks when they are the whole text.
  package init(
    _ documents: [Document], found: [String: [Mention]], standingAlone: Set<String>
  ) {
    documentCount = documents.count
    all = Self.group("all", documents, found)
    languages = Set(documents.map(\.language)).sorted().map { language in
      Self.group(language, documents.filter { $0.language == language }, found)
    }
    let mentions = documents.flatMap { $0.gold + (found[$0.id] ?? []) }
    types = Set(mentions.map(\.type)).sorted().map { type in
      Group(name: type, scores: Self.scores(documents, found, type: type), grouping: nil)
    }
    pairs = PairAgreement(documents, found: found)
    let seen = Set(found.values.joined().map { $0.text.lowercased() })
    mistakes = documents.flatMap { document in
      Mistake.all(in: document, found: found[document.id] ?? []) { surface in
        standingAlone.contains(surface) || seen.contains(surface.lowercased())
      }
    }
  }

  /// The true surfaces that nothing was found at: what to try standing alone.
  package static func missedSurfaces(_ documents: [Document], found: [String: [Mention]])
    -> [String]
  {
    let missed = documents.flatMap { document in
      document.gold.filter { gold in
        !(found[document.id] ?? []).contains { $0.span.overlaps(gold.span) }
      }
    }
    return Set(missed.map(\.text)).sorted()
  }

  private static func group(
    _ name: String, _ documents: [Document], _ found: [String: [Mention]]
  ) -> Group {
    Group(
      name: name, scores: scores(documents, found, type: nil),
      grouping: BCubed(documents, found: found))
  }

  private static func scores(
    _ documents: [Document], _ found: [String: [Mention]], type: String?
  ) -> Scores {
    var scores = Scores()
    for document in documents {
      scores.add(document, found: found[document.id] ?? [], type: type)
    }
    return scores
  }
}
