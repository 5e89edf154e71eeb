// SPDX-License-Identifier: Apache-2.0

package import Terminology

/// One surface form the index looks for, and what finding it means.
package struct Surface: Hashable, Sendable {
  package enum Role: Hashable, Sendable {
    /// A listed term, or its irregularly spelled plural.
    case term(concept: Int, term: Int)
    /// A code of a concept in one of its spellings.
    case code(concept: Int)
    /// A phrase in which the terms inside it mean something else: it takes their place and is
    /// not reported.
    case exception
    /// A word whose presence in a document is evidence for the terms that ask for it.
    case context
  }

  package let text: String
  package let role: Role
  package let capitals: MatchingRule.Case
  /// Whether a plural ending may follow.
  package let takesPlural: Bool
  /// Whether a legal form may follow.
  package let takesLegalForm: Bool

  /// The index of the concept in the termbase; `nil` for exceptions and context words.
  package var concept: Int? {
    switch role {
    case .term(let concept, _), .code(let concept): concept
    case .exception, .context: nil
    }
  }
}
