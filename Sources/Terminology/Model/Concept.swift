// SPDX-License-Identifier: Apache-2.0

/// A unit of meaning, independent of language (ISO 704; TBX `conceptEntry`).
package struct Concept: Hashable, Sendable {
  /// A concept's name for ever: a slug of `a-z`, `0-9` and single hyphens.
  package struct ID: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let description: String

    package init(_ text: String) { description = text }

    package static func < (left: ID, right: ID) -> Bool { left.description < right.description }

    /// Whether the text has the form of an id.
    package var isWellFormed: Bool {
      let parts = description.utf8.split(
        separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
      return !description.isEmpty
        && parts.allSatisfy { part in
          !part.isEmpty
            && part.allSatisfy { byte in
              (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            }
        }
    }
  }

  /// How far an entry has been checked.
  package enum Review: String, CaseIterable, Sendable {
    case draft, checked, approved
  }

  package var id: ID
  package var type: ConceptType
  /// In the order of the file; the first of a language is its preferred one unless one says so.
  package var terms: [Term]
  package var codes: [Code] = []
  package var parent: ID?
  package var partOf: ID?
  package var successor: ID?
  /// Concepts this one is easily mistaken for and must not be merged with.
  package var distinctFrom: [ID] = []
  package var note: String?
  package var sources: [String] = []
  package var review: Review = .draft
  package var valid: Validity = .always
  package var place: SourcePlace

  package init(id: ID, type: ConceptType, terms: [Term], place: SourcePlace) {
    self.id = id
    self.type = type
    self.terms = terms
    self.place = place
  }

  /// The preferred term of a language, or the first admitted one; `nil` where it has none.
  ///
  /// Where the very language has no term, another script or region of it serves.
  package func preferredTerm(in language: Language) -> Term? {
    let exact = terms.filter { $0.language == language }
    let candidates = exact.isEmpty ? terms.filter { $0.language.matches(language) } : exact
    return candidates.first { $0.status == .preferred } ?? candidates.first
  }

  /// The preferred name in each language that has terms, ascending by language tag.
  package var preferredNames: [(language: Language, name: String)] {
    Set(terms.map(\.language)).sorted { $0.description < $1.description }.compactMap { language in
      preferredTerm(in: language).map { (language, $0.text) }
    }
  }

  /// Every relation with the field that names it.
  package var relations: [(field: String, target: ID)] {
    [("parent", parent), ("part-of", partOf), ("successor", successor)]
      .compactMap { field, target in target.map { (field, $0) } }
      + distinctFrom.map { ("distinct-from", $0) }
  }
}

/// A code by which others know a concept: a ticker, an ISIN, a chemical formula.
package struct Code: Hashable, Sendable {
  package let system: String
  package let value: String

  package init(system: String, value: String) {
    self.system = system
    self.value = value
  }
}
