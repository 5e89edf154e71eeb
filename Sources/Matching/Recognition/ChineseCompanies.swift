// SPDX-License-Identifier: Apache-2.0

import Terminology
import Text

/// Chinese names of firms and bodies by their ending: …股份有限公司, …协会, …研究院.
///
/// The name runs back from its ending to punctuation or to a word that never belongs to a name; a
/// place the glossary knows begins it. A body's name is believed only where a place begins it.
struct ChineseCompanies: Recogniser {
  private let endings: [(type: ConceptType, words: ScalarWords)]
  private let boundaries: ScalarWords

  /// The longest name looked for, in characters before its ending.
  private static let longest = 28
  /// The longest one that no place begins.
  private static let longestWithoutPlace = 12

  init(_ lists: NameLists, _ conventions: Conventions) {
    endings = [
      (.company, ScalarWords(lists[.companyEndings])),
      (.organization, ScalarWords(lists[.organizationEndings])),
    ]
    boundaries = ScalarWords(lists[.boundaryWords])
  }

  func candidates(in text: BlockText) -> [Candidate] {
    var result: [Candidate] = []
    var index = 0
    while index < text.scalars.count {
      guard text.isHan(at: index), let (type, length) = ending(at: index, in: text) else {
        index += 1
        continue
      }
      let end = index + length
      if let start = nameStart(of: type, endingAt: index, in: text),
        let candidate = propose(start..<end, index, type, in: text)
      {
        result.append(candidate)
      }
      index = end
    }
    return result
  }

  private func ending(at index: Int, in text: BlockText) -> (ConceptType, Int)? {
    for (type, words) in endings {
      if let length = text.lengthOfWord(startingAt: index, among: words) { return (type, length) }
    }
    return nil
  }

  private func nameStart(of type: ConceptType, endingAt end: Int, in text: BlockText) -> Int? {
    let stretch = stretchStart(endingAt: end, in: text)
    let span = text.span(stretch..<end)
    let place = text.known(overlapping: span).first {
      $0.isName && $0.span.start >= span.start && $0.span.end <= span.end
    }
    if let place {
      let start = text.index(ofByte: place.span.start)
      return end - start >= 3 ? start : nil
    }
    guard type == .company, (3...Self.longestWithoutPlace).contains(end - stretch) else {
      return nil
    }
    return stretch
  }

  private func stretchStart(endingAt end: Int, in text: BlockText) -> Int {
    var start = end
    let limit = max(0, end - Self.longest)
    while start > limit {
      let scalar = text.scalars[start - 1]
      // Brackets are part of a registered name: 中国北方稀土(集团)高科技.
      let isBracket = [0x28, 0x29, 0xFF08, 0xFF09].contains(scalar) && start < end
      guard text.isHan(at: start - 1) || isBracket && isGroupBracket(at: start - 1, in: text) else {
        break
      }
      if text.lengthOfWord(endingAt: start, among: boundaries) != nil { break }
      start -= 1
    }
    return start
  }

  /// Whether a bracket belongs to (集团), (中国), (香港) or the like.
  private func isGroupBracket(at index: Int, in text: BlockText) -> Bool {
    let isOpen = [0x28, 0xFF08].contains(text.scalars[index])
    let step = isOpen ? 1 : -1
    var other = index + step
    while abs(other - index) <= 5, other >= 0, other < text.scalars.count {
      if [0x28, 0x29, 0xFF08, 0xFF09].contains(text.scalars[other]) {
        return abs(other - index) >= 3
          && ([0x28, 0xFF08].contains(text.scalars[other]) != isOpen)
      }
      guard text.isHan(at: other) else { return false }
      other += step
    }
    return false
  }

  private func propose(
    _ range: Range<Int>, _ ending: Int, _ type: ConceptType, in text: BlockText
  ) -> Candidate? {
    let span = text.span(range)
    let isKnown = text.known(overlapping: span).contains {
      $0.isName && $0.span.end >= span.end && $0.span.overlaps(span)
    }
    guard !isKnown else { return nil }
    let evidence = text.text(text.span(ending..<range.upperBound))
    return text.candidate(span, Proposal(type: type, rule: .nameWord, evidence: evidence))
  }
}
