// SPDX-License-Identifier: Apache-2.0

// Word boundaries.

import CICU

/// The end of a word-like piece of text, and what the piece is.
package struct WordBoundary: Hashable, Sendable {
  /// Where the piece ends, in UTF-16 code units from the start of the text.
  ///
  /// It begins where the piece before it ends, the first one at 0.
  package let utf16End: Int
  /// What the piece is.
  package let kind: Kind

  /// What a piece of text between two word boundaries is.
  package enum Kind: UInt8, Sendable {
    /// No word: white space, punctuation, symbols.
    case none
    /// Digits and what belongs to them, such as 1,234.5.
    case number
    /// A word in an alphabetic script, also in Hangul.
    case letter
    /// Hiragana or Katakana that ICU's dictionary does not cover: none with ICU 72.
    case kana
    /// A word of ICU's Chinese and Japanese dictionary, in Han characters or kana, or a character of
    /// these scripts alone.
    case ideographic
  }
}

/// Finds word boundaries as UAX #29 and ICU's dictionary of Chinese and Japanese have them.
///
/// Use one breaker for many texts; each task needs its own.
///
/// ```swift
/// var breaker = try WordBreaker(language: .chinese)
/// var boundaries: [WordBoundary] = []
/// try breaker.appendBoundaries(of: Array("稀土出口".utf16).span, to: &boundaries)
/// // ends 2 and 4, both ideographic
/// ```
///
/// - Note: Sendable because a breaker has one owner and finds boundaries only while it is being
///   mutated.
package struct WordBreaker: ~Copyable, Sendable {
  private var iterator: BreakIterator

  /// Opens a breaker for texts in `language`.
  ///
  /// A language that ICU does not know gets the rules for all languages.
  /// - Throws: ``ICUError/failure(operation:name:code:detail:)`` when ICU's data cannot be read.
  /// - Complexity: Loads rules and, with the first Han text, the dictionary; keep the breaker.
  package init(language: LanguageTag) throws(ICUError) {
    iterator = try BreakIterator(CICU_BREAK_WORDS, language: language, .openWordBreaker)
  }

  /// Appends the end of each piece of `text` to `boundaries`, which keeps what it has.
  ///
  /// The ends ascend, and the last is the end of `text`; empty text has none. Lone surrogates are
  /// pieces of no word.
  /// - Throws: ``ICUError/tooLong(operation:count:)``, or
  ///   ``ICUError/failure(operation:name:code:detail:)`` when memory runs out.
  /// - Complexity: O(*n*) in the length of `text`.
  package mutating func appendBoundaries(
    of text: Span<UInt16>, to boundaries: inout [WordBoundary]
  ) throws(ICUError) {
    try iterator.forEachBoundary(of: text) { end, status in
      let kind = WordBoundary.Kind(rawValue: UInt8(clamping: status)) ?? .none
      boundaries.append(WordBoundary(utf16End: end, kind: kind))
    }
  }
}
