// SPDX-License-Identifier: Apache-2.0

import Terminology
import Text

/// A block as the recognisers see it: its words, its code points, and what the glossary found in it.
struct BlockText {
  let block: ProseBlock
  /// The Latin words.
  let words: [Word]
  /// The code points, and the byte offset of each and of the end.
  let scalars: [UInt32]
  let offsets: [Int]
  /// What the glossary found, ascending by start.
  private(set) var known: [Candidate] {
    didSet { longestKnown = Self.longest(of: known) }
  }
  /// The bytes of the longest of them.
  private var longestKnown: Int
  /// Whether the block is a heading in which every word is capitalized.
  let isTitleCase: Bool

  init(_ block: ProseBlock, known: [Candidate]) {
    self.block = block
    self.known = known
    longestKnown = Self.longest(of: known)
    words = Word.words(in: block)
    var scalars: [UInt32] = []
    var offsets: [Int] = []
    let bytes = block.bytes.span
    var offset = block.range.lowerBound
    while offset < block.range.upperBound {
      offsets.append(offset)
      scalars.append(UTF8Decoding.scalar(in: bytes, at: &offset))
    }
    offsets.append(block.range.upperBound)
    self.scalars = scalars
    self.offsets = offsets
    let long = words.filter { $0.text.utf8.count > 3 }
    isTitleCase = long.count >= 3 && long.count(where: \.isCapitalized) * 10 >= long.count * 8
  }

  private static func longest(of candidates: [Candidate]) -> Int {
    candidates.lazy.map(\.span.count).max() ?? 0
  }

  /// The same block with what the recognisers found among the known.
  func adding(_ candidates: [Candidate]) -> BlockText {
    var copy = self
    copy.known = Candidate.merging(known + candidates)
    return copy
  }

  func text(_ span: TextSpan) -> String {
    String(decoding: block.bytes[span.range], as: UTF8.self)
  }

  /// The span of a range of code points.
  func span(_ range: Range<Int>) -> TextSpan {
    TextSpan(start: offsets[range.lowerBound], end: offsets[range.upperBound])
  }

  func isHan(at index: Int) -> Bool {
    index >= 0 && index < scalars.count && ScriptCount.isHan(scalars[index])
  }

  /// Whether the code points before `index` spell one of `words`; the longest one's length.
  func lengthOfWord(endingAt index: Int, among words: ScalarWords) -> Int? {
    guard index > 0 else { return nil }
    return words.ending(with: scalars[index - 1]).first { word in
      word.count <= index && scalars[(index - word.count)..<index].elementsEqual(word)
    }?.count
  }

  /// Whether the code points from `index` spell one of `words`; the longest one's length.
  func lengthOfWord(startingAt index: Int, among words: ScalarWords) -> Int? {
    guard index < scalars.count else { return nil }
    return words.starting(with: scalars[index]).first { word in
      index + word.count <= scalars.count
        && scalars[index..<(index + word.count)].elementsEqual(word)
    }?.count
  }

  /// What is known at the places that `span` overlaps, ascending by start.
  ///
  /// - Complexity: O(log n + candidates near the span).
  func known(overlapping span: TextSpan) -> some Sequence<Candidate> {
    let first = known.partitioningIndex { $0.span.start + longestKnown > span.start }
    return known[first...].lazy.prefix { $0.span.start < span.end }
      .filter { $0.span.end > span.start }
  }

  /// The index of the code point that starts at a byte offset.
  func index(ofByte offset: Int) -> Int { offsets.partitioningIndex { $0 >= offset } }

  /// A candidate for a name that a recogniser found.
  func candidate(_ span: TextSpan, _ proposal: Proposal) -> Candidate {
    Candidate(span: span, length: length(of: span), proposal: proposal)
  }

  /// A candidate for a name that the document may have defined.
  func candidate(_ span: TextSpan, alias: String) -> Candidate {
    Candidate(span: span, length: length(of: span), alias: alias)
  }

  private func length(of span: TextSpan) -> Int {
    block.bytes[span.range].count { $0 & 0xC0 != 0x80 }
  }
}

/// A set of short words for looking up stretches of code points.
struct ScalarWords: Sendable {
  private let byFirst: [UInt32: [[UInt32]]]
  private let byLast: [UInt32: [[UInt32]]]

  init(_ words: [String]) {
    let words = Set(words.map { $0.unicodeScalars.map(\.value) }).filter { !$0.isEmpty }
      .sorted { $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1) }
    byFirst = Dictionary(grouping: words) { $0[0] }
    byLast = Dictionary(grouping: words) { $0[$0.count - 1] }
  }

  /// The words that begin with a code point, the longest first.
  func starting(with scalar: UInt32) -> [[UInt32]] { byFirst[scalar] ?? [] }

  /// The words that end with a code point, the longest first.
  func ending(with scalar: UInt32) -> [[UInt32]] { byLast[scalar] ?? [] }
}
