// SPDX-License-Identifier: Apache-2.0

/// All concepts in force, from several files; of two entries with one id the nearer one holds.
package struct Termbase: Sendable {
  /// In the order of precedence: files in the order given, entries in the order of their file.
  package let concepts: [Concept]
  package let conventions: Conventions
  /// Entries that a nearer one with the same id hides.
  package let hidden: [Concept]
  private let indices: [Concept.ID: Int]

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
    self.concepts = concepts
    self.hidden = hidden
    self.indices = indices
    self.conventions = conventions
  }

  package subscript(id: Concept.ID) -> Concept? { indices[id].map { concepts[$0] } }
}
