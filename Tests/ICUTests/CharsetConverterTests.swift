// SPDX-License-Identifier: Apache-2.0

import ICU
import Testing

struct CharsetConverterTests {
  static let texts: [(charset: String, text: String, bytes: [UInt8])] = [
    ("GB18030", "稀土", [0xCF, 0xA1, 0xCD, 0xC1]),
    ("GB18030", "𠮷", [0x95, 0x34, 0xB2, 0x35]),
    ("gb2312", "稀土", [0xCF, 0xA1, 0xCD, 0xC1]),
    ("GBK", "镓", [0xEF, 0xD8]),
    ("Big5", "稀土", [0xB5, 0x7D, 0xA4, 0x67]),
    ("Big5-HKSCS", "啫", [0x94, 0xDC]),
    ("UTF-16LE", "稀土", [0x00, 0x7A, 0x1F, 0x57]),
    ("UTF-16BE", "稀土", [0x7A, 0x00, 0x57, 0x1F]),
    ("UTF-16BE", "𠮷", [0xD8, 0x42, 0xDF, 0xB7]),
    ("UTF-8", "稀", [0xE7, 0xA8, 0x80]),
    ("Shift_JIS", "レア", [0x83, 0x8C, 0x83, 0x41]),
    ("windows-1252", "€é", [0x80, 0xE9]),
    ("ISO-8859-1", "é", [0xE9]),
    ("GB18030", "", []),
  ]

  @Test(arguments: texts)
  func `text has its bytes in a charset, and bytes their text`(
    _ row: (charset: String, text: String, bytes: [UInt8])
  ) throws {
    var converter = try CharsetConverter(charset: row.charset)
    #expect(try converter.decode(row.bytes.span) == row.text)
    #expect(try converter.decodeUTF16(row.bytes.span) == Array(row.text.utf16))
    #expect(try converter.encode(row.text) == row.bytes)
  }

  static let marked: [(charset: String, bytes: [UInt8])] = [
    ("UTF-8", [0xEF, 0xBB, 0xBF, 0x41]),
    ("UTF-16", [0xFE, 0xFF, 0x00, 0x41]),
    ("UTF-16", [0xFF, 0xFE, 0x41, 0x00]),
    ("UTF-16", [0x00, 0x41]),
    ("UTF-16LE", [0xFF, 0xFE, 0x41, 0x00]),
    ("UTF-16BE", [0xFE, 0xFF, 0x00, 0x41]),
    ("UTF-32", [0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0]),
    ("GB18030", [0x84, 0x31, 0x95, 0x33, 0x41]),
  ]

  @Test(arguments: marked)
  func `a byte order mark is no part of the text`(_ row: (charset: String, bytes: [UInt8])) throws {
    var converter = try CharsetConverter(charset: row.charset)
    #expect(try converter.decodeUTF16(row.bytes.span) == [0x41])
  }

  @Test func `only one byte order mark is taken away`() throws {
    var utf16 = try CharsetConverter(charset: "UTF-16")
    var utf8 = try CharsetConverter(charset: "UTF-8")
    let twiceIn16: [UInt8] = [0xFE, 0xFF, 0xFE, 0xFF, 0, 0x41]
    let twiceIn8: [UInt8] = [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF]
    #expect(try utf16.decodeUTF16(twiceIn16.span) == [0xFEFF, 0x41])
    #expect(try utf8.decodeUTF16(twiceIn8.span) == [0xFEFF])
  }

  struct Bad: Sendable, CustomTestStringConvertible {
    let name: String
    let charset: String
    let bytes: [UInt8]
    let offset: Int
    let sequence: [UInt8]
    let defect: ICUError.Defect
    var testDescription: String { "\(charset): \(name)" }
  }

