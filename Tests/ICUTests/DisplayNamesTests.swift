// SPDX-License-Identifier: Apache-2.0

import ICU
import Testing

struct DisplayNamesTests {
  static let regions: [(language: String, code: String, name: String?)] = [
    ("zh", "MM", "缅甸"),
    ("zh-Hans", "MM", "缅甸"),
    ("zh-Hant-TW", "MM", "緬甸"),
    ("zh-TW", "MM", "緬甸"),
    ("zh-TW", "IT", "義大利"),
    ("zh-HK", "IT", "意大利"),
    ("en", "MM", "Myanmar (Burma)"),
    ("en", "CN", "China"),
    ("en", "mm", nil),
    ("en", "419", "Latin America"),
    ("en", "QQ", nil),
    ("en", "", nil),
    ("en", "MM\0", nil),
    ("en", "no region at all", nil),
  ]

  @Test(arguments: regions)
  func `a region has its name`(_ row: (language: String, code: String, name: String?)) throws {
    let names = try DisplayNames(language: LanguageTag(row.language))
    #expect(try names.region(row.code) == row.name)
  }

  static let languages: [(language: String, tag: String, name: String?)] = [
    ("zh", "my", "缅甸语"),
    ("en", "my", "Burmese"),
    ("zh", "zh-Hant", "繁体中文"),
    ("en", "zh-Hans", "Simplified Chinese"),
    ("en", "xzz", nil),
  ]

  @Test(arguments: languages)
  func `a language has its name`(_ row: (language: String, tag: String, name: String?)) throws {
    let names = try DisplayNames(language: LanguageTag(row.language))
    #expect(try names.language(LanguageTag(row.tag)) == row.name)
  }

  static let currencies: [(language: String, code: String, name: String?)] = [
    ("zh", "CNY", "人民币"),
    ("zh-Hant-TW", "USD", "美元"),
    ("en", "CNY", "Chinese Yuan"),
    ("en", "AUD", "Australian Dollar"),
    ("en", "QQQ", nil),
    ("en", "dollars", nil),
    ("en", "cny", nil),
    ("en", "稀", nil),
  ]

  @Test(arguments: currencies)
  func `a currency has its name`(_ row: (language: String, code: String, name: String?)) throws {
    let names = try DisplayNames(language: LanguageTag(row.language))
    #expect(try names.currency(row.code) == row.name)
  }

  @Test func `a short name is taken where there is one`() throws {
    let full = try DisplayNames(language: .chinese)
    let short = try DisplayNames(language: .chinese, length: .short)
    #expect(try full.region("HK") == "中国香港特别行政区")
    #expect(try short.region("HK") == "香港")
    #expect(try short.region("MM") == "缅甸")
  }
}
