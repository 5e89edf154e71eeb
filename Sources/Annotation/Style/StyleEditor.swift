// SPDX-License-Identifier: Apache-2.0

import Matching
import Terminology
import Text

/// What one mention asks for: a few edits that are made together or not at all.
struct StyleProposal {
  /// The mention.
  let anchor: TextSpan
  let concept: Int
  /// Ascending, without overlaps.
  let edits: [StyleEdit]
}

/// Compares the running text of an article with a house style, once.
struct StyleEditor {
  private let document: AnnotatedDocument
  private let style: HouseStyle
  private let fixes: Bool
  private let names: StyleNames
  private let running: RunningText
  private let given: GivenNames
  private let writer: StyleWriter
  private(set) var proposals: [StyleProposal] = []
  private(set) var findings: [StyleFinding] = []
  /// The concepts whose first mention has been seen.
  private var named: Set<Int> = []
  /// The last mention outside brackets.
  private var last: Mention?

  /// - Parameters:
  ///   - fixes: whether names that the style does not allow are replaced rather than reported.
  ///   - isLeftAlone: whether the mention at an offset stays as it is and counts for nothing.
  init(
    _ document: AnnotatedDocument, style: HouseStyle, fixes: Bool, folding: Folding,
    isLeftAlone: (Int) -> Bool = { _ in false }
  ) {
    self.document = document
    self.style = style
    self.fixes = fixes
    names = StyleNames(document, folding: folding)
    running = RunningText(document)
    given = GivenNames(document)
    writer = StyleWriter(document.document)
    for mention in document.mentions where !isLeftAlone(mention.span.start) { visit(mention) }
  }

  private mutating func visit(_ mention: Mention) {
    guard mention.isDecided, mention.concept < document.termbase.concepts.count else { return }
    let isInBracket = running.isInBracket(mention)
    defer { if !isInBracket { last = mention } }
    guard running.allows(mention), writer.canWrite(at: mention) else { return }
    let language = running.language(of: mention)
    guard let usage = style.usage(in: language) else { return }
    guard let term = names.term(of: mention, in: language) else {
      if isInBracket { visitGloss(mention, in: language.counterpart) }
      return
    }
    guard term.isCurrent else {
      visitOutdated(mention, term, usage, language, isInBracket: isInBracket)
      return
    }
    guard !isInBracket, style.applies(to: document.concept(of: mention)) else { return }
    if named.insert(mention.concept).inserted {
      writeFirst(mention, term, usage.first, language)
    } else {
      writeLater(mention, term, usage.later, language)
    }
  }

  // MARK: Names that are not used

  private mutating func visitOutdated(
    _ mention: Mention, _ term: Term, _ usage: HouseStyle.Usage, _ language: Language,
    isInBracket: Bool
  ) {
    let concept = document.concept(of: mention)
    guard isRefused(term, in: language), !isHistory(mention),
      !(isInBracket && last?.concept == mention.concept && last?.block == mention.block)
    else { return }
    let preferred = names.preferred(of: concept, in: language)
    let bracket = FollowingBracket(
      in: document.document.blocks[mention.block], at: mention.blockSpan.end)
    guard fixes, let preferred, !definesName(bracket, of: mention, in: language) else {
      report(mention, term, in: language)
      return
    }
    if !isInBracket, style.applies(to: concept), named.insert(mention.concept).inserted {
      writeFirst(mention, term, usage.first, language)
    } else {
      let name = laterName(of: mention.concept, usage.later, language) ?? preferred
      propose(
        mention, writer.renaming(mention, to: name, concept.id, StyleEdit.Reason(term.status)))
    }
  }

  /// A name of the other language in brackets: a former one behind a name that is replaced.
  private mutating func visitGloss(_ mention: Mention, in language: Language) {
    guard let last, last.concept == mention.concept, last.block == mention.block,
      document.text(of: last).hasHan != document.text(of: mention).hasHan,
      let term = names.term(of: mention, in: language), isRefused(term, in: language),
      !isHistory(mention)
    else { return }
    let concept = document.concept(of: mention)
    let preferred = names.preferred(of: concept, in: language)
    guard fixes, let preferred else {
      report(mention, term, in: language)
      return
    }
    propose(
      mention, writer.renaming(mention, to: preferred, concept.id, StyleEdit.Reason(term.status)))
  }

  private mutating func report(_ mention: Mention, _ term: Term, in language: Language) {
    let concept = document.concept(of: mention)
    findings.append(
      StyleFinding(
        span: mention.span, name: document.text(of: mention), status: term.status,
        expected: concept.preferredTerm(in: language)?.text ?? concept.id.description,
        concept: concept.id))
  }

