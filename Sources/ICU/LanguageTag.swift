// SPDX-License-Identifier: Apache-2.0

// BCP 47 language tags.

import CICU

/// A well-formed BCP 47 language tag in canonical form, such as `zh-Hant-TW`.
///
/// Canonical means that the letters' case follows BCP 47 and that deprecated codes are replaced
/// (`iw` is `he`); no subtag is added. Two tags are equal when their canonical forms are the same.
///
/// ```swift
/// let tag = try LanguageTag("zh-tw")
/// tag.description             // "zh-TW"
/// try tag.maximized().script  // "Hant"
/// ```
package struct LanguageTag: Hashable, Sendable, CustomStringConvertible {
  /// The tag.
  package let description: String

  /// Reads a tag, in any case of letters.
  ///
  /// - Throws: ``ICUError/illFormedLanguageTag(_:wellFormed:)`` for anything but a well-formed tag:
  ///   empty text, underscores, subtags that are too long;
  ///   ``ICUError/failure(operation:name:code:detail:)`` for a tag of more than about 150 bytes.
  package init(_ text: String) throws(ICUError) {
    guard !text.isEmpty, !text.utf8.contains(0) else {
      throw .illFormedLanguageTag(text, wellFormed: "")
    }
    var parsed: Int32 = 0
    let canonical: [CChar]? = unsafe try filled(expecting: 64, .canonicalizeLanguageTag, text) {
      unsafe cicu_tag_canonicalize(text, $0, $1, &$2, &parsed)
    }
    guard let canonical, Int(parsed) == text.utf8.count else {
      let wellFormed = String(decoding: text.utf8.prefix(Int(parsed)), as: UTF8.self)
      throw .illFormedLanguageTag(text, wellFormed: wellFormed)
    }
    description = asciiString(canonical)
  }

  private init(canonical: String) {
    description = canonical
  }

  /// The language subtag, lower case; `nil` when undetermined (`und`).
  package var language: String? { part(CICU_TAG_LANGUAGE) }

  /// The script subtag, such as `Hant`; `nil` when the tag has none.
  package var script: String? { part(CICU_TAG_SCRIPT) }

  /// The region subtag, such as `TW`; `nil` when the tag has none.
  package var region: String? { part(CICU_TAG_REGION) }

  /// The tag with its likely script and region.
  ///
  /// `zh-TW` gives `zh-Hant-TW`, and `zh` gives `zh-Hans-CN`; a tag that CLDR knows nothing about
  /// is unchanged.
  /// - Throws: ``ICUError/failure(operation:name:code:detail:)`` when the result is too long.
  package func maximized() throws(ICUError) -> LanguageTag {
    try changed(CICU_TAG_MAXIMIZED)
  }

  /// The tag without the script and region that ``maximized()`` would add.
  ///
  /// `zh-Hant-TW` gives `zh-TW`.
  /// - Throws: ``ICUError/failure(operation:name:code:detail:)`` when the result is too long.
  package func minimized() throws(ICUError) -> LanguageTag {
    try changed(CICU_TAG_MINIMIZED)
  }

  private func changed(_ part: CICUTagPart) throws(ICUError) -> LanguageTag {
    LanguageTag(canonical: try text(of: part))
  }

  private func part(_ part: CICUTagPart) -> String? {
    // A canonical tag has been through ICU once, so this cannot fail.
    guard let text = try? text(of: part), !text.isEmpty else { return nil }
    return text
  }

  private func text(of part: CICUTagPart) throws(ICUError) -> String {
    let text: [CChar]? = unsafe try filled(expecting: 64, .readLanguageTag, description) {
      unsafe cicu_tag_part(description, part, $0, $1, &$2)
    }
    return asciiString(text ?? [])
  }
}

extension LanguageTag {
  /// No particular language: `und`.
  package static let undetermined = LanguageTag(canonical: "und")
  /// English: `en`.
  package static let english = LanguageTag(canonical: "en")
  /// Chinese: `zh`.
  package static let chinese = LanguageTag(canonical: "zh")
  /// Chinese in simplified characters: `zh-Hans`.
  package static let simplifiedChinese = LanguageTag(canonical: "zh-Hans")
  /// Chinese in traditional characters: `zh-Hant`.
  package static let traditionalChinese = LanguageTag(canonical: "zh-Hant")
}
