// SPDX-License-Identifier: Apache-2.0

import ICU
import Testing

struct NormalizerTests {
  static let rows: [(form: Normalizer, text: String, result: String)] = [
    (.nfc, "e\u{301}", "\u{E9}"),
    (.nfd, "\u{E9}", "e\u{301}"),
    (.nfc, "\u{F900}", "\u{8C48}"),
    (.nfc, "Å", "Å"),
    (.nfc, "ＳＨ", "ＳＨ"),
    (.nfkc, "ＳＨ６００１１１", "SH600111"),
    (.nfkc, "㈱①ﬁ", "(株)1fi"),
    (.nfkd, "\u{FB01}\u{E9}", "fie\u{301}"),
    (.nfkcCasefold, "ＳＨ\u{AD}６００１１１ Straße", "sh600111 strasse"),
    (.nfkcCasefold, "A\u{200B}B\u{FEFF}", "ab"),
    (.nfc, "", ""),
    (.nfkcCasefold, "\u{AD}", ""),
  ]

  @Test(arguments: rows)
  func `text gets its normal form`(
    _ row: (form: Normalizer, text: String, result: String)
  ) throws {
    // By scalars: Swift's == would take canonically equivalent texts for equal.
    let result = try row.form.normalized(row.text)
    #expect(Array(result.unicodeScalars) == Array(row.result.unicodeScalars))
  }

  @Test(arguments: Normalizer.allCases, GeneratedText.seeds)
  func `a normal form is normalized and stays as it is`(form: Normalizer, seed: UInt64) throws {
    for count in [0, 1, 5, 400] {
      let units = GeneratedText.withLoneSurrogates(count: count, seed: seed)
      let normal = try form.normalized(units: units.span)
      #expect(try form.isNormalized(units: normal.span))
      #expect(try form.normalized(units: normal.span) == normal)
      #expect(try form.isNormalized(units: units.span) == (normal == units))
    }
  }

  @Test func `lone surrogates and private use stay`() throws {
    let units: [UInt16] = [0xD800, 0x41, 0xDC00, 0xE000, 0xD83D]
    #expect(try Normalizer.nfkc.normalized(units: units.span) == units)
  }

  @Test func `a result much longer than its text is whole`() throws {
    let text = String(repeating: "\u{FDFA}", count: 1_000)
    let result = try Normalizer.nfkc.normalized(text)
    #expect(result.unicodeScalars.count == 18_000)
  }

  @Test func `a megabyte is normalized whole, by tasks that share the form`() async throws {
    let text = GeneratedText.wellFormed(count: 400_000, seed: 8)
    let normal = try Normalizer.nfkcCasefold.normalized(text)
    let results = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<4 {
        group.addTask { try Normalizer.nfkcCasefold.normalized(text) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results.count == 4)
    #expect(results.allSatisfy { $0.utf8.elementsEqual(normal.utf8) })
    #expect(try Normalizer.nfkcCasefold.isNormalized(normal))
  }

  @Test func `a string is normalized when its form is the string itself`() throws {
    #expect(try Normalizer.nfc.isNormalized("稀土"))
    #expect(try !Normalizer.nfc.isNormalized("e\u{301}"))
    #expect(try !Normalizer.nfkcCasefold.isNormalized("Nd"))
  }

  static let decompositions: [(form: Normalizer, scalar: Unicode.Scalar, result: String?)] = [
    (.nfd, "é", "e\u{301}"),
    (.nfc, "é", "e\u{301}"),
    (.nfd, "ǖ", "u\u{308}\u{304}"),
    (.nfd, "Ａ", nil),
    (.nfkd, "Ａ", "A"),
    (.nfkcCasefold, "Ａ", "a"),
    (.nfkcCasefold, "\u{AD}", ""),
    (.nfd, "한", "\u{1112}\u{1161}\u{11AB}"),
    (.nfkd, "\u{FDFA}", "صلى الله عليه وسلم"),
    (.nfd, "稀", nil),
    (.nfd, "\u{10FFFF}", nil),
  ]

  @Test(arguments: decompositions)
  func `a scalar is decomposed in full`(
    _ row: (form: Normalizer, scalar: Unicode.Scalar, result: String?)
  ) {
    #expect(row.form.decomposition(of: row.scalar) == row.result.map { Array($0.unicodeScalars) })
  }

  @Test func `scalar by scalar and whole agree with the standard library on NFD`() throws {
    for value in stride(from: UInt32(0), through: 0xFFFF, by: 7) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let expected = Normalizer.nfd.decomposition(of: scalar) ?? [scalar]
      #expect(Array(try Normalizer.nfd.normalized(String(scalar)).unicodeScalars) == expected)
    }
  }
}
