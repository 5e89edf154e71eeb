// SPDX-License-Identifier: Apache-2.0

// Scripts.

import CICU

/// A script of Unicode, such as Han or Latin (UAX #24).
package struct ScriptCode: Hashable, Sendable {
  private let number: Int32

  /// The script that ICU gives `number`.
  init(number: Int32) {
    self.number = number
  }

  private init(_ script: CICUScript) {
    number = Int32(script.rawValue)
  }

  /// The script with an ISO 15924 code ("Hani") or a Unicode name ("Han"), in any case of letters;
  /// `nil` when there is none.
  package init?(_ name: String) {
    guard !name.utf8.contains(0) else { return nil }
    let number = unsafe cicu_script_number(name)
    guard number >= 0 else { return nil }
    self.number = number
  }
}

extension ScriptCode: CustomStringConvertible {
  /// The four-letter ISO 15924 code, such as `Hani`.
  package var description: String {
    guard let code = unsafe cicu_script_code(number) else { return "Zzzz" }
    return unsafe String(cString: code)
  }
}

extension ScriptCode {
  /// Zyyy: digits, punctuation and whatever many scripts use.
  package static let common = ScriptCode(CICU_SCRIPT_COMMON)
  /// Zinh: marks that take the script of what they stand on.
  package static let inherited = ScriptCode(CICU_SCRIPT_INHERITED)
  /// Arab.
  package static let arabic = ScriptCode(CICU_SCRIPT_ARABIC)
  /// Bopo.
  package static let bopomofo = ScriptCode(CICU_SCRIPT_BOPOMOFO)
  /// Cyrl.
  package static let cyrillic = ScriptCode(CICU_SCRIPT_CYRILLIC)
  /// Deva.
  package static let devanagari = ScriptCode(CICU_SCRIPT_DEVANAGARI)
  /// Grek.
  package static let greek = ScriptCode(CICU_SCRIPT_GREEK)
  /// Hani.
  package static let han = ScriptCode(CICU_SCRIPT_HAN)
  /// Hang.
  package static let hangul = ScriptCode(CICU_SCRIPT_HANGUL)
  /// Hebr.
  package static let hebrew = ScriptCode(CICU_SCRIPT_HEBREW)
  /// Hira.
  package static let hiragana = ScriptCode(CICU_SCRIPT_HIRAGANA)
  /// Kana.
  package static let katakana = ScriptCode(CICU_SCRIPT_KATAKANA)
  /// Latn.
  package static let latin = ScriptCode(CICU_SCRIPT_LATIN)
  /// Mymr.
  package static let myanmar = ScriptCode(CICU_SCRIPT_MYANMAR)
  /// Thai.
  package static let thai = ScriptCode(CICU_SCRIPT_THAI)
  /// Tibt.
  package static let tibetan = ScriptCode(CICU_SCRIPT_TIBETAN)
  /// Zzzz: unassigned, private use, surrogates.
  package static let unknown = ScriptCode(CICU_SCRIPT_UNKNOWN)
}
