// SPDX-License-Identifier: Apache-2.0

import Terminology

/// The few sorts of concept that are told apart by colour: more hues than these a reader mixes up.
enum ConceptFamily: String, CaseIterable {
  case company, organization, person, place, policy
  /// Elements and everything made of them.
  case substance
  case term

  init(_ type: ConceptType) {
    self =
      switch type {
      case .company: .company
      case .organization: .organization
      case .person: .person
      case .place, .site: .place
      case .policy: .policy
      default: Self.substances.contains(type.description) ? .substance : .term
      }
  }

  private static let substances: Set<String> = [
    "element", "compound", "metal", "mineral", "product",
  ]
}
