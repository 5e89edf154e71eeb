// SPDX-License-Identifier: Apache-2.0

// Comparison of strings in the order of a language.

import CICU

/// Compares strings in the order of a language.
///
/// Chinese is sorted by pinyin (`zh`, `zh-Hans`) or by strokes (`zh-Hant`); the tag's extension asks
/// for an order by name: `zh-u-co-pinyin`, `zh-u-co-stroke`, `zh-u-co-zhuyin`. Digits as numbers are
/// `zh-u-kn`.
///
/// ```swift
/// let pinyin = try Collator(language: .simplifiedChinese)
/// try pinyin.compare("钕", "镝")  // .descending: nǚ after dī
/// ```
///
/// - Note: Comparing does not change ICU's collator, so tasks may share one.
@safe
package struct Collator: ~Copyable, @unchecked Sendable {
  /// How fine a difference counts.
  package enum Strength: Sendable {
    /// Base letters only: a = A = á.
    case primary
    /// Accents, too: a = A < á.
    case secondary
    /// Case and variants, too: a < A < á. The usual one.
    case tertiary
    /// Punctuation and kana, too, where the order ignores them otherwise.
    case quaternary
    /// Code points, too, after normalization.
    case identical
  }

  /// How one string stands to another.
  package enum Order: Sendable {
    /// The first goes before the second.
    case ascending
    /// Neither goes before the other at this strength.
    case same
    /// The second goes before the first.
    case descending
  }

  private let handle: OpaquePointer

  /// Opens a collator for `language`.
  ///
  /// A language that ICU does not know gets the root order.
  /// - Throws: ``ICUError/failure(operation:name:code:detail:)`` when ICU's data cannot be read.
  package init(language: LanguageTag, strength: Strength = .tertiary) throws(ICUError) {
    let strengthCode =
      switch strength {
      case .primary: CICU_STRENGTH_PRIMARY
      case .secondary: CICU_STRENGTH_SECONDARY
      case .tertiary: CICU_STRENGTH_TERTIARY
      case .quaternary: CICU_STRENGTH_QUATERNARY
      case .identical: CICU_STRENGTH_IDENTICAL
      }
    var stored: OpaquePointer?
    let status = unsafe cicu_collator_open(language.description, strengthCode, &stored)
    try check(status, .openCollator, language.description)
    unsafe handle = unsafe opened(stored)
  }

  deinit {
    unsafe cicu_collator_close(handle)
  }

  /// How `left` stands to `right`.
  ///
  /// - Throws: ``ICUError/tooLong(operation:count:)``, or
  ///   ``ICUError/failure(operation:name:code:detail:)`` when memory runs out.
  /// - Complexity: O(*n*) in the common head of the two.
  package func compare(_ left: String, _ right: String) throws(ICUError) -> Order {
    let leftLength = try length(left.utf8.count, .compare)
    let rightLength = try length(right.utf8.count, .compare)
    var order: Int32 = 0
    let status = unsafe left.utf8Span.span.withUnsafeBufferPointer { left in
      unsafe right.utf8Span.span.withUnsafeBufferPointer { right in
        unsafe cicu_collator_compare(
          handle, left.baseAddress, leftLength, right.baseAddress, rightLength, &order)
      }
    }
    try check(status, .compare)
    return order < 0 ? .ascending : order > 0 ? .descending : .same
  }

  /// Bytes whose lexicographic order is the order of this collator.
  ///
  /// Keys of different collators, or of different versions of ICU, do not compare. The key of empty
  /// text has bytes, too (its level separators).
  /// - Throws: ``ICUError/tooLong(operation:count:)``, or
  ///   ``ICUError/failure(operation:name:code:detail:)`` when memory runs out.
  /// - Complexity: O(*n*) in the length of `text`.
  package func sortKey(of text: String) throws(ICUError) -> [UInt8] {
    let units = Array(text.utf16)
    let unitsLength = try length(units.count, .makeSortKey)
    let expected = unitsLength < Int32.max / 8 ? unitsLength * 4 + 16 : Int32.max
    let key: [UInt8]? = unsafe try filled(expecting: expected, .makeSortKey) {
      buffer, capacity, needed in
      unsafe units.span.withUnsafeBufferPointer { units in
        unsafe cicu_collator_sort_key(
          handle, units.baseAddress, unitsLength, buffer, capacity, &needed)
      }
    }
    return key ?? []
  }
}
