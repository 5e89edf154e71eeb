// SPDX-License-Identifier: Apache-2.0

package import Terminology

/// What finding one surface form means: all that choice and identity ask, without the concept.
package struct Surface: Hashable, Sendable {
  package enum Role: Hashable, Sendable {
    /// A listed term, or its irregularly spelled plural.
    case term(concept: Int, term: Int)
    /// A code of a concept in one of its spellings.
    case code(concept: Int)
    /// A phrase in which the terms inside it mean something else: it takes their place and is
    /// not reported; by its number.
    case exception(Int)
    /// A word whose presence in a document is evidence for the terms that ask for it, by its number.
    case context(Int)
    /// A legal form, looked for behind the names of companies only.
    case legalForm
  }

  package var role: Role
  package var capitals: MatchingRule.Case = .smart
  /// Whether a plural ending may follow.
  package var takesPlural = false
  /// Whether a legal form may follow.
  package var takesLegalForm = false
  package var condition: MatchingRule.Condition = .always
  /// The numbers of the context words one of which has to stand in the document; empty asks for
  /// nothing.
  package var contexts: [Int] = []
  /// The numbers of the phrases in which it means something else.
  package var exceptions: [Int] = []
  /// Whether its concept is a name, not a domain term.
  package var isName = false
  /// Whether it is a former or rejected name.
  package var isOutdated = false

  /// Whether the surface alone is enough.
  package var isUnconditional: Bool { condition == .always && contexts.isEmpty }

  /// The number of the concept in the termbase; `nil` for what names none.
  package var concept: Int? {
    switch role {
    case .term(let concept, _), .code(let concept): concept
    case .exception, .context, .legalForm: nil
    }
  }
}
