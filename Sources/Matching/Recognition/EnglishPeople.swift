// SPDX-License-Identifier: Apache-2.0

import Terminology
import Text

/// People in English text: two or three capitalized words beside a title or a verb of saying.
struct EnglishPeople: Recogniser {
  private let titles: Set<String>
  private let verbs: Set<String>
  private let leading: Set<String>
  private let endings: Set<String>

  init(_ lists: NameLists, _ conventions: Conventions) {
    titles = Set(lists[.personTitles].map { $0.lowercased() })
    verbs = Set(lists[.speechVerbs])
    leading = Set(lists[.leadingWords])
    endings = Set(
      [.companyWords, .organizationWords, .policyWords, .siteWords, .organizationHeads]
        .flatMap { (name: NameLists.Name) in lists[name] })
  }

  func candidates(in text: BlockText) -> [Candidate] {
    guard !text.isTitleCase else { return [] }
    let words = text.words
    var result: [Candidate] = []
    var start = 0
    while start < words.count {
      guard isNamePart(words[start]) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < words.count, words[end - 1].gap == .space || isInitial(words[end - 1]),
        isNamePart(words[end])
      {
        end += 1
      }
      if (2...3).contains(end - start), let evidence = evidence(for: start..<end, in: words),
        !text.known(overlapping: span(start..<end, words)).contains(where: \.isName)
      {
        result.append(
          text.candidate(
            span(start..<end, words),
            Proposal(type: .person, rule: .personContext, evidence: evidence)))
      }
      start = end
    }
    return result
  }

  private func span(_ range: Range<Int>, _ words: [Word]) -> TextSpan {
    TextSpan(
      start: words[range.lowerBound].span.start, end: words[range.upperBound - 1].span.end)
  }

  private func isNamePart(_ word: Word) -> Bool {
    word.isCapitalized && !leading.contains(word.text) && !endings.contains(word.text)
      && !titles.contains(word.text.lowercased())
      && (isInitial(word)
        || word.text.unicodeScalars.dropFirst().contains { $0.properties.isLowercase })
  }

  /// Whether a word is one letter with a full stop, as in the middle of Donald J Trump.
  private func isInitial(_ word: Word) -> Bool {
    word.text.utf8.count == 1 && word.isCapitalized && word.gap == .stop
  }

  private func evidence(for range: Range<Int>, in words: [Word]) -> String? {
    if range.lowerBound > 0, words[range.lowerBound - 1].gap == .space,
      titles.contains(words[range.lowerBound - 1].text.lowercased())
    {
      return words[range.lowerBound - 1].text
    }
    let last = words[range.upperBound - 1]
    guard range.upperBound < words.count else { return nil }
    let next = words[range.upperBound]
    if last.gap == .space, verbs.contains(next.text) { return next.text }
    if last.gap == .comma {
      // "Philippe Kehren, chief executive" and "…, the company's chairman".
      let window = words[range.upperBound..<min(range.upperBound + 4, words.count)]
      for word in window {
        if titles.contains(word.text.lowercased()) { return word.text }
        if word.gap != .space { break }
      }
    }
    return nil
  }
}
