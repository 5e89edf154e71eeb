// SPDX-License-Identifier: Apache-2.0

import ICU

/// Splits Chinese and English text into tokens: Han by a lattice over ICU's dictionary, the rest by
/// how it is written.
///
/// Keeps its buffers: one tokenizer a task.
package struct Tokenizer: ~Copyable {
  private let mode: Lattice.Mode
  private var segmenter: RunSegmenter
  private var classes = CharacterClasses()
  private var run = HanRun()
  private var pieces: [RunSegmenter.Piece] = []

  /// - Parameter isPlain: Han is split at the breaks of ICU's word breaker, without own rules.
  /// - Throws: ``TextError/unavailable(_:)`` when ICU's data cannot be read.
  package init(isPlain: Bool = false) throws(TextError) {
    mode = isPlain ? .plain : .full
    segmenter = try RunSegmenter(mode: mode)
  }

  /// Why Chinese is split by ICU's breaker instead of the lattice; `nil` when it is not.
  package var defect: String? { segmenter.defect }

  /// Lays out ICU's dictionary for speed now instead of after the first 60,000 characters.
  ///
  /// - Complexity: about 0.1 s.
  package mutating func prepareForLongText() { segmenter.prepareForLongText() }

  /// Calls `visit` with every token of `bytes[range]`, valid UTF-8, in order.
  ///
  /// Tokens follow one another without gaps: together they are the text.
  /// - Throws: ``TextError/unavailable(_:)`` when memory runs out.
  /// - Complexity: O(bytes).
  package mutating func forEachToken(
    in bytes: Span<UInt8>, range: Range<Int>, _ visit: (Token) -> Void
  ) throws(TextError) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let start = offset
      var scalar = UTF8Decoding.scalar(in: bytes, at: &offset)
      var kind = classes(scalar)
      guard kind == .han else {
        while offset < range.upperBound {
          var next = offset
          scalar = UTF8Decoding.scalar(in: bytes, at: &next)
          let following = classes(scalar)
          guard following == kind || following == .mark, kind != .punctuation else { break }
          offset = next
        }
        visit(Token(span: TextSpan(start: start, end: offset), kind: Self.kind(of: kind)))
        continue
      }
      run.removeAll()
      run.append(CharacterClasses.dictionaryUnit(of: scalar), start: start, end: offset)
      while offset < range.upperBound {
        var next = offset
        scalar = UTF8Decoding.scalar(in: bytes, at: &next)
        kind = classes(scalar)
        guard kind == .han else { break }
        run.append(CharacterClasses.dictionaryUnit(of: scalar), start: offset, end: next)
        offset = next
      }
      try segmenter.split(run, into: &pieces)
      var first = 0
      for piece in pieces {
        let span = TextSpan(start: run.offset(of: first), end: run.offset(of: piece.end))
        visit(Token(span: span, kind: .ideographic))
        first = piece.end
      }
    }
  }

  private static func kind(of kind: CharacterClass) -> Token.Kind {
    switch kind {
    case .han: .ideographic
    case .letter, .mark: .word
    case .digit: .number
    case .space: .space
    default: .punctuation
    }
  }
}
