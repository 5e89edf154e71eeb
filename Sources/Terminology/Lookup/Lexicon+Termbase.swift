// SPDX-License-Identifier: Apache-2.0

package import Text

extension Lexicon {
  /// Adds the Chinese terms of a termbase, and those of other languages written in Han.
  ///
  /// - Complexity: O(characters of all terms).
  package mutating func add(_ termbase: Termbase) {
    for concept in termbase.concepts {
      let kind: Kind = ConceptType.names.contains(concept.type) ? .name : .term
      for term in concept.terms where term.language.base != "en" { add(term.text, kind) }
    }
  }
}
