// SPDX-License-Identifier: Apache-2.0

/// Untrusted text as it may be sent to a terminal.
///
/// Escape sequences begin with a control character, and bidirectional controls make a line read
/// otherwise than it is written. Both are shown instead of sent: `␛` for U+001B, `<U+202E>` for what
/// has no picture. What is shown cannot be told from a text that holds the picture itself.
package enum ControlPictures {
  /// The text with its controls shown; line breaks and tabs stay unless it is to be `onOneLine`,
  /// where every run of them and of spaces becomes one space.
  ///
  /// - Complexity: O(bytes).
  package static func shown(_ text: String, onOneLine: Bool = false) -> String {
    var result = String.UnicodeScalarView()
    var pendingReturn = false
    for scalar in text.unicodeScalars {
      // The carriage return before a line feed is part of the line break.
      if pendingReturn, scalar != "\n" { result.append(contentsOf: "␍".unicodeScalars) }
      pendingReturn = scalar == "\r"
      if pendingReturn { continue }
      switch scalar {
      case "\n", "\t":
        if !onOneLine {
          result.append(scalar)
        } else if result.last != " " {
          result.append(" ")
        }
      case " " where onOneLine && result.last == " ": continue
      default: append(scalar, to: &result)
      }
    }
    if pendingReturn { result.append(contentsOf: "␍".unicodeScalars) }
    return String(result)
  }

  private static func append(
    _ scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView
  ) {
    switch scalar.value {
    case 0..<0x20: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
    case 0x7F: result.append("␡")
    case 0x80...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x206F, 0xFFF9...0xFFFB,
      0xE0000...0xE007F:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      let padding = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
      result.append(contentsOf: "<U+\(padding)\(digits)>".unicodeScalars)
    default: result.append(scalar)
    }
  }
}
