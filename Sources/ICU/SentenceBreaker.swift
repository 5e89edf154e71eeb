// SPDX-License-Identifier: Apache-2.0

// Sentence boundaries.

import CICU

/// The end of a sentence-like piece of text, and how it ends.
package struct SentenceBoundary: Hashable, Sendable {
  /// Where the piece ends, in UTF-16 code units from the start of the text.
  ///
  /// It begins where the piece before it ends, the first one at 0. White space after a sentence
  /// belongs to it.
  package let utf16End: Int
  /// How the piece ends.
  package let kind: Kind

  /// How a sentence-like piece ends.
  package enum Kind: UInt8, Sendable {
    /// With a full stop, a question mark or the like, or with the end of the text.
    case terminated
    /// With a paragraph separator or a line break, and without a terminator.
    case separated
  }
}

/// Finds sentence boundaries as UAX #29 has them.
///
/// Use one breaker for many texts; each task needs its own.
///
/// - Note: Sendable because a breaker has one owner and finds boundaries only while it is being
///   mutated.
package struct SentenceBreaker: ~Copyable, Sendable {
  private var iterator: BreakIterator

  /// Opens a breaker for texts in `language`.
  ///
  /// A language that ICU does not know gets the rules for all languages. The tag `en-u-ss-standard`
  /// asks for CLDR's list of abbreviations after which no sentence ends.
  /// - Throws: ``ICUError/failure(operation:name:code:detail:)`` when ICU's data cannot be read.
  package init(language: LanguageTag) throws(ICUError) {
    iterator = try BreakIterator(CICU_BREAK_SENTENCES, language: language, .openSentenceBreaker)
  }

  /// Appends the end of each piece of `text` to `boundaries`, which keeps what it has.
  ///
  /// The ends ascend, and the last is the end of `text`; empty text has none.
  /// - Throws: ``ICUError/tooLong(operation:count:)``, or
  ///   ``ICUError/failure(operation:name:code:detail:)`` when memory runs out.
  /// - Complexity: O(*n*) in the length of `text`.
  package mutating func appendBoundaries(
    of text: Span<UInt16>, to boundaries: inout [SentenceBoundary]
  ) throws(ICUError) {
    try iterator.forEachBoundary(of: text) { end, status in
      let kind = SentenceBoundary.Kind(rawValue: UInt8(clamping: status)) ?? .terminated
      boundaries.append(SentenceBoundary(utf16End: end, kind: kind))
    }
  }
}
