// SPDX-License-Identifier: Apache-2.0

import Matching
import Terminology
import Text

/// A stretch of a document as a renderer draws it, with the mentions that stand in it.
struct Passage {
  let kind: ProseBlock.Kind
  /// The storage that ``range`` and the marks point into.
  let bytes: [UInt8]
  let range: Range<Int>
  /// Where the passage stands in the original.
  let original: TextSpan
  /// Ascending, without overlaps.
  let marks: [Mark]
  /// What stands in the text as one U+FFFC each, ascending; no mark overlaps one.
  let objects: [EmbeddedObject]

  /// The text between two offsets.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The passage as a reader sees it.
  var plainText: String {
    var text = ""
    walk {
      text += self.text($0)
    } object: {
      text += $0.text
    } mark: {
      text += self.text($0.span.range)
    }
    return text
  }

  /// The passage in order, as plain stretches, objects and marks.
  func walk(
    _ plain: (Range<Int>) -> Void, object: (EmbeddedObject) -> Void, mark: (Mark) -> Void
  ) {
    var offset = range.lowerBound
    for next in marks {
      walk(offset..<max(offset, next.span.start), plain, object: object)
      mark(next)
      offset = next.span.end
    }
    walk(offset..<max(offset, range.upperBound), plain, object: object)
  }

  /// A stretch without marks, as plain stretches and objects.
  func walk(_ range: Range<Int>, _ plain: (Range<Int>) -> Void, object: (EmbeddedObject) -> Void) {
    var offset = range.lowerBound
    var index = firstObject(from: offset)
    while index < objects.count, objects[index].range.upperBound <= range.upperBound {
      let next = objects[index]
      if offset < next.range.lowerBound { plain(offset..<next.range.lowerBound) }
      object(next)
      offset = next.range.upperBound
      index += 1
    }
    if offset < range.upperBound { plain(offset..<range.upperBound) }
  }

  private func firstObject(from offset: Int) -> Int {
    var low = 0
    var high = objects.count
    while low < high {
      let middle = (low + high) / 2
      if objects[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// A mention that is drawn, and what is drawn with it.
struct Mark {
  let mention: Mention
  /// In the bytes of its passage.
  let span: TextSpan
  /// Whether it is the first drawn mention of its concept.
  let isFirst: Bool
  let gloss: Gloss?
}

/// The name in the other language, to stand in brackets behind a first mention.
struct Gloss {
  let name: String
  /// Whether the text around it is Chinese, where brackets are full-width and take no space.
  let isFullwidth: Bool

  var opening: String { isFullwidth ? "（" : " (" }
  var closing: String { isFullwidth ? "）" : ")" }
  var text: String { opening + name + closing }
}

extension Mention {
  /// Whether it is tied to one concept, be it the document's own.
  var isDecided: Bool { status != .ambiguous }
}

extension AnnotatedDocument {
  /// The original as one passage, markup and all.
  var sourcePassage: Passage {
    Passage(
      kind: .paragraph, bytes: document.source.bytes, range: document.source.span.range,
      original: document.source.span, marks: marks { $0.span }, objects: [])
  }

  /// The prose, a passage a block.
  var prosePassages: [Passage] {
    var marksByBlock: [Int: [Mark]] = [:]
    for mark in marks(at: { $0.blockSpan }) {
      marksByBlock[mark.mention.block, default: []].append(mark)
    }
    return document.blocks.enumerated().map { number, block in
      let span = TextSpan(start: block.range.lowerBound, end: block.range.upperBound)
      return Passage(
        kind: block.kind, bytes: block.bytes, range: block.range, original: block.original(span),
        marks: marksByBlock[number] ?? [], objects: EmbeddedObject.all(in: block, of: document))
    }
  }

  /// The mentions that are drawn: of overlapping ones the outermost, which comes first; none of
  /// those in a title, which is no part of the running text.
  private func marks(at span: (Mention) -> TextSpan) -> [Mark] {
    var end = 0
    var drawn: [Mention] = []
    for mention in mentions.sorted(by: { $0.span < $1.span })
    where mention.span.start >= end && document.blocks[mention.block].kind != .title {
      drawn.append(mention)
      end = mention.span.end
    }
    var glosses = GlossWriter(self, mentions: drawn)
    var named: Set<Int> = []
    return drawn.indices.map { index in
      let mention = drawn[index]
      let isFirst = mention.isDecided && named.insert(mention.concept).inserted
      return Mark(
        mention: mention, span: span(mention), isFirst: isFirst,
        gloss: isFirst ? glosses.gloss(at: index) : nil)
    }
  }
}
