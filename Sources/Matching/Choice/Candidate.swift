// SPDX-License-Identifier: Apache-2.0

import Terminology
import Text

/// One place of the text that may be a mention, and everything it may mean.
struct Candidate {
  let span: TextSpan
  /// The number of units it covers: its weight in the choice.
  let length: Int
  /// The surfaces found there; empty for a name that no glossary has.
  var matches: [Match] = []
  /// What a recogniser says it is.
  var proposal: Proposal?
  /// The name by which the document may have defined something.
  var alias: String?
  /// Whether the glossary knows it as a name whatever the context.
  var isName = false
  /// Whether the glossary knows it as a domain term, by more than a symbol.
  var isTerm = false
}

/// A name recognised by its form, not by a list.
struct Proposal: Hashable, Sendable {
  let type: ConceptType
  /// Which recogniser, as the mention will say it.
  let rule: Mention.Rule
  /// What gave it away: the legal form, the title.
  let evidence: String
}

extension Candidate {
  /// Groups matches by span, ascending by start, the longer first.
  ///
  /// - Parameter isName: whether a match names something whatever the context; `nil` for a term.
  static func grouping(_ matches: [Match], isName: (Match) -> Bool?) -> [Candidate] {
    merging(
      matches.map { match in
        let isName = isName(match)
        return Candidate(
          span: match.span, length: match.length, matches: [match], isName: isName ?? false,
          isTerm: isName == nil && match.length > 3)
      })
  }

  /// One candidate a span, ascending by start, the longer first; of one span all that was said.
  static func merging(_ candidates: [Candidate]) -> [Candidate] {
    var merged: [Candidate] = []
    let order = candidates.indices.sorted {
      let (left, right) = (candidates[$0].span, candidates[$1].span)
      return left != right ? left < right : $0 < $1
    }
    for index in order {
      let candidate = candidates[index]
      if let last = merged.indices.last, merged[last].span == candidate.span {
        merged[last].matches += candidate.matches
        merged[last].proposal = merged[last].proposal ?? candidate.proposal
        merged[last].alias = merged[last].alias ?? candidate.alias
        merged[last].isName = merged[last].isName || candidate.isName
        merged[last].isTerm = merged[last].isTerm || candidate.isTerm
      } else {
        merged.append(candidate)
      }
    }
    return merged
  }

  /// Runs of candidates that overlap one another, so that a choice in one leaves the others alone.
  static func clusters(of candidates: [Candidate]) -> [ArraySlice<Candidate>] {
    var clusters: [ArraySlice<Candidate>] = []
    var start = 0
    var end = 0
    for (index, candidate) in candidates.enumerated() {
      if index > start, candidate.span.start >= end {
        clusters.append(candidates[start..<index])
        start = index
      }
      end = max(end, candidate.span.end)
    }
    if start < candidates.count { clusters.append(candidates[start...]) }
    return clusters
  }
}
