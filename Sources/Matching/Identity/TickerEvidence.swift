// SPDX-License-Identifier: Apache-2.0

import Terminology
import Text

/// A ticker in brackets right behind a name says which company is meant, and outweighs the name.
struct TickerEvidence {
  let matcher: Matcher

  /// Words that may stand between the bracket and the ticker.
  private static let cues = ["股票代码", "证券代码", "股票代碼", "證券代碼", "代码", "代碼", "ticker", "Ticker"]

  /// The mention before a ticker as the ticker has it; `nil` when the ticker says nothing of it.
  ///
  /// - Parameter gap: the text between the two.
  func correcting(_ name: Mention, by ticker: Mention, gap: String) -> Mention? {
    guard ticker.why.rule == .code, ticker.status == .known, name.block == ticker.block,
      isBracketOnly(gap), name.concept != ticker.concept || name.status == .ambiguous,
      isCompany(name)
    else { return nil }
    let isChoice = name.status == .ambiguous && name.alternatives.contains(ticker.concept)
    let evidence = isChoice ? ticker.why.term : "\(ticker.why.term), which is not the name's firm"
    return Mention(
      span: name.span, block: name.block, blockSpan: name.blockSpan, status: .known,
      concept: ticker.concept, alternatives: [],
      why: Mention.Why(term: name.why.term, rule: .code, evidence: evidence), nested: name.nested)
  }

  private func isBracketOnly(_ gap: String) -> Bool {
    guard gap.utf8.count <= 40, gap.contains(where: { "(（".contains($0) }) else { return false }
    var rest = gap[...]
    while let first = rest.first {
      if let cue = Self.cues.first(where: { rest.hasPrefix($0) }) {
        rest = rest.dropFirst(cue.count)
      } else if " (（:：\"”’'".contains(first) {
        rest = rest.dropFirst()
      } else {
        return false
      }
    }
    return true
  }

  /// A mention of the document's own concept is a company when a recogniser said so; only listed
  /// ones are told here.
  private func isCompany(_ mention: Mention) -> Bool {
    guard mention.concept < matcher.termbase.concepts.count else {
      return mention.why.rule == .nameWord || mention.why.rule == .capitals
    }
    return matcher.termbase.concepts[mention.concept].type == .company
  }
}
