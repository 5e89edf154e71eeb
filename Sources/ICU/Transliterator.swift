// SPDX-License-Identifier: Apache-2.0

// Transliteration.

import CICU

/// Rewrites text from one script, or one way of writing, to another.
///
/// Ids name ICU's system transliterators, and a semicolon chains them: `Traditional-Simplified`,
/// `Simplified-Traditional`, `Han-Latin`, `Han-Latin/Names` (surnames have their own readings: 曾 is
/// zēng), `Fullwidth-Halfwidth`, `Latin-ASCII`, `Any-Latin; Latin-ASCII`.
/// Use one transliterator for many texts; each task needs its own.
///
/// ```swift
/// var simplified = try Transliterator(id: "Traditional-Simplified")
/// try simplified.transliterate("緬甸")  // "缅甸"
/// ```
///
/// - Note: Sendable because a transliterator has one owner and works only while it is being
///   mutated. ICU runs one rule-based transliteration of a process at a time, so more tasks do not
///   make it faster.
@safe
package struct Transliterator: ~Copyable, @unchecked Sendable {
  /// The id that it was opened with.
  package let id: String
  private let handle: OpaquePointer

  /// Opens the transliterator `id`.
  ///
  /// ICU looks up names in ASCII; a name in other letters can pass for a transliterator that does
  /// nothing.
  /// - Throws: ``ICUError/failure(operation:name:code:detail:)`` with `U_INVALID_ID` for an unknown
  ///   id.
  /// - Complexity: Builds rules the first time an id is opened in a process: 13 ms for
  ///   `Traditional-Simplified`, 100 ms for `Han-Latin` (measured with ICU 72). Keep the
  ///   transliterator.
  package init(id: String) throws(ICUError) {
    let units = Array(id.utf16)
    let idLength = try length(units.count, .openTransliterator)
    var stored: OpaquePointer?
    let status = unsafe units.withUnsafeBufferPointer { units in
      unsafe cicu_transliterator_open(units.baseAddress, idLength, &stored)
    }
    try check(status, .openTransliterator, id)
    unsafe handle = unsafe opened(stored)
    self.id = id
  }

  deinit {
    unsafe cicu_transliterator_close(handle)
  }

  /// `text`, rewritten.
  ///
  /// - Throws: As ``transliterate(units:)``.
  /// - Complexity: O(*n*) in the length of `text`, for rules that look at bounded context. Han to
  ///   Latin takes about 10 µs a character, Traditional to Simplified 0.3 µs.
  package mutating func transliterate(_ text: String) throws(ICUError) -> String {
    unsafe try withResult(of: Array(text.utf16).span) { units throws(ICUError) in
      try unsafe string(units.span, .transliterate)
    }
  }

  /// UTF-16 text, rewritten.
  ///
  /// Lone surrogates stay what they are unless a rule names them.
  /// - Throws: ``ICUError/tooLong(operation:count:)``, or
  ///   ``ICUError/failure(operation:name:code:detail:)`` when memory runs out.
  /// - Complexity: O(*n*) in the length of `units`, for rules that look at bounded context.
  package mutating func transliterate(units: Span<UInt16>) throws(ICUError) -> [UInt16] {
    unsafe try withResult(of: units) { units throws(ICUError) in unsafe Array(units) }
  }

  private mutating func withResult<Result>(
    of text: Span<UInt16>, _ read: (UnsafeBufferPointer<UInt16>) throws(ICUError) -> Result
  ) throws(ICUError) -> Result {
    let textLength = try length(text.count, .transliterate)
    var result: UnsafePointer<UInt16>?
    var count: Int32 = 0
    let status = unsafe text.withUnsafeBufferPointer { units in
      unsafe cicu_transliterator_run(handle, units.baseAddress, textLength, &result, &count)
    }
    try check(status, .transliterate, id)
    return try unsafe read(UnsafeBufferPointer(start: result, count: Int(count)))
  }
}
