// SPDX-License-Identifier: Apache-2.0

/// The concepts of a termbase by number: parsed ones, or those of a compiled glossary, which are
/// read when they are asked for.
package struct ConceptList: RandomAccessCollection, Sendable {
  private enum Storage: Sendable {
    case parsed([Concept])
    case compiled(CompiledConcepts, firstRecord: Int)
  }

  private let storage: Storage
  package let endIndex: Int
  package var startIndex: Int { 0 }

  init(_ concepts: [Concept]) {
    storage = .parsed(concepts)
    endIndex = concepts.count
  }

  init(_ concepts: CompiledConcepts, records: Range<Int>) {
    storage = .compiled(concepts, firstRecord: records.lowerBound)
    endIndex = records.count
  }

  /// - Complexity: O(1) for parsed concepts, O(size of the concept) for compiled ones that were not
  ///   asked for lately.
  package subscript(number: Int) -> Concept {
    precondition(indices.contains(number), "a number below the count of concepts")
    return switch storage {
    case .parsed(let concepts): concepts[number]
    case .compiled(let concepts, let first): concepts[first + number]
    }
  }
}
