// SPDX-License-Identifier: Apache-2.0

import ICU

/// How many columns of a terminal a text takes.
///
/// By East Asian width (UAX #11): wide and fullwidth scalars take two, combining marks and invisible
/// ones none, all others one; the ambiguous ones are narrow, as terminals draw them by default.
package enum DisplayWidth {
  /// - Complexity: O(1).
  package static func columns(of scalar: Unicode.Scalar) -> Int {
    if (0x20..<0x7F).contains(scalar.value) { return 1 }
    switch UnicodeProperties.generalCategory(of: scalar) {
    case .nonspacingMark, .enclosingMark, .control, .lineSeparator, .paragraphSeparator: return 0
    default: break
    }
    // The vowels and final consonants of decomposed Hangul are drawn into the syllable's first.
    if UnicodeProperties.isDefaultIgnorable(scalar) || (0x1160...0x11FF).contains(scalar.value) {
      return 0
    }
    switch UnicodeProperties.eastAsianWidth(of: scalar) {
    case .wide, .fullwidth: return 2
    case .neutral, .ambiguous, .halfwidth, .narrow: return 1
    }
  }

  /// The columns of a text without line breaks.
  package static func columns(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  /// The text itself where it fits, else as much of its start as fits before an ellipsis.
  ///
  /// Cuts between characters as readers see them, and takes at most `width` columns, which may be
  /// one less where a wide character did not fit.
  package static func shortened(_ text: String, to width: Int) -> String {
    guard width > 0 else { return "" }
    var columns = 0
    var end = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      columns += self.columns(of: String(text[index]))
      if columns > width { return text[..<end] + "…" }
      index = text.index(after: index)
      if columns < width { end = index }
    }
    return text
  }
}
