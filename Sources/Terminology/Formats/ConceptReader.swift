// SPDX-License-Identifier: Apache-2.0

import Text

/// Gives nodes their meaning as concepts, and reports everything in them that has none.
struct ConceptReader {
  private(set) var diagnostics: [Diagnostic] = []

  /// The concept a node describes; `nil` when it has no id or type to know it by.
  mutating func concept(from node: GlossaryNode) -> Concept? {
    guard case .mapping(let fields) = node.content else {
      report(
        "concept", node.place, found: "\(node.kindName) in the list of concepts",
        expected: "a concept: a mapping with id, type and terms")
      return nil
    }
    var concept = Concept(id: Concept.ID(""), type: ConceptType(""), terms: [], place: node.place)
    for (key, value) in fields {
      guard let name = key.scalar else {
        report("field", key.place, found: "\(key.kindName) as a field", expected: "a field's name")
        continue
      }
      read(field: name, at: key.place, value: value, into: &concept)
    }
    if concept.id.description.isEmpty || concept.type.description.isEmpty {
      for (field, value) in [("id", concept.id.description), ("type", concept.type.description)]
      where value.isEmpty && !fields.contains(where: { $0.key.scalar == field }) {
        report(
          "missing-field", node.place, found: "a concept without '\(field)'",
          expected: "the field '\(field)'")
      }
      return nil
    }
    choosePreferred(in: &concept)
    return concept
  }

  private mutating func read(
    field name: String, at place: SourcePlace, value: GlossaryNode, into concept: inout Concept
  ) {
    switch name {
    case "id": concept.id = id(value) ?? concept.id
    case "type": concept.type = ConceptType(scalar(value, field: name) ?? "")
    case "parent": concept.parent = id(value)
    case "part-of": concept.partOf = id(value)
    case "successor": concept.successor = id(value)
    case "distinct-from": concept.distinctFrom = value.elements.compactMap { id($0) }
    case "note": concept.note = scalar(value, field: name)
    case "sources": concept.sources = value.elements.compactMap { scalar($0, field: name) }
    case "review":
      concept.review = choice(value, of: Concept.Review.allCases, field: name) ?? concept.review
    case "valid": concept.valid = validity(value)
    case "codes": concept.codes = codes(value)
    default:
      guard let language = Language(tag: name) else {
        report(
          "unknown-field", place, found: "the field '\(name)'",
          expected: "id, type, a language tag such as zh or en, codes, parent, part-of, successor, "
            + "distinct-from, note, sources, review or valid")
        return
      }
      if language.description != name, name != "zh" {
        report(
          "language-code", severity: .warning, place, found: "the language tag '\(name)'",
          expected: "'\(language)'")
      }
      concept.terms += value.elements.compactMap { term(from: $0, language: language) }
    }
  }

  // MARK: Terms

  private mutating func term(from node: GlossaryNode, language: Language) -> Term? {
    var term = Term(text: "", language: language, status: .admitted, place: node.place)
    switch node.content {
    case .scalar(let text):
      term.text = text
    case .sequence:
      report("term", node.place, found: "a list inside a list of terms", expected: "a term")
      return nil
    case .mapping(let fields):
      for (key, value) in fields {
        guard let name = key.scalar else { continue }
        read(termField: name, at: key.place, value: value, into: &term)
      }
    }
    guard !term.text.trimmed.isEmpty else {
      report("empty-term", node.place, found: "an empty term", expected: "the term's text")
      return nil
    }
    return term
  }

