// SPDX-License-Identifier: Apache-2.0

import ICU

/// A sentence-like piece of a text.
package struct Segment: Hashable, Sendable {
  /// White space behind the sentence included, so that segments concatenate to the text.
  package let span: TextSpan
}

/// Splits text into sentences with ICU's sentence breaker.
///
/// Keeps its buffers: one segmenter a task.
package struct SentenceSegmenter: ~Copyable {
  private var breaker: SentenceBreaker
  private var window = UTF16Window()
  private var boundaries: [SentenceBoundary] = []

  /// - Throws: ``TextError/unavailable(_:)`` when ICU's data cannot be read.
  package init() throws(TextError) {
    do {
      // CLDR's list of abbreviations keeps "Co. Ltd." and "No. 18" in one sentence.
      breaker = try SentenceBreaker(language: LanguageTag("en-u-ss-standard"))
    } catch {
      throw .unavailable("\(error)")
    }
  }

  /// The sentences of `bytes[range]`, valid UTF-8, in order and without gaps.
  ///
  /// - Throws: ``TextError/unavailable(_:)`` when memory runs out.
  package mutating func segments(in bytes: Span<UInt8>, range: Range<Int>)
    throws(TextError) -> [Segment]
  {
    window.load(bytes, range)
    boundaries.removeAll(keepingCapacity: true)
    let units = window.units
    do {
      try breaker.appendBoundaries(of: units.span, to: &boundaries)
    } catch {
      throw .unavailable("\(error)")
    }
    var start = 0
    return boundaries.map { boundary in
      let span = TextSpan(start: window.offsets[start], end: window.offsets[boundary.utf16End])
      start = boundary.utf16End
      return Segment(span: span)
    }
  }
}
