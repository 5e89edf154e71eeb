// SPDX-License-Identifier: Apache-2.0

package import Text

/// A match we chose, tied to what it names.
package struct Mention: Hashable, Sendable {
  package enum Status: String, Hashable, Sendable {
    /// A concept of the termbase.
    case known
    /// Bound by the document itself.
    case defined
    /// A name that no glossary knows.
    case unlisted
    /// One of several concepts, undecided.
    case ambiguous
  }

  /// How the surface was recognised.
  package enum Rule: String, Hashable, Sendable {
    case exact
    /// Equal but for case, width, script, separators or accents.
    case folded
    case plural
    /// A legal form follows the listed name.
    case legalForm = "legal-suffix"
    /// A code in one of its spellings.
    case code
    /// A short form whose full form came before.
    case afterFullForm = "after-full-form"
    /// A context word stands in the document.
    case context
    /// The document itself gave the name.
    case definition
    /// An unlisted name by the word it ends in.
    case nameWord = "name-word"
    /// An unlisted name by its capitals around a known term.
    case capitals
    /// An unlisted person by a title or a verb of saying.
    case personContext = "person-context"
    /// An unlisted law between title marks.
    case title
    /// An unlisted announcement by its number.
    case number
  }

  /// Why the mention was made.
  package struct Why: Hashable, Sendable {
    /// The listed term, or the code's spelling.
    package let term: String
    package let rule: Rule
    /// What decided it beyond the surface: the full form seen, the context word.
    package let evidence: String?

    package init(term: String, rule: Rule, evidence: String?) {
      self.term = term
      self.rule = rule
      self.evidence = evidence
    }
  }

  /// In the original text.
  package let span: TextSpan
  /// The index of the block it stands in.
  package let block: Int
  /// In the bytes of its block.
  package let blockSpan: TextSpan
  package let status: Status
  /// The index of the concept in the termbase, or behind it among the document's own; of an
  /// ambiguous mention the first alternative's.
  package let concept: Int
  /// The concepts it may be, two or more, when ambiguous; empty otherwise.
  package let alternatives: [Int]
  package let why: Why
  /// Mentions inside this one, ascending.
  package var nested: [Mention] = []
}