  /// Whether the style does not allow a term; what is deprecated in the mainland may be the word in
  /// Taiwan.
  private func isRefused(_ term: Term, in language: Language) -> Bool {
    let isElsewhere =
      term.status == .deprecated && language == .traditionalChinese && term.language != language
    return style.replaced.contains(term.status) && !isElsewhere
  }

  private func isHistory(_ mention: Mention) -> Bool {
    let sentence = SentenceAround(mention.blockSpan, in: document.document.blocks[mention.block])
    return style.history.contains { sentence.has($0) }
  }

  // MARK: First mentions

  private mutating func writeFirst(
    _ mention: Mention, _ term: Term, _ first: FirstMention, _ language: Language
  ) {
    let concept = document.concept(of: mention)
    let block = document.document.blocks[mention.block]
    let place =
      EnglishGrammar(around: mention.blockSpan, in: block).possessiveEnd ?? mention.blockSpan.end
    let bracket = FollowingBracket(in: block, at: place)
    var edits: [StyleEdit] = []
    var name: String?
    if !term.isCurrent {
      name = names.preferred(of: concept, in: language)
    } else if first.name == .preferred, !definesName(bracket, of: mention, in: language) {
      name = preferredName(of: mention, language)
    }
    if let name {
      let reason = term.isCurrent ? .firstMention : StyleEdit.Reason(term.status)
      edits = writer.renaming(mention, to: name, concept.id, reason)
    }
    let missing = first.items.map { item -> String? in
      switch item {
      case .other:
        given.hasOtherName(mention, bracket, language)
          ? nil : names.other(of: concept, in: language)
      case .code:
        given.hasCode(mention, bracket, concept) ? nil : style.code(of: concept)
      }
    }
    edits += writer.glossing(
      mention, with: missing, as: first, bracket, at: place, concept.id,
      isOwn: bracket.map { given.isAbout(mention.concept, $0, mention.block) } ?? false)
    propose(mention, edits)
  }

  /// The preferred name where the mention shows another one that it can take the place of.
  private func preferredName(of mention: Mention, _ language: Language) -> String? {
    let concept = document.concept(of: mention)
    guard let name = names.preferred(of: concept, in: language),
      mention.why.rule != .plural, !names.isSame(name, document.text(of: mention)),
      name.hasHan == document.text(of: mention).hasHan
    else { return nil }
    let grammar = EnglishGrammar(
      around: mention.blockSpan, in: document.document.blocks[mention.block])
    return grammar.repeatsWordBefore(name) ? nil : name
  }

  /// Whether the bracket gives the mention a further name of its own language: the author's choice.
  private func definesName(_ bracket: FollowingBracket?, of mention: Mention, in language: Language)
    -> Bool
  {
    guard let bracket else { return false }
    let block = document.document.blocks[mention.block]
    let text = String(decoding: block.bytes[bracket.inside], as: UTF8.self)
    return text.contains { "“\"「『".contains($0) }
      || given.hasOwnName(of: mention, in: bracket.inside, language)
  }

  // MARK: Later mentions

  private mutating func writeLater(
    _ mention: Mention, _ term: Term, _ later: HouseStyle.Later, _ language: Language
  ) {
    let rules: Set<Mention.Rule> = [.exact, .folded, .legalForm, .context]
    let text = document.text(of: mention)
    guard rules.contains(mention.why.rule), term.kind == .fullForm,
      let name = laterName(of: mention.concept, later, language),
      name.unicodeScalars.count < text.unicodeScalars.count, !names.isSame(name, text)
    else { return }
    let block = document.document.blocks[mention.block]
    // What the author explains anew stays as it is.
    if let bracket = FollowingBracket(in: block, at: mention.blockSpan.end),
      given.isAbout(mention.concept, bracket, mention.block)
        || definesName(bracket, of: mention, in: language)
    {
      return
    }
    propose(
      mention,
      writer.renaming(mention, to: name, document.concept(of: mention).id, .laterMention))
  }

  private func laterName(
    of concept: Int, _ later: HouseStyle.Later, _ language: Language
  ) -> String? {
    switch later {
    case .asWritten: nil
    case .preferred: names.preferred(of: document.concept(at: concept), in: language)
    case .shortForm:
      names.shortForm(of: concept, in: language)
        ?? names.preferred(of: document.concept(at: concept), in: language)
    }
  }

  private mutating func propose(_ mention: Mention, _ edits: [StyleEdit]) {
    guard !edits.isEmpty else { return }
    proposals.append(
      StyleProposal(anchor: mention.span, concept: mention.concept, edits: edits))
  }
}

extension Language {
  /// The language that names are given in behind this one's.
  fileprivate var counterpart: Language { self == .english ? .chinese : .english }
}
