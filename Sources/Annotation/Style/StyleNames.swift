// SPDX-License-Identifier: Apache-2.0

import Matching
import Terminology
import Text

/// The names that a style gives to the concepts of one article.
struct StyleNames {
  private let document: AnnotatedDocument
  private let folding: Folding
  /// The concepts of the article that have a name, by the name's key.
  private var owners: [String: Set<Int>] = [:]

  /// - Complexity: O(terms of the concepts that the article mentions).
  init(_ document: AnnotatedDocument, folding: Folding) {
    self.document = document
    self.folding = folding
    for mention in document.mentions {
      for index in [mention.concept] + mention.alternatives {
        for term in document.concept(at: index).terms {
          owners[folding.key(of: term.text), default: []].insert(index)
        }
      }
    }
  }

  /// The listed term that a mention shows, in the language of the text around it.
  ///
  /// `nil` for codes, names that the document gave, and names of another language.
  func term(of mention: Mention, in language: Language) -> Term? {
    guard mention.isDecided, mention.concept < document.termbase.concepts.count else { return nil }
    switch mention.why.rule {
    case .exact, .folded, .plural, .legalForm, .afterFullForm, .context, .definition, .code: break
    case .nameWord, .capitals, .personContext, .title, .number: return nil
    }
    let terms = document.concept(of: mention).terms.filter { $0.language.matches(language) }
    let exact = terms.filter { $0.text == mention.why.term }
    if let term = exact.first(where: \.isCurrent) ?? exact.first { return term }
    let key = folding.key(of: document.text(of: mention))
    return terms.first { folding.key(of: $0.text) == key }
  }

  /// The preferred name; `nil` where none is current, or where it is in Simplified characters and
  /// the text in Traditional ones.
  func preferred(of concept: Concept, in language: Language) -> String? {
    guard let term = concept.preferredTerm(in: language), term.isCurrent else { return nil }
    return canWrite(term, in: language) ? term.text : nil
  }

  /// The name for later mentions; `nil` where the concept has no shorter one of its own.
  ///
  /// A current name that is a part of the preferred one, or else one listed as a short form.
  func shortForm(of index: Int, in language: Language) -> String? {
    let concept = document.concept(at: index)
    guard let preferred = preferred(of: concept, in: language) else { return nil }
    let whole = folding.key(of: preferred)
    let shorter = concept.terms.filter { term in
      term.language.matches(language) && canWrite(term, in: language) && term.isCurrent
        && term.rule.context.isEmpty && (term.kind == .fullForm || term.kind == .shortForm)
        && term.text.unicodeScalars.count < preferred.unicodeScalars.count
    }
    let part = shorter.first { whole.hasWords(folding.key(of: $0.text)) }
    guard let term = part ?? shorter.first(where: { $0.kind == .shortForm }) else { return nil }
    let isOwn = owners[folding.key(of: term.text), default: []].isSubset(of: [index])
    return isOwn ? term.text : nil
  }

  /// The name in the other language; `nil` where there is none, or it is the same.
  func other(of concept: Concept, in language: Language) -> String? {
    let other: Language = language == .english ? .chinese : .english
    guard let term = concept.preferredTerm(in: other), term.isCurrent,
      let own = concept.preferredTerm(in: language),
      folding.key(of: own.text) != folding.key(of: term.text)
    else { return nil }
    return term.text
  }

  func isSame(_ left: String, _ right: String) -> Bool {
    folding.key(of: left) == folding.key(of: right)
  }

  /// Simplified names do not go into Traditional text.
  private func canWrite(_ term: Term, in language: Language) -> Bool {
    language != .traditionalChinese || term.language == .traditionalChinese
  }
}

extension Term {
  /// Whether the name is in use.
  var isCurrent: Bool { status == .preferred || status == .admitted }
}

extension String {
  /// Whether `part`, a key, stands in this one from word edge to word edge.
  fileprivate func hasWords(_ part: String) -> Bool {
    let isHan = part.unicodeScalars.contains { ScriptCount.isHan($0.value) }
    if !isHan { return " \(self) ".utf8Contains(" \(part) ") }
    return utf8Contains(part)
  }

  private func utf8Contains(_ part: String) -> Bool {
    let (text, part) = (Array(utf8), Array(part.utf8))
    guard !part.isEmpty, part.count <= text.count else { return false }
    return (0...text.count - part.count).contains { text[$0...].starts(with: part) }
  }
}
