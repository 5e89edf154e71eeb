// SPDX-License-Identifier: Apache-2.0

import Matching
import Terminology
import Text

/// What an article says itself of the names and codes of its concepts, so that it is not said twice.
struct GivenNames {
  private struct Place: Hashable {
    let block: Int
    let concept: Int
  }

  private let document: AnnotatedDocument
  /// The paragraphs with a name of a concept in Chinese, in another script, and with a code.
  private var inChinese: Set<Place> = []
  private var inLatin: Set<Place> = []
  private var codes: Set<Place> = []
  /// The mentions of each block, ascending.
  private var mentions: [Int: [Mention]] = [:]

  init(_ document: AnnotatedDocument) {
    self.document = document
    for mention in document.mentions where mention.isDecided {
      let place = Place(block: mention.block, concept: mention.concept)
      if mention.why.rule == .code {
        codes.insert(place)
      } else if isHan(mention) {
        inChinese.insert(place)
      } else {
        inLatin.insert(place)
      }
      mentions[mention.block, default: []].append(mention)
    }
  }

  /// Whether the paragraph gives the mention's name in the other language, or the bracket behind it
  /// holds words of that.
  func hasOtherName(_ mention: Mention, _ bracket: FollowingBracket?, _ language: Language) -> Bool
  {
    let place = Place(block: mention.block, concept: mention.concept)
    if (language == .english ? inChinese : inLatin).contains(place) { return true }
    guard let bracket else { return false }
    let scalars = words(in: bracket.inside, of: mention.block).unicodeScalars
    if language == .english { return String(scalars).hasHan }
    return zip(scalars, scalars.dropFirst()).contains {
      $0.value < 0x250 && $0.properties.isAlphabetic && $1.value < 0x250
        && $1.properties.isAlphabetic
    }
  }

  /// Whether the paragraph gives a code of the concept, or the bracket behind it one of its figures.
  func hasCode(_ mention: Mention, _ bracket: FollowingBracket?, _ concept: Concept) -> Bool {
    if codes.contains(Place(block: mention.block, concept: mention.concept)) { return true }
    return bracket.map { holdsCode(of: concept, $0, mention.block) } ?? false
  }

  /// Whether a bracket names the concept, by a name or a code.
  func isAbout(_ concept: Int, _ bracket: FollowingBracket, _ block: Int) -> Bool {
    mentions(in: bracket.inside, of: block).contains { $0.concept == concept }
      || holdsCode(of: document.concept(at: concept), bracket, block)
  }

  private func holdsCode(of concept: Concept, _ bracket: FollowingBracket, _ block: Int) -> Bool {
    let bytes = document.document.blocks[block].bytes[bracket.inside]
    let text = String(decoding: bytes, as: UTF8.self)
    return concept.codes.contains { text.contains($0.value) }
  }

  /// Whether another name in the mention's own language stands between two places of its block.
  func hasOwnName(of mention: Mention, in range: Range<Int>, _ language: Language) -> Bool {
    mentions(in: range, of: mention.block).contains {
      $0.concept == mention.concept && $0.why.rule != .code && isHan($0) == isHan(mention)
    }
  }

  private func mentions(in range: Range<Int>, of block: Int) -> ArraySlice<Mention> {
    let all = mentions[block] ?? []
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].blockSpan.start < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return all[low...].prefix { $0.blockSpan.end <= range.upperBound }
  }

  /// The text between two places without the codes that stand there.
  private func words(in range: Range<Int>, of block: Int) -> String {
    let bytes = document.document.blocks[block].bytes
    var text = ""
    var offset = range.lowerBound
    for mention in mentions(in: range, of: block) where mention.why.rule == .code {
      text += String(decoding: bytes[offset..<mention.blockSpan.start], as: UTF8.self)
      offset = mention.blockSpan.end
    }
    return text + String(decoding: bytes[offset..<range.upperBound], as: UTF8.self)
  }

  private func isHan(_ mention: Mention) -> Bool { document.text(of: mention).hasHan }
}

extension String {
  /// Whether any of it is written in Han characters.
  var hasHan: Bool { unicodeScalars.contains { ScriptCount.isHan($0.value) } }
}