  static let bad = [
    Bad(
      name: "lone lead byte", charset: "UTF-8", bytes: [0x41, 0xE7, 0x41], offset: 1,
      sequence: [0xE7], defect: .illegal),
    Bad(
      name: "cut sequence before another", charset: "UTF-8", bytes: [0x41, 0xE7, 0xA8, 0x41],
      offset: 1, sequence: [0xE7, 0xA8], defect: .illegal),
    Bad(
      name: "lone trail byte", charset: "UTF-8", bytes: [0x41, 0x42, 0x80], offset: 2,
      sequence: [0x80], defect: .illegal),
    Bad(
      name: "overlong", charset: "UTF-8", bytes: [0xC0, 0x80], offset: 0, sequence: [0xC0],
      defect: .illegal),
    Bad(
      name: "surrogate", charset: "UTF-8", bytes: [0x41, 0xED, 0xA0, 0x80], offset: 1,
      sequence: [0xED], defect: .illegal),
    Bad(
      name: "cut at the end", charset: "UTF-8", bytes: [0x41, 0xE7, 0xA8], offset: 1,
      sequence: [0xE7, 0xA8], defect: .truncated),
    Bad(
      name: "after a byte order mark", charset: "UTF-8", bytes: [0xEF, 0xBB, 0xBF, 0xFF],
      offset: 3, sequence: [0xFF], defect: .illegal),
    Bad(
      name: "lone lead surrogate", charset: "UTF-16LE",
      bytes: [0x41, 0x00, 0x00, 0xD8, 0x41, 0x00], offset: 2, sequence: [0x00, 0xD8],
      defect: .illegal),
    Bad(
      name: "lone trail surrogate", charset: "UTF-16LE",
      bytes: [0x41, 0x00, 0x00, 0xDC, 0x41, 0x00], offset: 2, sequence: [0x00, 0xDC],
      defect: .illegal),
    Bad(
      name: "lone lead surrogate", charset: "UTF-16BE",
      bytes: [0x00, 0x41, 0xD8, 0x00, 0x00, 0x41], offset: 2, sequence: [0xD8, 0x00],
      defect: .illegal),
    Bad(
      name: "two lead surrogates", charset: "UTF-16BE",
      bytes: [0xD8, 0x42, 0xD8, 0x42, 0xDF, 0xB7], offset: 0, sequence: [0xD8, 0x42],
      defect: .illegal),
    Bad(
      name: "lead surrogate at the end", charset: "UTF-16BE", bytes: [0x00, 0x41, 0xD8, 0x00],
      offset: 2, sequence: [0xD8, 0x00], defect: .truncated),
    Bad(
      name: "odd length", charset: "UTF-16LE", bytes: [0x41, 0x00, 0x41], offset: 2,
      sequence: [0x41], defect: .truncated),
    Bad(
      name: "lone surrogate after the mark", charset: "UTF-16",
      bytes: [0xFF, 0xFE, 0x41, 0x00, 0x00, 0xDC], offset: 4, sequence: [0x00, 0xDC],
      defect: .illegal),
    Bad(
      name: "lead byte before ASCII", charset: "GB18030", bytes: [0xCF, 0xA1, 0xCF, 0x20],
      offset: 2, sequence: [0xCF], defect: .illegal),
    Bad(
      name: "four bytes cut", charset: "GB18030", bytes: [0xCF, 0xA1, 0x81, 0x30, 0x81],
      offset: 2, sequence: [0x81, 0x30, 0x81], defect: .truncated),
    Bad(
      name: "no lead byte", charset: "GB18030", bytes: [0x41, 0xFF], offset: 1, sequence: [0xFF],
      defect: .illegal),
    Bad(
      name: "unassigned", charset: "Big5", bytes: [0xA4, 0x40, 0xA3, 0xFE], offset: 2,
      sequence: [0xA3, 0xFE], defect: .unassigned),
    Bad(
      name: "cut at the end", charset: "Big5-HKSCS", bytes: [0xA4, 0x40, 0xA4], offset: 2,
      sequence: [0xA4], defect: .truncated),
    Bad(
      name: "no lead byte", charset: "Shift_JIS", bytes: [0x83, 0x8C, 0xFF], offset: 2,
      sequence: [0xFF], defect: .unassigned),
  ]

  @Test(arguments: bad)
  func `the first bad sequence is told with its offset`(_ row: Bad) throws {
    var converter = try CharsetConverter(charset: row.charset)
    let expected = ICUError.undecodable(
      charset: row.charset, byteOffset: row.offset, bytes: row.sequence, defect: row.defect)
    #expect(throws: expected) { _ = try converter.decode(row.bytes.span) }
    // An error leaves nothing behind.
    let nothing: [UInt8] = []
    #expect(try converter.decode(nothing.span) == "")
    #expect(throws: expected) { _ = try converter.decode(row.bytes.span) }
  }

  static let charsets = [
    "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "GB18030", "GBK", "Big5", "Big5-HKSCS",
    "Shift_JIS", "EUC-JP", "EUC-KR", "EUC-TW", "windows-1252", "ISO-8859-1",
  ]

