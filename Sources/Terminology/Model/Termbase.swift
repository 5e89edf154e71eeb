// SPDX-License-Identifier: Apache-2.0

/// All concepts in force, from several files; of two entries with one id the nearer one holds.
package struct Termbase: Sendable {
  private enum Index: Sendable {
    case parsed([Concept.ID: Int])
    case compiled(CompiledConcepts)
  }

  /// In the order of precedence: files in the order given, entries in the order of their file.
  package let concepts: ConceptList
  package let conventions: Conventions
  /// Entries that a nearer one with the same id hides.
  package let hidden: ConceptList
  private let index: Index

  /// - Parameter files: the nearest first.
  package init(_ files: [GlossaryFile]) {
    var concepts: [Concept] = []
    var hidden: [Concept] = []
    var indices: [Concept.ID: Int] = [:]
    var conventions = Conventions()
    for file in files {
      conventions.merge(file.conventions)
      for concept in file.concepts {
        if indices[concept.id] == nil {
          indices[concept.id] = concepts.count
          concepts.append(concept)
        } else {
          hidden.append(concept)
        }
      }
    }
    self.concepts = ConceptList(concepts)
    self.hidden = ConceptList(hidden)
    self.conventions = conventions
    index = .parsed(indices)
  }

  /// The termbase of a compiled glossary; its concepts are read when they are asked for.
  package init(_ file: CompiledFile) throws(CompiledFileError) {
    let compiled = try CompiledConcepts(file)
    concepts = ConceptList(compiled, records: 0..<compiled.count)
    hidden = ConceptList(compiled, records: compiled.count..<compiled.recordCount)
    conventions = compiled.conventions
    index = .compiled(compiled)
  }

  /// The number of the concept with an id.
  package func number(of id: Concept.ID) -> Int? {
    switch index {
    case .parsed(let indices): indices[id]
    case .compiled(let concepts): concepts.number(of: id)
    }
  }

  package subscript(id: Concept.ID) -> Concept? { number(of: id).map { concepts[$0] } }
}
