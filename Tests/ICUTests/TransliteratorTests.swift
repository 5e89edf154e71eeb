// SPDX-License-Identifier: Apache-2.0

import ICU
import Testing

struct TransliteratorTests {
  static let rows: [(id: String, text: String, result: String)] = [
    ("Traditional-Simplified", "緬甸稀土礦", "缅甸稀土矿"),
    ("Simplified-Traditional", "缅甸稀土矿", "緬甸稀土礦"),
    ("Han-Latin", "稀土", "xī tǔ"),
    ("Han-Latin", "曾", "céng"),
    ("Han-Latin/Names", "曾", "zēng"),
    ("Han-Latin; Latin-ASCII", "刘焕明", "liu huan ming"),
    ("Fullwidth-Halfwidth", "ＳＨ６００１１１", "SH600111"),
    ("Halfwidth-Fullwidth", "SH", "ＳＨ"),
    ("Latin-ASCII", "Nd₂Fe₁₄B – café", "Nd₂Fe₁₄B - cafe"),
    ("Any-Latin; Latin-ASCII", "Москва", "Moskva"),
    ("Any-Upper", "straße", "STRASSE"),
    ("NFD; [:Mn:] Remove; NFC", "ǚ é ā", "u e a"),
    ("Any-Hex/Unicode", "稀", "U+7A00"),
    ("Hex-Any/Unicode", "U+20BB7", "𠮷"),
    ("Any-Null", "unchanged 不变", "unchanged 不变"),
    ("Any-Remove", "gone", ""),
    ("Traditional-Simplified", "", ""),
  ]

  @Test(arguments: rows)
  func `text is rewritten`(_ row: (id: String, text: String, result: String)) throws {
    var transliterator = try Transliterator(id: row.id)
    #expect(try transliterator.transliterate(row.text) == row.result)
    let units = try transliterator.transliterate(units: Array(row.text.utf16).span)
    #expect(units == Array(row.result.utf16))
  }

  @Test(arguments: ["", "No-Such", "Traditional-", "\0", "[ Latin-ASCII", "abc"])
  func `an unknown id is an error that names it`(id: String) {
    let error = #expect(throws: ICUError.self) { _ = try Transliterator(id: id) }
    guard case .failure(.openTransliterator, _, let code, id) = error else {
      Issue.record("other error: \(String(describing: error))")
      return
    }
    #expect(code > 0)
  }

  @Test func `a used transliterator rewrites as a fresh one does`() throws {
    var used = try Transliterator(id: "Han-Latin")
    for seed in GeneratedText.seeds {
      let units = GeneratedText.withLoneSurrogates(count: 300, seed: seed)
      var fresh = try Transliterator(id: "Han-Latin")
      let expected = try fresh.transliterate(units: units.span)
      #expect(try used.transliterate(units: units.span) == expected, "seed \(seed)")
    }
  }

  /// Rules for single characters rewrite a text as they rewrite its pieces.
  @Test(arguments: GeneratedText.seeds)
  func `pieces rewritten apart make the text rewritten whole`(seed: UInt64) throws {
    var transliterator = try Transliterator(id: "Fullwidth-Halfwidth")
    let units = GeneratedText.withLoneSurrogates(count: 400, seed: seed)
      .filter { !(0x3099...0x309C).contains($0) && !(0xFF9E...0xFF9F).contains($0) }
    var pieces: [UInt16] = []
    for scalar in scalars(of: units) {
      pieces += try transliterator.transliterate(units: scalar.span)
    }
    #expect(try transliterator.transliterate(units: units.span) == pieces)
  }

  @Test(arguments: GeneratedText.seeds)
  func `text without the source script is unchanged, lone surrogates too`(seed: UInt64) throws {
    var transliterator = try Transliterator(id: "Cyrillic-Latin")
    let units = GeneratedText.withLoneSurrogates(count: 500, seed: seed)
      .filter { !(0x0300..<0x0530).contains($0) && $0 < 0x2DE0 || $0 > 0xD7FF }
    let nfd = try Normalizer.nfd.normalized(units: units.span)
    let expected = try Normalizer.nfc.normalized(units: nfd.span)
    let result = try transliterator.transliterate(units: units.span)
    #expect(try Normalizer.nfc.normalized(units: result.span) == expected)
  }

  /// Edits in one flat buffer would move the rest of the text each time.
  @Test(.timeLimit(.minutes(1)))
  func `a megabyte is rewritten whole`() throws {
    let text = GeneratedText.han(count: 350_000, seed: 7)
    var hexadecimal = try Transliterator(id: "[:Han:] Any-Hex/Unicode")
    let result = try hexadecimal.transliterate(text)
    #expect(result.utf8.count > 2 * text.utf8.count - 100_000)
    #expect(!result.unicodeScalars.contains { UnicodeProperties.isIdeographic($0) })
    var back = try Transliterator(id: "Hex-Any/Unicode")
    #expect(try back.transliterate(result) == text)
  }

  @Test func `tasks with a transliterator each rewrite alike`() async throws {
    let text = GeneratedText.han(count: 2_000, seed: 3)
    let results = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<8 {
        group.addTask {
          var transliterator = try Transliterator(id: "Simplified-Traditional")
          return try transliterator.transliterate(text)
        }
      }
      return try await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(results.count == 1)
  }

  /// The units of each scalar or lone surrogate.
  private func scalars(of units: [UInt16]) -> [[UInt16]] {
    var scalars: [[UInt16]] = []
    for unit in units {
      if UTF16.isTrailSurrogate(unit), let last = scalars.last, last.count == 1,
        UTF16.isLeadSurrogate(last[0])
      {
        scalars[scalars.count - 1].append(unit)
      } else {
        scalars.append([unit])
      }
    }
    return scalars
  }
}
