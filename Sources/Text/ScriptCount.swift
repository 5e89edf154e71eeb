// SPDX-License-Identifier: Apache-2.0

/// How much of a text is in which script: enough to tell its language.
package struct ScriptCount: Hashable, Sendable {
  /// Han characters.
  package private(set) var han = 0
  /// Those of them that are written only in Traditional text, by a sample of frequent characters.
  package private(set) var traditionalOnly = 0
  /// Runs of Latin letters.
  package private(set) var latinWords = 0

  /// Frequent characters of running Chinese that Simplified text does not have.
  private static let traditional: Set<UInt32> = Set(
    "這個來為們國會時對於學說長與後進發經關實現產業動體應該從開機總問題單電車見門間東場員點無還沒過"
      .unicodeScalars.map(\.value))

  /// - Complexity: O(bytes).
  package init(_ bytes: Span<UInt8>, in range: Range<Int>) {
    var offset = range.lowerBound
    var isInWord = false
    while offset < range.upperBound {
      let scalar = UTF8Decoding.scalar(in: bytes, at: &offset)
      let isLatin =
        scalar < 0x80 ? (0x61...0x7A).contains(scalar | 0x20) : (0xC0..<0x250).contains(scalar)
      if isLatin, !isInWord { latinWords += 1 }
      isInWord = isLatin
      if Self.isHan(scalar) {
        han += 1
        if Self.traditional.contains(scalar) { traditionalOnly += 1 }
      }
    }
  }

  package static func isHan(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x2_0000...0x3_FFFF, 0xF900...0xFAFF, 0x3005, 0x3007:
      true
    default: false
    }
  }
}