  private mutating func read(
    termField name: String, at place: SourcePlace, value: GlossaryNode, into term: inout Term
  ) {
    switch name {
    case "term":
      term.text = scalar(value, field: name) ?? ""
      term.place = value.place
    case "status":
      term.status = choice(value, of: Term.Status.allCases, field: name) ?? term.status
    case "kind": term.kind = choice(value, of: Term.Kind.allCases, field: name) ?? term.kind
    case "match":
      term.rule.condition =
        choice(value, of: MatchingRule.Condition.allCases, field: name) ?? .always
    case "case":
      term.rule.capitals = choice(value, of: MatchingRule.Case.allCases, field: name) ?? .smart
    case "context": term.rule.context = value.elements.compactMap { scalar($0, field: name) }
    case "not": term.rule.exceptions = value.elements.compactMap { scalar($0, field: name) }
    case "since": term.valid.since = date(value, field: name)
    case "until": term.valid.until = date(value, field: name)
    case "note": term.note = scalar(value, field: name)
    default:
      report(
        "unknown-field", place, found: "the key '\(name)' of a term",
        expected: "term, status, kind, match, context, not, case, since, until or note")
    }
  }

  /// The first term of a language is its preferred one, unless a term says that it is.
  private func choosePreferred(in concept: inout Concept) {
    for language in Set(concept.terms.map(\.language)) {
      let indices = concept.terms.indices.filter { concept.terms[$0].language == language }
      guard !indices.contains(where: { concept.terms[$0].status == .preferred }),
        let first = indices.first, concept.terms[first].status == .admitted
      else { continue }
      concept.terms[first].status = .preferred
    }
  }

  // MARK: Values

  private mutating func id(_ node: GlossaryNode) -> Concept.ID? {
    guard let text = scalar(node, field: "id") else { return nil }
    let id = Concept.ID(text)
    if !id.isWellFormed {
      report(
        "id", node.place, found: "the id '\(text)'",
        expected: "a-z, 0-9 and single hyphens, as in northern-rare-earth")
    }
    return id
  }

  private mutating func scalar(_ node: GlossaryNode, field: String) -> String? {
    if let text = node.scalar, !text.trimmed.isEmpty { return text }
    report("value", node.place, found: "\(node.kindName) for '\(field)'", expected: "text")
    return nil
  }

  private mutating func choice<Choice: RawRepresentable>(
    _ node: GlossaryNode, of choices: [Choice], field: String
  ) -> Choice? where Choice.RawValue == String {
    guard let text = scalar(node, field: field) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    report(
      "unknown-\(field)", node.place, found: "the \(field) '\(text)'",
      expected: "one of " + choices.map(\.rawValue).joined(separator: ", "))
    return nil
  }

  private mutating func date(_ node: GlossaryNode, field: String) -> CalendarDate? {
    guard let text = scalar(node, field: field) else { return nil }
    if let date = CalendarDate(text) { return date }
    report(
      "date", node.place, found: "the date '\(text)'",
      expected: "a year, a month or a day: 2014, 2014-12, 2014-12-31")
    return nil
  }

  private mutating func validity(_ node: GlossaryNode) -> Validity {
    guard case .mapping(let fields) = node.content else {
      report("value", node.place, found: node.kindName, expected: "{since: …, until: …}")
      return .always
    }
    var validity = Validity()
    for (key, value) in fields {
      switch key.scalar {
      case "since": validity.since = date(value, field: "since")
      case "until": validity.until = date(value, field: "until")
      default:
        report("unknown-field", key.place, found: key.kindName, expected: "since or until")
      }
    }
    return validity
  }

  private mutating func codes(_ node: GlossaryNode) -> [Code] {
    guard case .mapping(let fields) = node.content else {
      report("value", node.place, found: node.kindName, expected: "{system: code}")
      return []
    }
    var codes: [Code] = []
    for (key, value) in fields {
      guard let system = key.scalar else { continue }
      for element in value.elements {
        if let text = scalar(element, field: system) {
          codes.append(Code(system: system, value: text))
        }
      }
    }
    return codes
  }

  private mutating func report(
    _ rule: String, severity: Diagnostic.Severity = .error, _ place: SourcePlace, found: String,
    expected: String
  ) {
    diagnostics.append(
      Diagnostic(rule: rule, severity: severity, place: place, found: found, expected: expected))
  }
}
