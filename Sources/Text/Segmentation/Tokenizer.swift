// SPDX-License-Identifier: Apache-2.0

import ICU

/// Splits text into tokens with ICU's word breaker and its dictionary of Chinese.
///
/// Keeps its buffers: one tokenizer a task.
package struct Tokenizer: ~Copyable {
  private var breaker: WordBreaker
  private var window = UTF16Window()
  private var boundaries: [WordBoundary] = []

  /// - Throws: ``TextError/unavailable(_:)`` when ICU's data cannot be read.
  package init() throws(TextError) {
    do {
      breaker = try WordBreaker(language: .chinese)
    } catch {
      throw .unavailable("\(error)")
    }
  }

  /// Calls `visit` with every token of `bytes[range]`, valid UTF-8, in order.
  ///
  /// Tokens follow one another without gaps: together they are the text.
  /// - Throws: ``TextError/unavailable(_:)`` when memory runs out.
  /// - Complexity: O(bytes).
  package mutating func forEachToken(
    in bytes: Span<UInt8>, range: Range<Int>, _ visit: (Token) -> Void
  ) throws(TextError) {
    window.load(bytes, range)
    boundaries.removeAll(keepingCapacity: true)
    let units = window.units
    do {
      try breaker.appendBoundaries(of: units.span, to: &boundaries)
    } catch {
      throw .unavailable("\(error)")
    }
    var start = 0
    for boundary in boundaries {
      let span = TextSpan(start: window.offsets[start], end: window.offsets[boundary.utf16End])
      visit(Token(span: span, kind: kind(of: boundary, firstUnit: units[start])))
      start = boundary.utf16End
    }
  }

  private func kind(of boundary: WordBoundary, firstUnit: UInt16) -> Token.Kind {
    switch boundary.kind {
    case .ideographic: .ideographic
    case .letter, .kana: .word
    case .number: .number
    case .none: UnicodeProperties.isWhiteSpace(UInt32(firstUnit)) ? .space : .punctuation
    }
  }
}
