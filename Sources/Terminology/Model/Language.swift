// SPDX-License-Identifier: Apache-2.0

/// A language by its BCP 47 tag in canonical letter case: `en`, `zh-Hans`, `zh-Hant`, `pt-BR`.
///
/// Plain `zh` is written as a shorthand for `zh-Hans` and stored as such.
package struct Language: Hashable, Sendable, CustomStringConvertible {
  package let description: String

  package static let english = Language(canonical: "en")
  package static let chinese = Language(canonical: "zh-Hans")
  package static let traditionalChinese = Language(canonical: "zh-Hant")

  private init(canonical: String) { description = canonical }

  /// `nil` when the tag is not language[-Script][-REGION].
  package init?(tag: String) {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard let code = parts.first, (2...3).contains(code.utf8.count),
      parts.allSatisfy({ $0.utf8.allSatisfy(Self.isLetter) })
    else { return nil }
    var canonical = code.lowercased()
    var rest = parts.dropFirst()
    if let script = rest.first, script.utf8.count == 4 {
      canonical += "-" + script.prefix(1).uppercased() + script.dropFirst().lowercased()
      rest = rest.dropFirst()
    }
    if let region = rest.first, region.utf8.count == 2 {
      canonical += "-" + region.uppercased()
      rest = rest.dropFirst()
    }
    guard rest.isEmpty else { return nil }
    description =
      switch canonical {
      case "zh", "zh-CN", "zh-SG", "zh-Hans-CN", "zh-Hans-SG": "zh-Hans"
      case "zh-TW", "zh-HK", "zh-MO", "zh-Hant-TW": "zh-Hant"
      default: canonical
      }
  }

  /// The tag as people write it: `zh` for Simplified Chinese.
  package var shortTag: String { self == .chinese ? "zh" : description }

  /// The language without script and region.
  package var base: String { String(description.prefix { $0 != "-" }) }

  package func matches(_ other: Language) -> Bool { self == other || base == other.base }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
