// SPDX-License-Identifier: Apache-2.0

import Terminology
package import Text

/// Finds the surfaces of an index in text by their spelling: folding, word edges, capitals, plurals.
///
/// Whether Chinese edges are word edges is not asked here.
///
/// A stretch of the text is read as symbols, then the places where a key may start are found
/// without branches, then these are walked; so the memory that one place waits for is fetched while
/// others are worked on. Keeps its buffers between texts: one scanner a task.
package struct TermScanner: ~Copyable {
  /// Which of the matches are wanted.
  package enum Selection: Sendable {
    /// All of them, overlapping or not.
    case all
    /// From the front the longest at each place, and nothing that overlaps it.
    case longest
  }

  /// A place where the filters let a key start.
  struct Start {
    var symbol: Int
    /// The symbol behind the first step.
    var end: Int
    var step: UInt64
    var hash: UInt64
    /// Where the step leads; 0 for nowhere.
    var target: UInt64
    /// The plural ending that the first word loses by the step, or -1.
    var plural: Int
  }

  /// A key that may start at the place that is walked: words still have to be compared.
  struct Hit {
    let key: Int
    /// The symbol behind its last one.
    let end: Int
    /// The plural ending that is joined to its last word, or -1.
    let plural: Int
  }

  let index: TermIndex
  let selection: Selection
  var reader: SymbolReader
  var buffer: SymbolBuffer
  var starts: [Start]
  var startCount = 0
  var hits: [Hit] = []
  /// Of the place that is walked.
  var found: [Match] = []
  /// The last letters of plural endings, by their low six bits.
  let pluralLetters: UInt64
  private let reach: Int

  package init(_ matcher: Matcher, _ selection: Selection = .all) {
    index = matcher.index
    self.selection = selection
    reader = SymbolReader(folding: index.folding, seed: index.seed)
    // A symbol more than the longest name with the longest legal form, to see its edge.
    reach = index.longestKey + index.longestLegalForm + 1
    buffer = SymbolBuffer(reach: reach)
    let none = Start(symbol: 0, end: 0, step: 0, hash: 0, target: 0, plural: -1)
    starts = Array(repeating: none, count: buffer.symbols.count * (2 + index.plurals.count))
    pluralLetters = index.plurals.reduce(0) { $0 | 1 << UInt64(($1.last ?? 0) & 63) }
  }

  /// Appends the matches in `block` to `matches`, in ascending order.
  ///
  /// - Complexity: O(bytes of the block + matches), and at most ``SurfaceKey/longest`` steps a place.
  package mutating func scan(_ block: ProseBlock, into matches: inout [Match]) {
    index.file.bytes.withWords { words in
      scan(block.bytes.span, in: block.range, words, into: &matches)
    }
  }

  private mutating func scan(
    _ text: Span<UInt8>, in range: Range<Int>, _ words: Span<UInt64>,
    into matches: inout [Match]
  ) {
    reader.start(at: range.lowerBound)
    buffer.removeAll()
    // The symbol before the first place is kept to see that place's edge.
    var first = 0
    while true {
      reader.read(text, to: range.upperBound, into: &buffer)
      buffer.symbols[buffer.count] = .none
      let isLast = reader.offset >= range.upperBound
      let end = isLast ? buffer.count : buffer.count - reach
      findStarts(in: first..<end, text, words)
      followStarts(text, words, into: &matches)
      guard !isLast else { return }
      buffer.drop(before: end - 1)
      reader.didDrop(end - 1)
      first = 1
    }
  }
}
