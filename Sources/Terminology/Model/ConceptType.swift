// SPDX-License-Identifier: Apache-2.0

/// What sort of thing a concept is.
///
/// A glossary may declare types beyond the standard ones.
package struct ConceptType: Hashable, Sendable, CustomStringConvertible {
  package let description: String

  package init(_ name: String) { description = name }

  package static let company = ConceptType("company")
  package static let organization = ConceptType("organization")
  package static let person = ConceptType("person")
  package static let place = ConceptType("place")
  package static let site = ConceptType("site")
  package static let policy = ConceptType("policy")

  /// Types of names, in the order they are shown.
  package static let names: [ConceptType] = [
    .company, .organization, .person, .place, .site, .policy,
  ]
  /// Types of domain terms.
  package static let terms: [ConceptType] = [
    "element", "compound", "metal", "mineral", "product", "process", "term", "unit",
  ].map { ConceptType($0) }

  package static let standard = names + terms
}
