// SPDX-License-Identifier: Apache-2.0

import Terminology
import Text

/// Announcements and orders by number: 2025年第18号公告, 公告2025年第61号, Order No 18 of 2025.
struct NumberedActs: Recogniser {
  private static let chineseKinds = ScalarWords(["公告", "令", "通告"])
  private static let englishKinds: Set<String> = [
    "Announcement", "Order", "Notice", "Decree", "Proclamation", "Circular",
  ]

  init(_ lists: NameLists, _ conventions: Conventions) {}

  func candidates(in text: BlockText) -> [Candidate] { chinese(in: text) + english(in: text) }

  private func chinese(in text: BlockText) -> [Candidate] {
    text.scalars.indices.compactMap { index in
      guard [0x53F7, 0x865F].contains(text.scalars[index]) else { return nil }
      var start = index
      while start > 0, isDigit(text.scalars[start - 1]) { start -= 1 }
      guard start < index else { return nil }
      var end = index + 1
      if start > 0, text.scalars[start - 1] == 0x7B2C { start -= 1 }
      // The year before it: 2025年.
      if start > 4, text.scalars[start - 1] == 0x5E74,
        (start - 5..<start - 1).allSatisfy({ isDigit(text.scalars[$0]) })
      {
        start -= 5
      }
      if let length = text.lengthOfWord(startingAt: end, among: Self.chineseKinds) {
        end += length
      } else if let length = text.lengthOfWord(endingAt: start, among: Self.chineseKinds) {
        start -= length
      } else {
        return nil
      }
      return text.candidate(
        text.span(start..<end), Proposal(type: .policy, rule: .number, evidence: "号"))
    }
  }

  private func english(in text: BlockText) -> [Candidate] {
    let words = text.words
    return words.indices.compactMap { index in
      guard Self.englishKinds.contains(words[index].text), index + 2 < words.count,
        words[index].gap == .space, words[index + 1].text == "No", words[index + 2].isNumber
      else { return nil }
      var last = index + 2
      if last + 2 < words.count, words[last + 1].text == "of", words[last + 2].isNumber,
        words[last].gap == .space, words[last + 1].gap == .space
      {
        last += 2
      }
      return text.candidate(
        TextSpan(start: words[index].span.start, end: words[last].span.end),
        Proposal(type: .policy, rule: .number, evidence: "No."))
    }
  }

  private func isDigit(_ scalar: UInt32) -> Bool {
    (0x30...0x39).contains(scalar) || (0xFF10...0xFF19).contains(scalar)
  }
}

extension Word {
  fileprivate var isNumber: Bool {
    text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
