// SPDX-License-Identifier: Apache-2.0

/// Reads the fields of a glossary file whose root is a mapping.
struct ConventionsReader {
  private(set) var diagnostics: [Diagnostic] = []

  /// The conventions, and the concepts where the file has a `concepts` field.
  mutating func read(_ fields: [(key: GlossaryNode, value: GlossaryNode)])
    -> (conventions: Conventions, concepts: [GlossaryNode])
  {
    var conventions = Conventions()
    var concepts: [GlossaryNode] = []
    for (key, value) in fields {
      switch key.scalar {
      case "concepts": concepts = value.elements
      case "types": conventions.types = texts(value).map { ConceptType($0) }
      case "codes": conventions.codeSystems = codeSystems(value)
      case "legal-forms": conventions.legalForms = texts(value)
      case "plurals": conventions.plurals = texts(value)
      case "lists": conventions.lists = lists(value)
      default:
        report(
          "unknown-field", key.place, found: "\(key.kindName) as a field of the file",
          expected:
            "a list of concepts, or the fields concepts, types, codes, legal-forms, plurals, lists"
        )
      }
    }
    return (conventions, concepts)
  }

  private mutating func codeSystems(_ node: GlossaryNode) -> [String: Conventions.CodeSystem] {
    guard case .mapping(let systems) = node.content else {
      report("value", node.place, found: node.kindName, expected: "a mapping of code systems")
      return [:]
    }
    var result: [String: Conventions.CodeSystem] = [:]
    for (key, value) in systems {
      guard let id = key.scalar, case .mapping(let fields) = value.content else {
        report("value", value.place, found: value.kindName, expected: "{name: …, spellings: […]}")
        continue
      }
      var system = Conventions.CodeSystem(name: id, spellings: [])
      for (field, value) in fields {
        switch field.scalar {
        case "name": system.name = value.scalar ?? id
        case "spellings":
          system.spellings = texts(value).filter { spelling in
            if spelling.contains("{code}") { return true }
            report(
              "value", value.place, found: "the spelling '\(spelling)'",
              expected: "a spelling that contains {code}")
            return false
          }
        default:
          report("unknown-field", field.place, found: field.kindName, expected: "name or spellings")
        }
      }
      result[id] = system
    }
    return result
  }

  private mutating func lists(_ node: GlossaryNode) -> NameLists {
    guard case .mapping(let fields) = node.content else {
      report("value", node.place, found: node.kindName, expected: "a mapping of lists")
      return NameLists()
    }
    var lists = NameLists()
    for (key, value) in fields {
      guard let name = NameLists.Name(rawValue: key.scalar ?? "") else {
        report(
          "unknown-field", key.place, found: "\(key.kindName) as a list",
          expected: "one of " + NameLists.Name.allCases.map(\.rawValue).joined(separator: ", "))
        continue
      }
      lists[name] = texts(value)
    }
    return lists
  }

  private mutating func texts(_ node: GlossaryNode) -> [String] {
    node.elements.compactMap { element in
      if let text = element.scalar, !text.trimmed.isEmpty { return text }
      report("value", element.place, found: element.kindName, expected: "text")
      return nil
    }
  }

  private mutating func report(
    _ rule: String, _ place: SourcePlace, found: String, expected: String
  ) {
    diagnostics.append(Diagnostic(rule: rule, place: place, found: found, expected: expected))
  }
}
