// SPDX-License-Identifier: Apache-2.0

// Unicode normalization.

import CICU

/// One of Unicode's normalization forms (UAX #15), and NFKC_Casefold (UAX #44, UTR #30).
///
/// A value without state: share it freely between tasks.
///
/// ```swift
/// try Normalizer.nfkcCasefold.normalized("ＳＨ６００１１１")  // "sh600111"
/// ```
package enum Normalizer: CaseIterable, Hashable, Sendable {
  /// Canonical composition.
  case nfc
  /// Canonical decomposition.
  case nfd
  /// Compatibility composition: full width, ligatures, circled digits become plain.
  case nfkc
  /// Compatibility decomposition.
  case nfkd
  /// Compatibility composition without case and without default-ignorable code points.
  case nfkcCasefold

  private var form: CICUForm {
    switch self {
    case .nfc: CICU_NFC
    case .nfd: CICU_NFD
    case .nfkc: CICU_NFKC
    case .nfkd: CICU_NFKD
    case .nfkcCasefold: CICU_NFKC_CASEFOLD
    }
  }

  /// `text` in this form.
  ///
  /// - Throws: As ``normalized(units:)``.
  /// - Complexity: O(*n*) in the length of `text`.
  package func normalized(_ text: String) throws(ICUError) -> String {
    let units = try normalized(units: Array(text.utf16).span)
    return try string(units.span, .normalize)
  }

  /// UTF-16 text in this form.
  ///
  /// Lone surrogates stay what they are.
  /// - Throws: ``ICUError/tooLong(operation:count:)`` for the text or its result, or
  ///   ``ICUError/failure(operation:name:code:detail:)`` when memory runs out.
  /// - Complexity: O(*n*) in the length of `units`.
  package func normalized(units: Span<UInt16>) throws(ICUError) -> [UInt16] {
    let unitsLength = try length(units.count, .normalize)
    let expected = unitsLength < Int32.max / 2 ? unitsLength + unitsLength / 8 + 16 : Int32.max
    let result: [UInt16]? = unsafe try filled(expecting: expected, .normalize) {
      buffer, capacity, needed in
      unsafe units.withUnsafeBufferPointer { units in
        unsafe cicu_normalize(form, units.baseAddress, unitsLength, buffer, capacity, &needed)
      }
    }
    return result ?? []
  }

  /// Whether `text` is in this form already.
  ///
  /// - Throws: As ``isNormalized(units:)``.
  /// - Complexity: O(*n*) in the length of `text`.
  package func isNormalized(_ text: String) throws(ICUError) -> Bool {
    try isNormalized(units: Array(text.utf16).span)
  }

  /// Whether UTF-16 text is in this form already.
  ///
  /// - Throws: ``ICUError/tooLong(operation:count:)``, or
  ///   ``ICUError/failure(operation:name:code:detail:)`` when memory runs out.
  /// - Complexity: O(*n*) in the length of `units`.
  package func isNormalized(units: Span<UInt16>) throws(ICUError) -> Bool {
    let unitsLength = try length(units.count, .normalize)
    var result = false
    let status = unsafe units.withUnsafeBufferPointer { units in
      unsafe cicu_is_normalized(form, units.baseAddress, unitsLength, &result)
    }
    try check(status, .normalize)
    return result
  }

  /// What this form's mapping turns `scalar` into, fully decomposed, or `nil` when it keeps it.
  ///
  /// NFC and NFKC answer as NFD and NFKD do: é gives e and U+0301. NFKC_Casefold gives `[]` for a
  /// code point that it removes.
  package func decomposition(of scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
    // The longest decomposition in Unicode has 18 code points; ICU's data are loaded or missing
    // as a whole, and then every other operation has failed, too.
    let units: [UInt16]?? = unsafe try? filled(expecting: 36, .normalize) {
      unsafe cicu_decomposition(form, scalar.value, $0, $1, &$2)
    }
    guard let units = units ?? nil else { return nil }
    return Array(String(decoding: units, as: UTF16.self).unicodeScalars)
  }
}
