// SPDX-License-Identifier: Apache-2.0

package import Text

/// Finds concepts by any of their names, exactly but for what folding makes equal.
package struct ConceptLookup: Sendable {
  /// A concept, and what of it was asked for.
  package struct Result: Sendable {
    package let concept: Concept
    /// The term that matched; `nil` when the id or a code did.
    package let term: Term?
  }

  private let termbase: Termbase
  private let folding: Folding

  package init(_ termbase: Termbase, folding: Folding = Folding()) {
    self.termbase = termbase
    self.folding = folding
  }

  /// The concepts that `query` names: by a term, an id, a code or a code's spelling.
  ///
  /// One result a concept, in the order of the termbase.
  /// - Complexity: O(characters of all terms).
  package func results(for query: String) -> [Result] {
    let key = folding.key(of: query)
    guard !key.isEmpty else { return [] }
    return termbase.concepts.compactMap { concept in
      if let term = concept.terms.first(where: { folding.key(of: $0.text) == key }) {
        return Result(concept: concept, term: term)
      }
      let isNamed = concept.id.description == query || spellings(of: concept).contains(key)
      return isNamed ? Result(concept: concept, term: nil) : nil
    }
  }

  private func spellings(of concept: Concept) -> [String] {
    concept.codes.flatMap { code in
      let patterns = termbase.conventions.codeSystems[code.system]?.spellings ?? []
      return [folding.key(of: code.value)]
        + patterns.map { folding.key(of: Conventions.spell(code.value, as: $0)) }
    }
  }

  /// Terms that contain `query` or are contained in it, the closest in length first; for a query
  /// without results.
  package func suggestions(for query: String, limit: Int) -> [String] {
    let key = folding.key(of: query)
    guard key.unicodeScalars.count >= 2 else { return [] }
    var found: [(distance: Int, text: String)] = []
    for term in termbase.concepts.lazy.flatMap(\.terms) where term.rule.isUnconditional {
      let other = folding.key(of: term.text)
      let isPart = other.utf8.count >= 4 && key.containsBytes(of: other)
      guard other.containsBytes(of: key) || isPart else { continue }
      found.append((abs(other.utf8.count - key.utf8.count), term.text))
    }
    var seen: Set<String> = []
    return found.sorted { ($0.distance, $0.text) < ($1.distance, $1.text) }
      .map(\.text).filter { seen.insert($0).inserted }.prefix(limit).map(\.self)
  }
}

extension String {
  /// Whether the bytes of `part` stand somewhere in this text.
  fileprivate func containsBytes(of part: String) -> Bool {
    let (text, part) = (Array(utf8), Array(part.utf8))
    guard !part.isEmpty, part.count <= text.count else { return false }
    return (0...text.count - part.count).contains { text[$0...].starts(with: part) }
  }
}
