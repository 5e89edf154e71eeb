// SPDX-License-Identifier: Apache-2.0

import Text

/// All matches of one span: one place of the text, and every concept it may mean.
struct Candidate {
  let span: TextSpan
  let length: Int
  /// At least one.
  var matches: [Match]

  /// Groups matches by span, ascending by start, the longer first.
  static func grouping(_ matches: [Match]) -> [Candidate] {
    var candidates: [Candidate] = []
    let order = matches.indices.sorted {
      let (left, right) = (matches[$0].span, matches[$1].span)
      return left != right ? left < right : $0 < $1
    }
    for index in order {
      let match = matches[index]
      if let last = candidates.indices.last, candidates[last].span == match.span {
        candidates[last].matches.append(match)
      } else {
        candidates.append(Candidate(span: match.span, length: match.length, matches: [match]))
      }
    }
    return candidates
  }
}
