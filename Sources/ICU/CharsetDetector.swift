// SPDX-License-Identifier: Apache-2.0

// Guessing the charset of bytes.

import CICU

/// A guess at the charset of some bytes.
package struct CharsetGuess: Hashable, Sendable {
  /// The charset's IANA name, such as `GB18030`; ``CharsetConverter`` takes it.
  package let charset: String
  /// From 0 to 100: how well the bytes fit.
  package let confidence: Int
  /// The language that the bytes look like, an ISO 639 code such as `zh`; `nil` when the charset
  /// does not tell.
  package let language: String?
}

/// Guesses the charset of bytes.
///
/// ```swift
/// try CharsetDetector.guesses(for: bytes.span).first?.charset  // "GB18030"
/// ```
package enum CharsetDetector {
  /// The charsets that `bytes` may be in, the likeliest first; empty when nothing fits.
  ///
  /// ICU looks at the first 8,000 bytes or so. Short text is guessed badly: try strict UTF-8 before.
  /// Thread-safe.
  /// - Throws: ``ICUError/tooLong(operation:count:)``, or
  ///   ``ICUError/failure(operation:name:code:detail:)`` when memory runs out.
  package static func guesses(for bytes: Span<UInt8>) throws(ICUError) -> [CharsetGuess] {
    let byteCount = try length(bytes.count, .detectCharset)
    return unsafe try bytes.withUnsafeBufferPointer { bytes throws(ICUError) in
      var stored: OpaquePointer?
      var count: Int32 = 0
      let status = unsafe cicu_detection_open(bytes.baseAddress, byteCount, &stored, &count)
      try check(status, .detectCharset)
      let detection = unsafe opened(stored)
      defer { unsafe cicu_detection_close(detection) }
      var guesses: [CharsetGuess] = []
      for index in 0..<count {
        guesses.append(try unsafe guess(index, of: detection))
      }
      return guesses
    }
  }

  private static func guess(
    _ index: Int32, of detection: OpaquePointer
  ) throws(ICUError) -> CharsetGuess {
    var name = unsafe UnsafePointer<CChar>?.none
    var language = unsafe UnsafePointer<CChar>?.none
    var confidence: Int32 = 0
    let status = unsafe cicu_detection_guess(detection, index, &name, &language, &confidence)
    try check(status, .detectCharset)
    let languageCode = unsafe language.map { unsafe String(cString: $0) } ?? ""
    return CharsetGuess(
      charset: unsafe name.map { unsafe String(cString: $0) } ?? "",
      confidence: Int(confidence),
      language: languageCode.isEmpty ? nil : languageCode)
  }
}
