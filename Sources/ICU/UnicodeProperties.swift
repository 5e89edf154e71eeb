// SPDX-License-Identifier: Apache-2.0

// Properties of code points.

import CICU

/// What the Unicode Character Database of the installed ICU says about code points.
///
/// The functions take any 32-bit value: surrogates have properties, too, and a value above
/// U+10FFFF has those of an unassigned code point. They are thread-safe and O(1). The functions that
/// take a `Unicode.Scalar` say the same.
package enum UnicodeProperties {
  /// The general category.
  package static func generalCategory(of codePoint: UInt32) -> GeneralCategory {
    GeneralCategory(rawValue: UInt8(clamping: cicu_general_category(codePoint))) ?? .unassigned
  }

  /// The script.
  package static func script(of codePoint: UInt32) -> ScriptCode {
    ScriptCode(number: cicu_script(codePoint))
  }

  /// The East Asian width.
  package static func eastAsianWidth(of codePoint: UInt32) -> EastAsianWidth {
    EastAsianWidth(rawValue: UInt8(clamping: cicu_east_asian_width(codePoint))) ?? .neutral
  }

  /// The canonical combining class; 0 for whatever does not combine.
  package static func combiningClass(of codePoint: UInt32) -> UInt8 {
    cicu_combining_class(codePoint)
  }

  /// The numeric value, of ¾ and 万 as of 7; `nil` when there is none.
  package static func numericValue(of codePoint: UInt32) -> Double? {
    var value = 0.0
    return unsafe cicu_numeric_value(codePoint, &value) ? value : nil
  }

  // MARK: Binary properties

  /// Whether the code point is a Han character or counts as one: 稀, 〇, 々 is not.
  package static func isIdeographic(_ codePoint: UInt32) -> Bool {
    cicu_has_property(codePoint, CICU_IDEOGRAPHIC)
  }

  /// Whether the code point is white space: space, line ends, U+00A0, U+3000; not U+200B.
  package static func isWhiteSpace(_ codePoint: UInt32) -> Bool {
    cicu_has_property(codePoint, CICU_WHITE_SPACE)
  }

  /// Whether the code point is a dash or a hyphen: - – — － −.
  package static func isDash(_ codePoint: UInt32) -> Bool {
    cicu_has_property(codePoint, CICU_DASH)
  }

  /// Whether the code point is a quotation mark: " ' “ ” 「 」 «; not 《.
  package static func isQuotationMark(_ codePoint: UInt32) -> Bool {
    cicu_has_property(codePoint, CICU_QUOTATION_MARK)
  }

  /// Whether the code point is alphabetic in the wide sense, Han characters included.
  package static func isAlphabetic(_ codePoint: UInt32) -> Bool {
    cicu_has_property(codePoint, CICU_ALPHABETIC)
  }

  /// Whether the code point is invisible where it is not supported: U+00AD, U+200B, U+FEFF.
  package static func isDefaultIgnorable(_ codePoint: UInt32) -> Bool {
    cicu_has_property(codePoint, CICU_DEFAULT_IGNORABLE)
  }

  // MARK: Simple mappings, one code point to one

  /// The simple lower-case mapping; the code point itself when there is none.
  package static func lowercase(of codePoint: UInt32) -> UInt32 {
    cicu_map(codePoint, CICU_LOWERCASE)
  }

  /// The simple upper-case mapping; the code point itself when there is none.
  package static func uppercase(of codePoint: UInt32) -> UInt32 {
    cicu_map(codePoint, CICU_UPPERCASE)
  }

  /// The simple case folding; the code point itself when there is none.
  package static func caseFold(of codePoint: UInt32) -> UInt32 {
    cicu_map(codePoint, CICU_CASE_FOLD)
  }
}
