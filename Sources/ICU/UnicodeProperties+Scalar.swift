// SPDX-License-Identifier: Apache-2.0

// The properties of scalars.

extension UnicodeProperties {
  /// The general category.
  package static func generalCategory(of scalar: Unicode.Scalar) -> GeneralCategory {
    generalCategory(of: scalar.value)
  }

  /// The script.
  package static func script(of scalar: Unicode.Scalar) -> ScriptCode {
    script(of: scalar.value)
  }

  /// The East Asian width.
  package static func eastAsianWidth(of scalar: Unicode.Scalar) -> EastAsianWidth {
    eastAsianWidth(of: scalar.value)
  }

  /// The canonical combining class; 0 for whatever does not combine.
  package static func combiningClass(of scalar: Unicode.Scalar) -> UInt8 {
    combiningClass(of: scalar.value)
  }

  /// The numeric value; `nil` when there is none.
  package static func numericValue(of scalar: Unicode.Scalar) -> Double? {
    numericValue(of: scalar.value)
  }

  /// Whether the scalar is a Han character or counts as one.
  package static func isIdeographic(_ scalar: Unicode.Scalar) -> Bool {
    isIdeographic(scalar.value)
  }

  /// Whether the scalar is white space.
  package static func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
    isWhiteSpace(scalar.value)
  }

  /// Whether the scalar is a dash or a hyphen.
  package static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    isDash(scalar.value)
  }

  /// Whether the scalar is a quotation mark.
  package static func isQuotationMark(_ scalar: Unicode.Scalar) -> Bool {
    isQuotationMark(scalar.value)
  }

  /// Whether the scalar is alphabetic in the wide sense.
  package static func isAlphabetic(_ scalar: Unicode.Scalar) -> Bool {
    isAlphabetic(scalar.value)
  }

  /// Whether the scalar is invisible where it is not supported.
  package static func isDefaultIgnorable(_ scalar: Unicode.Scalar) -> Bool {
    isDefaultIgnorable(scalar.value)
  }

  /// The simple lower-case mapping; the scalar itself when there is none.
  package static func lowercase(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    Unicode.Scalar(lowercase(of: scalar.value)) ?? scalar
  }

  /// The simple upper-case mapping; the scalar itself when there is none.
  package static func uppercase(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    Unicode.Scalar(uppercase(of: scalar.value)) ?? scalar
  }

  /// The simple case folding; the scalar itself when there is none.
  package static func caseFold(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    Unicode.Scalar(caseFold(of: scalar.value)) ?? scalar
  }
}
