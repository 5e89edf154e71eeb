// SPDX-License-Identifier: Apache-2.0

import Terminology
import Text

/// English names of firms, bodies, laws and sites: a run of capitalized words that ends in a word
/// such as Holdings, Institute, Act or Mine, or in a legal form.
struct EnglishNames: Recogniser {
  private let endings: [(type: ConceptType, words: Set<String>)]
  private let heads: Set<String>
  private let leading: Set<String>
  /// The single words that legal forms are made of.
  private let legalWords: Set<String>

  init(_ lists: NameLists, _ conventions: Conventions) {
    endings = [
      (.company, Set(lists[.companyWords])), (.organization, Set(lists[.organizationWords])),
      (.policy, Set(lists[.policyWords])), (.site, Set(lists[.siteWords])),
    ]
    heads = Set(lists[.organizationHeads])
    leading = Set(lists[.leadingWords] + lists[.personTitles])
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
    let takesOf = heads.contains(words[start].text)
    while end < words.count {
      let gap = words[end - 1].gap
      let isLegal = legalWords.contains(words[end].text)
      guard
        gap == .space || gap == .ampersand || isLegal && (gap == .comma || gap == .stop)
      else { break }
      if words[end].isCapitalized {
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
    for last in (first..<run.upperBound).reversed() {
      guard let (type, isStrong) = type(of: words[last].text), last > first else { continue }
      guard isStrong || !text.isTitleCase else { return nil }
      return propose(first...last, type, words[last].text, in: text)
    }
    if heads.contains(words[first].text), run.upperBound - first > 2, words[first + 1].text == "of",
      !text.isTitleCase
    {
      return propose(first...(run.upperBound - 1), .organization, words[first].text, in: text)
    }
    return guarding(first..<run.upperBound, in: text)
  }

  private func type(of word: String) -> (ConceptType, isStrong: Bool)? {
    if legalWords.contains(word) { return (.company, true) }
    return endings.first { $0.words.contains(word) }.map { ($0.type, false) }
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
    let isKnown = text.known.contains { candidate in
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
    let inside = text.known.filter { span.contains($0.span) }
    guard let tail = inside.first(where: { $0.span.end == span.end && $0.span.start > span.start }),
      !inside.contains(where: \.isName), !tail.isName
    else { return nil }
    return text.candidate(
      span, Proposal(type: .company, rule: .capitals, evidence: text.text(tail.span)))
  }
}
