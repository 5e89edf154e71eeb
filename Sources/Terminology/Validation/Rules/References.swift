// SPDX-License-Identifier: Apache-2.0

/// `unknown-relation-target`: a relation names an id that no entry has.
struct UnknownRelationTarget: LintRule {
  static let id = "unknown-relation-target"

  func findings(in subject: LintSubject) -> [Diagnostic] {
    subject.concepts.flatMap { concept in
      concept.relations.filter { subject.termbase[$0.target] == nil }.map { field, target in
        finding(
          at: concept.place, found: "\(field) of '\(concept.id)' names '\(target)'",
          expected: "the id of an entry", hint: "add the entry or mend the id")
      }
    }
  }
}

/// `unknown-type`: a type that is neither standard nor declared.
struct UnknownType: LintRule {
  static let id = "unknown-type"

  func findings(in subject: LintSubject) -> [Diagnostic] {
    let known = ConceptType.standard + subject.termbase.conventions.types
    return subject.concepts.filter { !known.contains($0.type) }.map { concept in
      finding(
        at: concept.place, found: "the type '\(concept.type)' of '\(concept.id)'",
        expected: "one of " + known.map(\.description).joined(separator: ", "),
        hint: "a file may declare more under types:")
    }
  }
}

/// `unknown-code-system`: a code of a system that no file of conventions declares.
struct UnknownCodeSystem: LintRule {
  static let id = "unknown-code-system"

  func findings(in subject: LintSubject) -> [Diagnostic] {
    let known = subject.termbase.conventions.codeSystems
    guard !known.isEmpty else { return [] }
    return subject.concepts.flatMap { concept in
      concept.codes.filter { known[$0.system] == nil }.map { code in
        finding(
          at: concept.place, found: "the code system '\(code.system)' of '\(concept.id)'",
          expected: "one of " + known.keys.sorted().joined(separator: ", "))
      }
    }
  }
}

/// `parent-cycle`: a concept is its own parent over some steps.
struct ParentCycle: LintRule {
  static let id = "parent-cycle"

  func findings(in subject: LintSubject) -> [Diagnostic] {
    var settled: Set<Concept.ID> = []
    var findings: [Diagnostic] = []
    for concept in subject.concepts {
      var path: [Concept.ID] = []
      var next: Concept.ID? = concept.id
      while let id = next, !settled.contains(id) {
        if let start = path.firstIndex(of: id) {
          let cycle = path[start...].map(\.description) + [id.description]
          findings.append(
            finding(
              at: subject.termbase[id]?.place ?? concept.place,
              found: "a cycle of parents: " + cycle.joined(separator: " → "),
              expected: "parents that end at the top"))
          break
        }
        path.append(id)
        next = subject.termbase[id]?.parent
      }
      settled.formUnion(path)
    }
    return findings
  }
}
