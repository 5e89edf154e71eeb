// SPDX-License-Identifier: Apache-2.0

import Terminology
import Text

/// Laws, rules and programmes between title marks: 《稀土管理条例》.
struct ChineseTitles: Recogniser {
  private let endings: ScalarWords
  private static let longest = 60

  init(_ lists: NameLists, _ conventions: Conventions) {
    endings = ScalarWords(lists[.policyEndings])
  }

  func candidates(in text: BlockText) -> [Candidate] {
    var result: [Candidate] = []
    var open: Int?
    for (index, scalar) in text.scalars.enumerated() {
      if scalar == 0x300A {
        open = index + 1
      } else if scalar == 0x300B, let start = open {
        open = nil
        guard (2...Self.longest).contains(index - start) else { continue }
        // A stage of the law may stand in brackets: 办法（征求意见稿）.
        let core = text.scalars[start..<index].firstIndex { [0x28, 0xFF08].contains($0) } ?? index
        guard let length = text.lengthOfWord(endingAt: core, among: endings) else { continue }
        let evidence = text.text(text.span((core - length)..<core))
        result.append(
          text.candidate(
            text.span(start..<index), Proposal(type: .policy, rule: .title, evidence: evidence)))
      }
    }
    return result
  }
}
