// SPDX-License-Identifier: Apache-2.0

import ICU
import Testing

struct UnicodePropertiesTests {
  static let categories: [(scalar: Unicode.Scalar, category: GeneralCategory)] = [
    ("A", .uppercaseLetter), ("a", .lowercaseLetter), ("ǅ", .titlecaseLetter),
    ("稀", .otherLetter), ("々", .modifierLetter), ("〇", .letterNumber), ("7", .decimalNumber),
    ("①", .otherNumber), ("\u{301}", .nonspacingMark), (" ", .spaceSeparator),
    ("\u{2028}", .lineSeparator), ("\n", .control), ("\u{200B}", .format),
    ("\u{E000}", .privateUse), ("—", .dashPunctuation), ("《", .openPunctuation),
    ("》", .closePunctuation), ("“", .initialPunctuation), ("”", .finalPunctuation),
    ("、", .otherPunctuation), ("_", .connectorPunctuation), ("+", .mathSymbol),
    ("¥", .currencySymbol), ("^", .modifierSymbol), ("℃", .otherSymbol), ("\u{FFFF}", .unassigned),
  ]

  @Test(arguments: categories)
  func `a scalar has its general category`(
    _ row: (scalar: Unicode.Scalar, category: GeneralCategory)
  ) {
    #expect(UnicodeProperties.generalCategory(of: row.scalar) == row.category)
  }

  static let scripts: [(scalar: Unicode.Scalar, script: ScriptCode, code: String)] = [
    ("稀", .han, "Hani"), ("々", .han, "Hani"), ("a", .latin, "Latn"), ("Ａ", .latin, "Latn"),
    ("、", .common, "Zyyy"), ("\u{301}", .inherited, "Zinh"), ("あ", .hiragana, "Hira"),
    ("ア", .katakana, "Kana"), ("한", .hangul, "Hang"), ("я", .cyrillic, "Cyrl"),
    ("λ", .greek, "Grek"), ("ㄅ", .bopomofo, "Bopo"), ("မ", .myanmar, "Mymr"),
    ("ก", .thai, "Thai"), ("བ", .tibetan, "Tibt"), ("א", .hebrew, "Hebr"), ("ب", .arabic, "Arab"),
    ("क", .devanagari, "Deva"), ("\u{E000}", .unknown, "Zzzz"),
  ]

  @Test(arguments: scripts)
  func `a scalar has its script, and the script its code`(
    _ row: (scalar: Unicode.Scalar, script: ScriptCode, code: String)
  ) {
    let script = UnicodeProperties.script(of: row.scalar)
    #expect(script == row.script)
    #expect(script.description == row.code)
    #expect(ScriptCode(row.code) == row.script)
  }

  @Test func `a script is found by code and by name in any case`() {
    #expect(ScriptCode("hani") == .han)
    #expect(ScriptCode("Han") == .han)
    #expect(ScriptCode("Nope") == nil)
    #expect(ScriptCode("") == nil)
    #expect(ScriptCode("Hani\0") == nil)
  }

  static let widths: [(scalar: Unicode.Scalar, width: EastAsianWidth)] = [
    ("稀", .wide), ("Ａ", .fullwidth), ("A", .narrow), ("ｱ", .halfwidth), ("…", .ambiguous),
    ("\u{301}", .ambiguous), ("é", .ambiguous), ("ā", .ambiguous), ("ก", .neutral),
  ]

  @Test(arguments: widths)
  func `a scalar has its East Asian width`(
    _ row: (scalar: Unicode.Scalar, width: EastAsianWidth)
  ) {
    #expect(UnicodeProperties.eastAsianWidth(of: row.scalar) == row.width)
  }

  static let members: [(name: String, has: @Sendable (UInt32) -> Bool, yes: String, no: String)] = [
    ("ideographic", { UnicodeProperties.isIdeographic($0) }, "稀〇𠮷", "あa々ㄅ"),
    ("white space", { UnicodeProperties.isWhiteSpace($0) }, " \n\t\u{A0}\u{3000}", "\u{200B}a"),
    ("dash", { UnicodeProperties.isDash($0) }, "-–—－−", "_ー~"),
    ("quotation mark", { UnicodeProperties.isQuotationMark($0) }, "\"'“”「」«", "《("),
    ("alphabetic", { UnicodeProperties.isAlphabetic($0) }, "aé稀あ", "1-。"),
    (
      "default ignorable", { UnicodeProperties.isDefaultIgnorable($0) },
      "\u{AD}\u{200B}\u{FEFF}\u{FE0F}", " a\u{FFFE}"
    ),
  ]

  @Test(arguments: members)
  func `a binary property holds for its members only`(
    _ row: (name: String, has: @Sendable (UInt32) -> Bool, yes: String, no: String)
  ) {
    for scalar in row.yes.unicodeScalars {
      #expect(row.has(scalar.value), "\(row.name) \(scalar)")
    }
    for scalar in row.no.unicodeScalars {
      #expect(!row.has(scalar.value), "\(row.name) \(scalar)")
    }
  }

  static let numbers: [(scalar: Unicode.Scalar, value: Double?)] = [
    ("7", 7), ("７", 7), ("¾", 0.75), ("七", 7), ("万", 10_000), ("①", 1), ("Ⅳ", 4), ("a", nil),
    ("〇", 0),
  ]

  @Test(arguments: numbers)
  func `a scalar has its numeric value`(_ row: (scalar: Unicode.Scalar, value: Double?)) {
    #expect(UnicodeProperties.numericValue(of: row.scalar) == row.value)
  }

  @Test func `simple mappings map one scalar to one`() {
    #expect(UnicodeProperties.lowercase(of: "Ａ") == "ａ")
    #expect(UnicodeProperties.uppercase(of: "é") == "É")
    #expect(UnicodeProperties.uppercase(of: "ß") == "ß")
    #expect(UnicodeProperties.caseFold(of: "Σ") == "σ")
    #expect(UnicodeProperties.caseFold(of: "ς") == "σ")
    #expect(UnicodeProperties.caseFold(of: "稀") == "稀")
  }

  @Test func `combining marks have their class`() {
    #expect(UnicodeProperties.combiningClass(of: "\u{301}") == 230)
    #expect(UnicodeProperties.combiningClass(of: "a") == 0)
  }

  @Test func `surrogates are surrogates`() {
    #expect(UnicodeProperties.generalCategory(of: 0xD800) == .surrogate)
    #expect(UnicodeProperties.script(of: 0xDFFF) == .unknown)
    #expect(UnicodeProperties.lowercase(of: 0xD800) == 0xD800)
  }

  @Test(arguments: [0x11_0000, 0x7FFF_FFFF, 0x8000_0000, UInt32.max])
  func `a value that is no code point is unassigned`(value: UInt32) {
    #expect(UnicodeProperties.generalCategory(of: value) == .unassigned)
    #expect(UnicodeProperties.script(of: value) == .unknown)
    #expect(UnicodeProperties.eastAsianWidth(of: value) == .neutral)
    #expect(UnicodeProperties.combiningClass(of: value) == 0)
    #expect(UnicodeProperties.numericValue(of: value) == nil)
    #expect(UnicodeProperties.caseFold(of: value) == value)
    #expect(!UnicodeProperties.isAlphabetic(value))
  }
}
