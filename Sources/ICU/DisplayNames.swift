// SPDX-License-Identifier: Apache-2.0

// Names of regions, languages and currencies.

import CICU

/// What a language calls regions, languages and currencies (CLDR).
///
/// Each task needs its own.
///
/// ```swift
/// let names = try DisplayNames(language: LanguageTag("zh-Hant-TW"))
/// try names.region("MM")  // "緬甸"
/// ```
@safe
package struct DisplayNames: ~Copyable {
  /// Which of two names is given where CLDR has two.
  package enum Length: Sendable {
    /// 中国香港特别行政区.
    case full
    /// 香港.
    case short
  }

  private let handle: OpaquePointer

  /// Opens the names that `language` has.
  ///
  /// - Throws: ``ICUError/failure(operation:name:code:detail:)`` when ICU's data cannot be read.
  package init(language: LanguageTag, length: Length = .full) throws(ICUError) {
    var stored: OpaquePointer?
    let status = unsafe cicu_display_names_open(language.description, length == .short, &stored)
    try check(status, .openDisplayNames, language.description)
    unsafe handle = unsafe opened(stored)
  }

  deinit {
    unsafe cicu_display_names_close(handle)
  }

  /// The name of a region, an ISO 3166 two-letter code in upper case or a UN M.49 three-digit
  /// code; `nil` when there is none.
  ///
  /// - Throws: ``ICUError/failure(operation:name:code:detail:)`` when memory runs out.
  package func region(_ code: String) throws(ICUError) -> String? {
    try name(CICU_NAME_REGION, code)
  }

  /// The name of a language, with its script and region where the tag has them: `zh-Hant` is 繁体中文
  /// in Chinese; `nil` when there is none.
  ///
  /// - Throws: ``ICUError/failure(operation:name:code:detail:)`` when memory runs out.
  package func language(_ tag: LanguageTag) throws(ICUError) -> String? {
    try name(CICU_NAME_LANGUAGE, tag.description)
  }

  /// The name of a currency, an ISO 4217 code in upper case such as `CNY`; `nil` when there is none.
  ///
  /// - Throws: ``ICUError/failure(operation:name:code:detail:)`` when memory runs out.
  package func currency(_ code: String) throws(ICUError) -> String? {
    try name(CICU_NAME_CURRENCY, code)
  }

  private func name(_ kind: CICUNameKind, _ code: String) throws(ICUError) -> String? {
    guard !code.isEmpty, !code.utf8.contains(0) else { return nil }
    let units: [UInt16]? = unsafe try filled(expecting: 64, .findDisplayName, code) {
      unsafe cicu_display_name(handle, kind, code, $0, $1, &$2)
    }
    guard let units else { return nil }
    return try string(units.span, .findDisplayName)
  }
}
