// SPDX-License-Identifier: Apache-2.0

import Terminology

/// The surface forms of a termbase, in the order in which they are numbered: what an index is built
/// from.
struct Gazetteer {
  private let termbase: Termbase
  private var contexts = NumberedTexts()
  private var exceptions = NumberedTexts()

  init(_ termbase: Termbase) { self.termbase = termbase }

  /// Hands every surface form to `body`.
  mutating func forEach(_ body: (String, Surface) -> Void) {
    for (index, concept) in termbase.concepts.enumerated() {
      let isName = ConceptType.names.contains(concept.type)
      for (number, term) in concept.terms.enumerated() {
        let role = Surface.Role.term(concept: index, term: number)
        add(term, role, isName: isName, isCompany: concept.type == .company, body)
      }
      for code in concept.codes {
        for spelling in termbase.conventions.codeSystems[code.system]?.spellings ?? [] {
          body(Conventions.spell(code.value, as: spelling), Surface(role: .code(concept: index)))
        }
      }
    }
    for (number, phrase) in exceptions.texts.enumerated() {
      body(phrase, Surface(role: .exception(number)))
    }
    for (number, word) in contexts.texts.enumerated() {
      body(word, Surface(role: .context(number), takesPlural: true))
    }
    for form in termbase.conventions.legalForms { body(form, Surface(role: .legalForm)) }
  }

  private mutating func add(
    _ term: Term, _ role: Surface.Role, isName: Bool, isCompany: Bool,
    _ body: (String, Surface) -> Void
  ) {
    var surface = Surface(role: role, capitals: term.rule.capitals)
    surface.condition = term.rule.condition
    surface.contexts = term.rule.context.map { contexts.number(of: $0) }
    surface.exceptions = term.rule.exceptions.map { exceptions.number(of: $0) }
    surface.isName = isName
    surface.isOutdated =
      switch term.status {
      case .superseded, .deprecated, .forbidden: true
      case .preferred, .admitted: false
      }
    surface.takesPlural = !isName && term.language.base == "en" && term.kind != .symbol
    surface.takesLegalForm = isCompany && term.kind != .shortForm
    body(term.text, surface)
    if surface.takesPlural, let plural = term.text.pluralInIES {
      surface.takesPlural = false
      surface.takesLegalForm = false
      body(plural, surface)
    }
  }
}

/// Different texts, numbered as they come.
private struct NumberedTexts {
  private(set) var texts: [String] = []
  private var numbers: [String: Int] = [:]

  mutating func number(of text: String) -> Int {
    if let number = numbers[text] { return number }
    numbers[text] = texts.count
    texts.append(text)
    return texts.count - 1
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
