// SPDX-License-Identifier: Apache-2.0

// The East Asian width of a code point.

/// Unicode's East Asian width (UAX #11).
///
/// The raw values are ICU's, which never change; they are no part of any file format.
package enum EastAsianWidth: UInt8, CaseIterable, Sendable {
  /// Does not occur in East Asian text.
  case neutral = 0
  /// Wide in East Asian fonts and narrow in others: “ ” … — ×.
  case ambiguous
  /// The halfwidth form of a wide character: ｱ.
  case halfwidth
  /// The fullwidth form of a narrow character: Ａ.
  case fullwidth
  /// Narrow, and with a fullwidth form: A.
  case narrow
  /// Wide: 稀.
  case wide
}
