// SPDX-License-Identifier: Apache-2.0

import Matching
import Terminology
import Text

/// What a name shows when it is pointed at: who it is, what it is called, and why it was marked.
struct HTMLCard {
  private let document: AnnotatedDocument
  private let language: Language
  private let counts: [Concept.ID: Int]

  init(_ document: AnnotatedDocument, language: Language, counts: [Concept.ID: Int]) {
    self.document = document
    self.language = language
    self.counts = counts
  }

  func html(for mention: Mention, on page: HTMLPage) -> String {
    mention.isDecided
      ? decided(mention, on: page)
      : part("type", "undecided") + mention.alternatives.map(alternative).joined()
  }

  private func decided(_ mention: Mention, on page: HTMLPage) -> String {
    let concept = document.concept(of: mention)
    var html = part("type", concept.type.description) + names(of: concept)
    if !concept.codes.isEmpty { html += part("codes", concept.codeList.joined(separator: " · ")) }
    if let note = concept.note { html += part("note", note) }
    html += part("why", mention.why.sentence) + nested(in: mention)
    let count = counts[concept.id] ?? 1
    let entry = page.entry(HTMLPage.identity(of: concept), isLocal: document.isLocal(mention))
    return html
      + "<a href=\"#\(entry)\">\(count) \(count == 1 ? "mention" : "mentions"), see the list</a>"
  }

  private func alternative(_ index: Int) -> String {
    let concept = document.concept(at: index)
    return "<span class=\"alternative\">"
      + names(of: concept) + part("type", concept.type.description) + "</span>"
  }

  /// Other concepts that are named inside the name.
  private func nested(in mention: Mention) -> String {
    var seen: Set<Int> = [mention.concept]
    let inner = mention.nested.filter { $0.isDecided && seen.insert($0.concept).inserted }
    guard !inner.isEmpty else { return "" }
    let names = inner.map { mention in
      document.concept(of: mention).orderedNames(for: language).map { language, name in
        "<span lang=\"\(language)\">\(HTMLText.escaped(name))</span>"
      }.joined(separator: " ")
    }
    return "<span class=\"nested\">contains \(names.joined(separator: ", "))</span>"
  }

  private func names(of concept: Concept) -> String {
    concept.orderedNames(for: language).map { language, name in
      "<b lang=\"\(language)\">\(HTMLText.escaped(name))</b>"
    }.joined()
  }

  private func part(_ name: String, _ text: String) -> String {
    "<span class=\"\(name)\">\(HTMLText.escaped(text))</span>"
  }
}

extension Concept {
  /// The preferred name of each language, that of the article first; of the scripts and regions of
  /// one language only the nearest to the article's, and none twice.
  func orderedNames(for language: Language) -> [(language: Language, name: String)] {
    var names: [(language: Language, name: String)] = []
    if let own = preferredTerm(in: language) { names.append((own.language, own.text)) }
    for name in preferredNames
    where !names.contains(where: { $0.language.matches(name.language) || $0.name == name.name }) {
      names.append(name)
    }
    return names
  }
}
