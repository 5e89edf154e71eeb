// SPDX-License-Identifier: Apache-2.0

import Terminology

/// The flat list of surface forms of a termbase: what an index is built from.
struct Gazetteer {
  private(set) var surfaces: [Surface] = []

  init(_ termbase: Termbase) {
    var contexts: Set<String> = []
    var exceptions: Set<String> = []
    for (index, concept) in termbase.concepts.enumerated() {
      let isName = ConceptType.names.contains(concept.type)
      for (number, term) in concept.terms.enumerated() {
        add(term, number, of: index, isName: isName, isCompany: concept.type == .company)
        contexts.formUnion(term.rule.context)
        exceptions.formUnion(term.rule.exceptions)
      }
      for code in concept.codes {
        for spelling in termbase.conventions.codeSystems[code.system]?.spellings ?? [] {
          surfaces.append(
            Surface(
              text: Conventions.spell(code.value, as: spelling), role: .code(concept: index),
              capitals: .smart, takesPlural: false, takesLegalForm: false))
        }
      }
    }
    for phrase in exceptions.sorted() { addEvidence(phrase, role: .exception) }
    for word in contexts.sorted() { addEvidence(word, role: .context) }
  }

  private mutating func add(
    _ term: Term, _ number: Int, of concept: Int, isName: Bool, isCompany: Bool
  ) {
    let role = Surface.Role.term(concept: concept, term: number)
    let takesPlural = !isName && term.language.base == "en" && term.kind != .symbol
    surfaces.append(
      Surface(
        text: term.text, role: role, capitals: term.rule.capitals, takesPlural: takesPlural,
        takesLegalForm: isCompany && term.kind != .shortForm))
    if takesPlural, let plural = term.text.pluralInIES {
      surfaces.append(
        Surface(
          text: plural, role: role, capitals: term.rule.capitals, takesPlural: false,
          takesLegalForm: false))
    }
  }

  private mutating func addEvidence(_ text: String, role: Surface.Role) {
    surfaces.append(
      Surface(
        text: text, role: role, capitals: .smart, takesPlural: role == .context,
        takesLegalForm: false))
  }
}

extension String {
  /// `assembly` → `assemblies`; `nil` where the last letter is not a y behind a consonant.
  fileprivate var pluralInIES: String? {
    let letters = Array(utf8.suffix(2))
    guard letters.count == 2, letters[1] == UInt8(ascii: "y"),
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letters[0]),
      !"aeiou".utf8.contains(letters[0])
    else { return nil }
    return dropLast() + "ies"
  }
}
