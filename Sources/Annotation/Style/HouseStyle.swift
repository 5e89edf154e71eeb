// SPDX-License-Identifier: Apache-2.0

package import Terminology

/// How a house writes names.
///
/// What the first mention of a concept shows, what becomes of the later ones, and which names are
/// not used at all: a small YAML file (docs/styles.md).
package struct HouseStyle: Hashable, Sendable {
  /// What becomes of a name behind its first mention.
  package enum Later: String, CaseIterable, Sendable {
    case asWritten = "as written"
    /// A longer name becomes the preferred one: the legal form goes.
    case preferred
    /// A longer name becomes the concept's short form, where no other concept of the article has it.
    case shortForm = "short form"
  }

  /// How names are written in text of one language.
  package struct Usage: Hashable, Sendable {
    package var first: FirstMention
    package var later: Later
  }

  /// One sentence for a reader.
  package var about = ""
  /// The types whose mentions are rewritten; `nil` for all.
  package var types: Set<ConceptType>?
  package var english: Usage?
  package var chinese: Usage?
  /// How the codes of a system are written, `{code}.SH`; those of other systems are not shown.
  package var codes: [String: String] = [:]
  /// The sorts of names that another one replaces, whatever their concept's type.
  package var replaced: Set<Term.Status> = []
  /// Words that tell, in the same sentence, that a former name is meant as such: 原名, formerly.
  package var history: [String] = []

  package init() {}

  /// The usage in text of a language; `nil` where such text is left alone.
  func usage(in language: Language) -> Usage? {
    language.base == Language.english.base ? english : chinese
  }

  func applies(to concept: Concept) -> Bool { types?.contains(concept.type) ?? true }

  /// The first of a concept's codes that the style shows, as it writes it; `nil` for none.
  func code(of concept: Concept) -> String? {
    for code in concept.codes {
      if let pattern = codes[code.system] { return Conventions.spell(code.value, as: pattern) }
    }
    return nil
  }
}
