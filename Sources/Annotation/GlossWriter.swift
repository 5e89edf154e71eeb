// SPDX-License-Identifier: Apache-2.0

import Matching
import Text

/// Decides what stands in brackets behind first mentions.
struct GlossWriter {
  private let document: AnnotatedDocument
  /// Those that are drawn, ascending.
  private let mentions: [Mention]
  /// Whether a block is Chinese, as far as it has been asked.
  private var isChinese: [Int: Bool] = [:]

  init(_ document: AnnotatedDocument, mentions: [Mention]) {
    self.document = document
    self.mentions = mentions
  }

  /// `nil` where there is no other name, or where the text itself gives it in brackets.
  mutating func gloss(at index: Int) -> Gloss? {
    let mention = mentions[index]
    guard let name = document.otherName(for: mention), !isGiven(behind: index),
      !fillsBracket(mention)
    else { return nil }
    return Gloss(name: name, isFullwidth: isInChinese(mention))
  }

  private mutating func isInChinese(_ mention: Mention) -> Bool {
    if let known = isChinese[mention.block] { return known }
    let answer = document.document.blocks[mention.block].isChinese
    isChinese[mention.block] = answer
    return answer
  }

  /// Whether the mention is all that stands in a bracket, and so is a gloss itself.
  private func fillsBracket(_ mention: Mention) -> Bool {
    let block = document.document.blocks[mention.block]
    let before = block.bytes[block.range.lowerBound..<mention.blockSpan.start]
    let behind = block.bytes[mention.blockSpan.end..<block.range.upperBound]
    return ["(", "（"].contains { before.suffix($0.utf8.count).elementsEqual($0.utf8) }
      && [")", "）"].contains { behind.starts(with: $0.utf8) }
  }

  /// Whether a bracket right behind the mention names the concept in the other script:
  /// `Pr-Nd oxide (氧化镨钕)`.
  private func isGiven(behind index: Int) -> Bool {
    let mention = mentions[index]
    let block = document.document.blocks[mention.block]
    guard let bracket = FollowingBracket(in: block, at: mention.blockSpan.end) else {
      return false
    }
    for other in mentions[(index + 1)...] {
      guard other.block == mention.block, other.blockSpan.end <= bracket.inside.upperBound else {
        break
      }
      if other.concept == mention.concept, other.why.rule != .code, isHan(other) != isHan(mention) {
        return true
      }
    }
    return false
  }

  private func isHan(_ mention: Mention) -> Bool {
    document.text(of: mention).unicodeScalars.contains { ScriptCount.isHan($0.value) }
  }
}
