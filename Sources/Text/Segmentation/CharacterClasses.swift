// SPDX-License-Identifier: Apache-2.0

import ICU

/// What a character is to the tokenizer.
enum CharacterClass: UInt8 {
  case unknown
  /// Han and kana: written without spaces, split by the lattice.
  case han
  case letter
  case digit
  /// Joins what it stands on or between: combining marks, joiners, variation selectors.
  case mark
  case space
  case punctuation
  case symbol
}

/// The classes of characters, asked of ICU once each.
struct CharacterClasses {
  private var classes = [UInt8](repeating: CharacterClass.unknown.rawValue, count: 0x1_0000)

  @inline(__always)
  mutating func callAsFunction(_ scalar: UInt32) -> CharacterClass {
    if scalar &- 0x4E00 < 0x5200 { return .han }
    if scalar < 0x1_0000, let known = CharacterClass(rawValue: classes[Int(scalar)]),
      known != .unknown
    {
      return known
    }
    return learn(scalar)
  }

  private mutating func learn(_ scalar: UInt32) -> CharacterClass {
    let found = Self.find(scalar)
    if scalar < 0x1_0000 { classes[Int(scalar)] = found.rawValue }
    return found
  }

  private static func find(_ scalar: UInt32) -> CharacterClass {
    if UnicodeProperties.isWhiteSpace(scalar) { return .space }
    let script = UnicodeProperties.script(of: scalar)
    // Marks of length and the shortened 締め belong to Japanese words without being kana or Han.
    if [0x3006, 0x30FC, 0xFF70].contains(scalar) || [.han, .hiragana, .katakana].contains(script) {
      return .han
    }
    switch UnicodeProperties.generalCategory(of: scalar) {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .letterNumber:
      return .letter
    case .decimalNumber, .otherNumber: return .digit
    case .nonspacingMark, .enclosingMark, .spacingMark, .format: return .mark
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: return .symbol
    default: return .punctuation
    }
  }

  /// The unit by which ICU's dictionary knows a Han character or kana: its compatibility
  /// decomposition where that is one character.
  static func dictionaryUnit(of scalar: UInt32) -> UInt16 {
    switch scalar {
    case 0x2E80..<0x3000, 0x3021..<0x3040, 0xF900..<0xFB00, 0xFF00..<0x1_0000, 0x2_F800..<0x2_FA20:
      break
    case 0x3006, 0x1_0000...: return HanRun.supplementary
    default: return UInt16(scalar)
    }
    if let whole = Unicode.Scalar(scalar), let parts = Normalizer.nfkc.decomposition(of: whole),
      parts.count == 1, parts[0].value < 0x1_0000
    {
      return UInt16(parts[0].value)
    }
    return scalar < 0x1_0000 ? UInt16(scalar) : HanRun.supplementary
  }
}