  /// The characters of `text` that the charset has, without private use.
  ///
  /// Legacy charsets give private-use code points the bytes of characters that came later.
  private func encodable(
    _ text: String, with converter: inout CharsetConverter
  ) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isPrivate = UnicodeProperties.generalCategory(of: scalar) == .privateUse
      if isPrivate || scalar == "\u{FEFF}" { continue }
      if (try? converter.encode(String(scalar))) != nil { kept.append(scalar) }
    }
    return String(kept)
  }

  @Test(arguments: charsets)
  func `encoded text decodes to itself`(charset: String) throws {
    var converter = try CharsetConverter(charset: charset)
    for seed in GeneratedText.seeds {
      let text = encodable(GeneratedText.wellFormed(count: 600, seed: seed), with: &converter)
      let bytes = try converter.encode(text)
      let decoded = try converter.decode(bytes.span)
      let differs = zip(decoded.utf16, text.utf16).enumerated().first { $1.0 != $1.1 }?.offset
      #expect(differs == nil, "seed \(seed)")
      #expect(decoded.utf16.count == text.utf16.count, "seed \(seed)")
    }
  }

  @Test(arguments: ["UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "Big5", "Big5-HKSCS", "Shift_JIS"])
  func `the offset of a bad sequence is right behind any text`(charset: String) throws {
    var converter = try CharsetConverter(charset: charset)
    let bad: [UInt8] =
      switch charset {
      case "UTF-16LE": [0x00, 0xDC]
      case "UTF-16BE": [0xDC, 0x00]
      case "Big5": [0xA3, 0xFE]
      default: [0xFF]
      }
    for seed in GeneratedText.seeds {
      let text = encodable(GeneratedText.wellFormed(count: 300, seed: seed), with: &converter)
      let head = try converter.encode(text)
      let bytes = head + bad + head
      let error = #expect(throws: ICUError.self) { _ = try converter.decode(bytes.span) }
      guard case .undecodable(charset, let offset, bad, _) = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(offset == head.count, "seed \(seed)")
    }
  }

  @Test(arguments: charsets)
  func `any bytes are text or a bad sequence inside them`(charset: String) throws {
    var converter = try CharsetConverter(charset: charset)
    for seed in GeneratedText.seeds {
      var generator = SeededGenerator(seed: seed)
      for count in [1, 2, 3, 4, 5, 64] {
        for _ in 0..<40 {
          let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
          do throws(ICUError) {
            let units = try converter.decodeUTF16(bytes.span)
            let valid = String(validating: units, as: UTF16.self) != nil
            #expect(valid, "\(bytes)")
          } catch .undecodable(_, let offset, let sequence, _) {
            #expect(!sequence.isEmpty)
            #expect(offset + sequence.count <= bytes.count, "\(bytes)")
            #expect(Array(bytes[offset...].prefix(sequence.count)) == sequence, "\(bytes)")
            let head = Array(bytes[..<offset])
            #expect(throws: Never.self, "\(bytes)") { _ = try converter.decodeUTF16(head.span) }
          } catch {
            Issue.record(error)
          }
        }
      }
    }
  }

  @Test(arguments: ["HZ-GB-2312", "ISO-2022-JP", "ISO-2022-CN", "ISO-2022-KR", "UTF-7", "SCSU"])
  func `any bytes are text or undecodable in a charset with states, too`(charset: String) throws {
    var converter = try CharsetConverter(charset: charset)
    var generator = SeededGenerator(seed: 1)
    for count in 1...400 {
      let bytes = (0..<count % 9).map { _ in UInt8.random(in: 0...255, using: &generator) }
      do throws(ICUError) {
        _ = try converter.decodeUTF16(bytes.span)
      } catch .undecodable(_, let offset, let sequence, _) {
        #expect(offset + sequence.count <= bytes.count, "\(bytes)")
      } catch {
        Issue.record(error, "\(bytes)")
      }
    }
  }

  static let unencodable: [(charset: String, text: String, offset: Int, units: [UInt16])] = [
    ("windows-1252", "é稀", 1, [0x7A00]),
    ("ISO-8859-1", "€", 0, [0x20AC]),
    ("Big5", "稀𠮷", 1, [0xD842, 0xDFB7]),
    ("Shift_JIS", "a\u{1F44D}", 1, [0xD83D, 0xDC4D]),
  ]

  @Test(arguments: unencodable)
  func `a character without bytes is told with its offset`(
    _ row: (charset: String, text: String, offset: Int, units: [UInt16])
  ) throws {
    var converter = try CharsetConverter(charset: row.charset)
    let expected = ICUError.unencodable(
      charset: row.charset, utf16Offset: row.offset, units: row.units, defect: .unassigned)
    #expect(throws: expected) { _ = try converter.encode(row.text) }
  }

  @Test(arguments: ["", "no-such-charset", "UTF-8\0", "稀土"])
  func `an unknown charset is an error that names it`(name: String) {
    #expect(throws: ICUError.unknownCharset(name)) { _ = try CharsetConverter(charset: name) }
  }

  @Test func `a megabyte is converted whole`() throws {
    var converter = try CharsetConverter(charset: "GB18030")
    let text = GeneratedText.wellFormed(count: 300_000, seed: 4).filter { $0 != "\u{FEFF}" }
    let bytes = try converter.encode(text)
    #expect(try converter.decodeUTF16(bytes.span) == Array(text.utf16))
  }

  @Test func `the canonical name tells aliases apart or together`() throws {
    let gbk = try CharsetConverter(charset: "gbk")
    let cp936 = try CharsetConverter(charset: "CP936")
    #expect(gbk.charset == "gbk")
    #expect(gbk.canonicalName == cp936.canonicalName)
  }
}
