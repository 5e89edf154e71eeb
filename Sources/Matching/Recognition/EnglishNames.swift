// SPDX-License-Identifier: Apache-2.0

import Terminology
import Text

/// English names of firms, bodies, laws and sites: a run of capitalized words that ends in a word
/// such as Holdings, Institute, Act or Mine, or in a legal form.
struct EnglishNames: Recogniser {
  private let endings: [(type: ConceptType, words: Set<String>)]
  private let heads: Set<String>
  private let leading: Set<String>
  /// Endings that make a name only of three words and more: West Bank is none.
  private let weak: Set<String>
  /// The single words that legal forms are made of.
  private let legalWords: Set<String>

  init(_ lists: NameLists, _ conventions: Conventions) {
    endings = [
      (.company, Set(lists[.companyWords])), (.organization, Set(lists[.organizationWords])),
      (.policy, Set(lists[.policyWords])), (.site, Set(lists[.siteWords])),
    ]
    heads = Set(lists[.organizationHeads])
    leading = Set(lists[.leadingWords] + lists[.personTitles])
    weak = Set(lists[.weakWords])
    legalWords = Set(
      conventions.legalForms.filter { $0.utf8.allSatisfy { $0 < 0x80 } }
        .flatMap { $0.split { !$0.isLetter } }.map(String.init).filter { $0.count > 1 }
    )
    .subtracting(["Group", "Company"])
  }

  func candidates(in text: BlockText) -> [Candidate] {
    var result: [Candidate] = []
    var start = 0
    while start < text.words.count {
      guard text.words[start].isCapitalized else {
        start += 1
        continue
      }
      let end = runEnd(from: start, in: text.words)
      if let candidate = candidate(start..<end, in: text) { result.append(candidate) }
      start = end
    }
    return result
  }

  /// Behind the run of capitalized words that starts at `start`.
  private func runEnd(from start: Int, in words: [Word]) -> Int {
    var end = start + 1
    var takesOf = heads.contains(words[start].text)
    while end < words.count {
      let gap = words[end - 1].gap
      let isLegal = legalWords.contains(words[end].text)
      guard
        gap == .space || gap == .ampersand || isLegal && (gap == .comma || gap == .stop)
      else { break }
      if words[end].isCapitalized {
        takesOf = takesOf || heads.contains(words[end].text)
        end += 1
      } else if takesOf, ["of", "for", "and", "the"].contains(words[end].text),
        let next = (end + 1..<min(end + 3, words.count)).first(where: { words[$0].isCapitalized }),
        (end..<next).allSatisfy({ words[$0].gap == .space })
      {
        end = next + 1
      } else {
        break
      }
    }
    return end
  }

  private func candidate(_ run: Range<Int>, in text: BlockText) -> Candidate? {
    let words = text.words
    var first = run.lowerBound
    while first < run.upperBound, leading.contains(words[first].text) { first += 1 }
    guard first < run.upperBound else { return nil }
    let heading = (first..<run.upperBound - 1).first {
      heads.contains(words[$0].text) && words[$0 + 1].text == "of"
    }
    if let heading, run.upperBound - heading > 2, !text.isTitleCase {
      return propose(first...(run.upperBound - 1), .organization, words[heading].text, in: text)
    }
    for last in (first..<run.upperBound).reversed() {
      guard let (type, least) = type(of: words[last].text), last - first + 1 >= least else {
        continue
      }
      guard legalWords.contains(words[last].text) || !text.isTitleCase else { return nil }
      return propose(first...last, type, words[last].text, in: text)
    }
    return guarding(first..<run.upperBound, in: text)
  }

  /// What a last word makes of a name, and how many words the name has to have with it.
  private func type(of word: String) -> (ConceptType, least: Int)? {
    if legalWords.contains(word) { return (.company, 2) }
    return endings.first { $0.words.contains(word) }.map { ($0.type, weak.contains(word) ? 3 : 2) }
  }

  private func propose(
    _ range: ClosedRange<Int>, _ type: ConceptType, _ evidence: String, in text: BlockText
  ) -> Candidate? {
    var end = text.words[range.upperBound].span.end
    // The full stop of Inc. and Ltd. belongs to the name.
    if legalWords.contains(evidence), end < text.block.range.upperBound,
      text.block.bytes[end] == UInt8(ascii: ".")
    {
      end += 1
    }
    let span = TextSpan(start: text.words[range.lowerBound].span.start, end: end)
    // A name the glossary knows, with a plain word before it, is not a longer name.
    let isKnown = text.known(overlapping: span).contains { candidate in
      candidate.isName && (candidate.span.contains(span) || candidate.span.end >= span.end - 1)
        && candidate.span.overlaps(span)
    }
    guard !isKnown else { return nil }
    return text.candidate(span, Proposal(type: type, rule: .nameWord, evidence: evidence))
  }

  /// A capitalized term behind unknown capitalized words, such as Huaxing Rare Earth: a longer name
  /// that must not be reported by its known piece alone.
  private func guarding(_ run: Range<Int>, in text: BlockText) -> Candidate? {
    guard run.count > 1, !text.isTitleCase, !text.words[run.lowerBound].isSentenceStart else {
      return nil
    }
    let span = TextSpan(
      start: text.words[run.lowerBound].span.start, end: text.words[run.upperBound - 1].span.end)
    let inside = text.known(overlapping: span).filter { span.contains($0.span) }
    guard let tail = inside.first(where: { $0.span.end == span.end && $0.span.start > span.start }),
      !inside.contains(where: \.isName), tail.isTerm
    else { return nil }
    return text.candidate(
      span, Proposal(type: .company, rule: .capitals, evidence: text.text(tail.span)))
  }
}
