// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing
import Text

struct SourceTextTests {
  @Test func `valid UTF-8 is kept byte for byte`() throws {
    let bytes = Array("\u{FEFF}北方稀土 caf\u{65}\u{301} 𬭎".utf8)
    #expect(try SourceText(utf8: bytes).bytes == bytes)
  }

  @Test(arguments: [
    ("a lone continuation byte", [0x61, 0x80] as [UInt8], 1),
    ("a cut sequence at the end", [0x61, 0xE5, 0x8C], 1),
    ("an overlong slash", [0x61, 0x62, 0xC0, 0xAF], 2),
    ("a surrogate", [0xED, 0xA0, 0x80], 0),
    ("beyond Unicode", [0x20, 0xF5, 0x80, 0x80, 0x80], 1),
  ])
  func `broken UTF-8 is an error with the offset of the first bad byte`(
    name: String, bytes: [UInt8], offset: Int
  ) {
    #expect(throws: TextError.invalidUTF8(offset: offset), "\(name)") {
      try SourceText(utf8: bytes)
    }
  }

  @Test func `a NUL byte is an error that points to UTF-16`() {
    #expect(throws: TextError.nulByte(offset: 1)) { try SourceText(utf8: [0x61, 0, 0x62, 0]) }
    #expect("\(TextError.nulByte(offset: 1))".contains("--encoding UTF-16"))
  }

  @Test(arguments: ["GB18030", "Big5", "UTF-16LE", "UTF-16BE", "UTF-16"])
  func `a named encoding is decoded`(name: String) throws {
    let text = "稀土公告：北方公司"
    let bytes: [UInt8] =
      switch name {
      case "GB18030":
        [
          0xCF, 0xA1, 0xCD, 0xC1, 0xB9, 0xAB, 0xB8, 0xE6, 0xA3, 0xBA, 0xB1, 0xB1, 0xB7, 0xBD, 0xB9,
          0xAB, 0xCB, 0xBE,
        ]
      case "Big5":
        [
          0xB5, 0x7D, 0xA4, 0x67, 0xA4, 0xBD, 0xA7, 0x69, 0xA1, 0x47, 0xA5, 0x5F, 0xA4, 0xE8, 0xA4,
          0xBD, 0xA5, 0x71,
        ]
      case "UTF-16LE": text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      case "UTF-16BE": text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      default: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      }
    let source = try SourceText(bytes, encoding: TextEncoding(name: name))
    #expect(source[source.span] == text)
    if name == "UTF-16" {
      let guessed = try SourceText(bytes, encoding: .automatic)
      #expect(guessed[guessed.span] == text)
    }
  }

  @Test func `automatic detection tells GB18030 from Big5 on running text`() throws {
    let simplified = String(
      repeating: "中国北方稀土集团发布公告，上调稀土精矿交易价格，公司表示市场需求增长。", count: 4)
    let traditional = String(
      repeating: "臺灣的電子產業對於稀土的供應鏈問題感到憂慮，經濟部表示將與企業會商。", count: 4)
    for (text, name) in [(simplified, "gb18030"), (traditional, "big5")] {
      let encoded = try #require(encode(text, name))
      let source = try SourceText(encoded, encoding: .automatic)
      #expect(source[source.span] == text)
    }
  }

  @Test func `a lone surrogate in UTF-16 is an error with its offset`() {
    let bytes: [UInt8] = [0x61, 0x00, 0x00, 0xD8, 0x62, 0x00]
    #expect(throws: TextError.invalidEncoding(encoding: "UTF-16LE", offset: 2)) {
      try SourceText(bytes, encoding: .named("UTF-16LE"))
    }
  }

  @Test func `an unknown encoding is named in the error`() {
    #expect(throws: TextError.unknownEncoding("klingon")) {
      try SourceText([0x61], encoding: .named("klingon"))
    }
  }

  private func encode(_ text: String, _ name: String) -> [UInt8]? {
    let encoding: String.Encoding =
      name == "big5"
      ? String.Encoding(rawValue: 0x8000_0A03) : String.Encoding(rawValue: 0x8000_0632)
    return text.data(using: encoding).map(Array.init)
  }
}
