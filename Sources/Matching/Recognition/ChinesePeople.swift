// SPDX-License-Identifier: Apache-2.0

import Terminology
import Text

/// People in Chinese text: a surname and a given name beside a title or a verb of saying, and
/// foreign names with a middle dot.
struct ChinesePeople: Recogniser {
  private let surnames: ScalarWords
  private let titles: ScalarWords
  private let verbs: ScalarWords
  private let transliteration: Set<UInt32>
  private static let dots: Set<UInt32> = [0xB7, 0x2022, 0x30FB, 0x2027, 0xFF0E]

  init(_ lists: NameLists, _ conventions: Conventions) {
    surnames = ScalarWords(lists[.surnames])
    titles = ScalarWords(lists[.personTitlesChinese])
    verbs = ScalarWords(lists[.speechVerbsChinese])
    transliteration = Set(
      lists[.transliteration].joined().unicodeScalars.map(\.value))
  }

  func candidates(in text: BlockText) -> [Candidate] {
    var result: [Candidate] = []
    var index = 0
    while index < text.scalars.count {
      if Self.dots.contains(text.scalars[index]), let range = foreignName(around: index, in: text) {
        result.append(propose(range, evidence: "·", in: text))
        index = range.upperBound
        continue
      }
      if text.isHan(at: index), let length = text.lengthOfWord(startingAt: index, among: titles),
        let range = name(from: index + length, isTitled: true, in: text)
      {
        let evidence = text.text(text.span(index..<(index + length)))
        result.append(propose(range, evidence: evidence, in: text))
        index = range.upperBound
        continue
      }
      if text.isHan(at: index), !text.isHan(at: index - 1),
        let range = name(from: index, isTitled: false, in: text),
        let length = text.lengthOfWord(startingAt: range.upperBound, among: verbs)
      {
        let evidence = text.text(text.span(range.upperBound..<(range.upperBound + length)))
        result.append(propose(range, evidence: evidence, in: text))
        index = range.upperBound
        continue
      }
      index += 1
    }
    return result.filter { candidate in
      !text.known(overlapping: candidate.span).contains(where: \.isName)
    }
  }

  private func propose(_ range: Range<Int>, evidence: String, in text: BlockText) -> Candidate {
    text.candidate(
      text.span(range), Proposal(type: .person, rule: .personContext, evidence: evidence))
  }

  /// A surname and one or two characters from `start`, the length that what follows tells.
  private func name(from start: Int, isTitled: Bool, in text: BlockText) -> Range<Int>? {
    guard let surname = text.lengthOfWord(startingAt: start, among: surnames) else { return nil }
    for given in [2, 1] {
      let end = start + surname + given
      guard (start..<end).allSatisfy({ text.isHan(at: $0) }) else { continue }
      let isFollowed =
        text.lengthOfWord(startingAt: end, among: verbs) != nil
        || isTitled
          && (!text.isHan(at: end) || text.lengthOfWord(startingAt: end, among: titles) != nil)
      if isFollowed { return start..<end }
    }
    return nil
  }

  /// Runs of transliterating characters on both sides of a dot, and over further dots.
  private func foreignName(around dot: Int, in text: BlockText) -> Range<Int>? {
    var start = dot
    while start > 0, dot - start < 8, transliteration.contains(text.scalars[start - 1]) {
      start -= 1
    }
    var end = dot + 1
    while end < text.scalars.count, end - dot < 20 {
      let scalar = text.scalars[end]
      let isDot = Self.dots.contains(scalar) && transliteration.contains(text.scalars[end - 1])
      guard transliteration.contains(scalar) || isDot else { break }
      end += 1
    }
    if Self.dots.contains(text.scalars[end - 1]) { end -= 1 }
    guard dot - start >= 1, end - dot > 1, end - start >= 4 else { return nil }
    return start..<end
  }
}
