// SPDX-License-Identifier: Apache-2.0

import ICU
import Testing

struct LanguageTagTests {
  static let canonical: [(text: String, tag: String)] = [
    ("zh", "zh"), ("ZH-hant-tw", "zh-Hant-TW"), ("zh-TW", "zh-TW"), ("en-us", "en-US"),
    ("iw", "he"), ("und", "und"), ("zh-u-co-pinyin", "zh-u-co-pinyin"), ("x-mine", "und-x-mine"),
    ("sl-rozaj-biske", "sl-biske-rozaj"), ("i-klingon", "tlh"), ("es-419", "es-419"),
    ("en-a-bbb-x-a", "en-a-bbb-x-a"),
  ]

  @Test(arguments: canonical)
  func `a well-formed tag has one canonical form`(_ row: (text: String, tag: String)) throws {
    let tag = try LanguageTag(row.text)
    #expect(tag.description == row.tag)
    #expect(try LanguageTag(tag.description) == tag)
  }

  static let illFormed: [(text: String, wellFormed: String)] = [
    ("", ""), ("zh_TW", ""), ("z", ""), ("zh-", "zh"), ("-zh", ""), ("zh--TW", "zh"),
    ("zh TW", ""), ("zh-Hant-TW-!", "zh-Hant-TW"), ("中文", ""), ("zh\0", ""),
    ("abcdefghi", ""), ("zh-TW-Hant", "zh-TW"), ("en-u", "en"), ("zh-x", "zh"),
  ]

  @Test(arguments: illFormed)
  func `an ill-formed tag is an error that says how far it is good`(
    _ row: (text: String, wellFormed: String)
  ) {
    #expect(throws: ICUError.illFormedLanguageTag(row.text, wellFormed: row.wellFormed)) {
      try LanguageTag(row.text)
    }
  }

  @Test func `a tag too long for ICU is an error`() {
    let text = "en-x-" + Array(repeating: "abcdefgh", count: 200_000).joined(separator: "-")
    #expect(throws: ICUError.self) { try LanguageTag(text) }
  }

  @Test(arguments: GeneratedText.seeds)
  func `any text is a tag or an error`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let characters = Array("zhenTWCN-_xu19 ")
    for _ in 0..<300 {
      let count = Int.random(in: 0..<14, using: &generator)
      let text = String((0..<count).map { _ in characters.randomElement(using: &generator) ?? "-" })
      guard let tag = try? LanguageTag(text) else { continue }
      #expect((try? LanguageTag(tag.description)) == tag)
    }
  }

  static let subtags: [(tag: String, language: String?, script: String?, region: String?)] = [
    ("zh-Hant-TW", "zh", "Hant", "TW"), ("zh-TW", "zh", nil, "TW"), ("zh", "zh", nil, nil),
    ("und-Hans", nil, "Hans", nil), ("x-mine", nil, nil, nil), ("en-u-co-phonebk", "en", nil, nil),
  ]

  @Test(arguments: subtags)
  func `a tag has its subtags`(
    _ row: (tag: String, language: String?, script: String?, region: String?)
  ) throws {
    let tag = try LanguageTag(row.tag)
    #expect(tag.language == row.language)
    #expect(tag.script == row.script)
    #expect(tag.region == row.region)
  }

  static let likely: [(tag: String, maximized: String, minimized: String)] = [
    ("zh-TW", "zh-Hant-TW", "zh-TW"), ("zh", "zh-Hans-CN", "zh"),
    ("zh-Hant", "zh-Hant-TW", "zh-TW"),
    ("zh-HK", "zh-Hant-HK", "zh-HK"), ("zh-SG", "zh-Hans-SG", "zh-SG"), ("en", "en-Latn-US", "en"),
    ("zh-Hans-CN", "zh-Hans-CN", "zh"), ("xzz", "xzz", "xzz"),
    ("zh-TW-u-co-stroke", "zh-Hant-TW-u-co-stroke", "zh-TW-u-co-stroke"),
  ]

  @Test(arguments: likely)
  func `likely subtags are added and taken away`(
    _ row: (tag: String, maximized: String, minimized: String)
  ) throws {
    let tag = try LanguageTag(row.tag)
    #expect(try tag.maximized().description == row.maximized)
    #expect(try tag.minimized().description == row.minimized)
  }

  @Test func `the ready tags are canonical`() throws {
    for tag in [
      LanguageTag.undetermined, .english, .chinese, .simplifiedChinese, .traditionalChinese,
    ] {
      #expect(try LanguageTag(tag.description) == tag)
    }
  }
}
