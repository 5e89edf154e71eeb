// SPDX-License-Identifier: Apache-2.0

package import Matching
package import Terminology
package import Text

/// A document with its mentions and the termbase they point into: all that a renderer needs.
package struct AnnotatedDocument: Sendable {
  package let document: Document
  package let termbase: Termbase
  /// Ascending by start.
  package let mentions: [Mention]
  /// The document's own concepts, whose indices follow those of the termbase.
  private let localConcepts: [Concept]

  package init(document: Document, termbase: Termbase, annotation: Annotation) {
    self.document = document
    self.termbase = termbase
    mentions = annotation.mentions
    localConcepts = annotation.localConcepts
  }

  /// The concept of a mention; of an ambiguous one, its first alternative.
  package func concept(of mention: Mention) -> Concept { concept(at: mention.concept) }

  /// Whether an index is that of a concept of the document's own.
  package func isLocal(_ index: Int) -> Bool { index >= termbase.concepts.count }

  /// The concept of an index that a mention has.
  package func concept(at index: Int) -> Concept {
    index < termbase.concepts.count
      ? termbase.concepts[index] : localConcepts[index - termbase.concepts.count]
  }

  /// The surface of a mention as a reader sees it, without markup inside it.
  package func text(of mention: Mention) -> String {
    String(
      decoding: document.blocks[mention.block].bytes[mention.blockSpan.range], as: UTF8.self)
  }

  /// The language most of the prose is in: Chinese when Han characters outweigh Latin words.
  package var language: Language {
    var han = 0
    var words = 0
    var traditional = 0
    for block in document.blocks {
      let counts = ScriptCount(block.bytes.span, in: block.range)
      han += counts.han
      words += counts.latinWords
      traditional += counts.traditionalOnly
    }
    guard han > words else { return .english }
    return traditional * 20 > han ? .traditionalChinese : .chinese
  }
}

/// A concept found in a document, and how often.
package struct ConceptCount: Sendable {
  package let concept: Concept
  package let count: Int
  /// The surfaces that named it, in the order they first came.
  package let surfaces: [String]
}

extension AnnotatedDocument {
  /// The concepts that were found, in the order of their first mention; ambiguous mentions are
  /// left out, and so are names that no glossary knows.
  package var conceptCounts: [ConceptCount] {
    counts { $0.status != .ambiguous && !isLocal($0) }
  }

  /// The names that no glossary knows, in the order of their first mention.
  package var unlistedCounts: [ConceptCount] {
    counts { $0.status != .ambiguous && isLocal($0) }
  }

  /// Whether a mention's concept is the document's own.
  package func isLocal(_ mention: Mention) -> Bool {
    mention.concept >= termbase.concepts.count
  }

  private func counts(where isCounted: (Mention) -> Bool) -> [ConceptCount] {
    var order: [Int] = []
    var counts: [Int: (count: Int, surfaces: [String])] = [:]
    for mention in mentions where isCounted(mention) {
      if counts[mention.concept] == nil { order.append(mention.concept) }
      let surface = text(of: mention)
      var entry = counts[mention.concept] ?? (0, [])
      entry.count += 1
      if !entry.surfaces.contains(surface) { entry.surfaces.append(surface) }
      counts[mention.concept] = entry
    }
    return order.map { index in
      let (count, surfaces) = counts[index] ?? (0, [])
      return ConceptCount(concept: concept(at: index), count: count, surfaces: surfaces)
    }
  }

  /// What to show behind a concept's first mention: its preferred name in the other language.
  ///
  /// `nil` when the concept has none, or when it is what the text says already.
  package func otherName(for mention: Mention) -> String? {
    guard mention.status != .ambiguous else { return nil }
    let surface = text(of: mention)
    let isHan = surface.unicodeScalars.contains { ScriptCount.isHan($0.value) }
    let other: Language = isHan ? .english : .chinese
    guard let term = concept(of: mention).preferredTerm(in: other), term.text != surface else {
      return nil
    }
    return term.text
  }
}
