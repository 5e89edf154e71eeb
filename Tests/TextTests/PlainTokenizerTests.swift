// SPDX-License-Identifier: Apache-2.0

import Foundation
import ICU
import TestSupport
import Testing
import Text

/// The plain mode breaks Han exactly as ICU's word breaker does.
struct PlainTokenizerTests {
  @Test func `a megabyte of dictionary words breaks as ICU breaks it`() throws {
    let words = try dictionaryWords()
    #expect(words.count > 300_000)
    var generator = SeededGenerator(seed: 1)
    var text = ""
    while text.utf8.count < 1 << 20 {
      text += generator.element(of: words)
      if generator.number(in: 0..<12) == 0 { text += generator.element(of: ["，", "。", "的", "\n"]) }
    }
    try expectSameBreaks(text)
  }

  @Test func `the corpora break as ICU breaks them`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../corpora/rare-earth")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    var text = ""
    for file in files.sorted() where file.contains(".zh") || file.contains(".mixed") {
      text += try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    }
    try expectSameBreaks(text)
  }

  @Test func `random characters break as ICU breaks them`() throws {
    // U+309F is left out: it is two characters in one, which ICU takes apart.
    let alphabets: [[ClosedRange<UInt32>]] = [
      [0x4E00...0x9FFF], [0x4E00...0x4EFF], [0x3400...0x4DBF], [0x4E00...0x9FFF, 0x3041...0x3096],
      [0x30A1...0x30FE], [0x4E00...0x9FFF, 0xF900...0xFA6D, 0x2F00...0x2FD5, 0x3005...0x3007],
      [0x4E00...0x9FFF, 0x2_0000...0x2_A6DF], [0x4E00...0x5FFF, 0x2_F800...0x2_FA1D],
    ]
    var generator = SeededGenerator(seed: 7)
    var text = String.UnicodeScalarView()
    for ranges in alphabets {
      for _ in 0..<20_000 {
        let range = generator.element(of: ranges)
        let scalar = Unicode.Scalar(UInt32.random(in: range, using: &generator)) ?? "一"
        if isUnspaced(scalar) { text.append(scalar) }
        if generator.number(in: 0..<40) == 0 { text.append("\n") }
      }
    }
    try expectSameBreaks(String(text))
  }

  private func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    let scripts: [ScriptCode] = [.han, .hiragana, .katakana]
    return scripts.contains(UnicodeProperties.script(of: scalar)) || scalar.value == 0x30FC
  }

  private func dictionaryWords() throws -> [String] {
    let dictionary = try WordDictionary()
    var words: [String] = []
    func collect(_ node: WordTrieNode, _ units: [UInt16]) {
      dictionary.forEachChild(of: node) { unit, child in
        let word = units + [unit]
        if dictionary.cost(of: child) != nil {
          words.append(String(decoding: word, as: UTF16.self))
        }
        collect(child, word)
      }
    }
    collect(dictionary.root, [])
    return words
  }

  /// Compares all at once, by the table, and line by line, by ICU's trie in place.
  private func expectSameBreaks(_ text: String) throws {
    var breaker = try WordBreaker(language: .chinese)
    var long = try Tokenizer(isPlain: true)
    long.prepareForLongText()
    var short = try Tokenizer(isPlain: true)
    var seen = 0
    for line in text.split(whereSeparator: \.isNewline).map(String.init) {
      let expected = try hanPieces(of: line, by: &breaker)
      #expect(try hanPieces(of: line, by: &long) == expected, "by the table: \(line)")
      seen += line.unicodeScalars.count
      if seen > 50_000 {
        short = try Tokenizer(isPlain: true)
        seen = 0
      }
      #expect(try hanPieces(of: line, by: &short) == expected, "in place: \(line)")
    }
  }

  private func hanPieces(of line: String, by breaker: inout WordBreaker) throws -> [String] {
    let units = Array(line.utf16)
    var boundaries: [WordBoundary] = []
    try breaker.appendBoundaries(of: units.span, to: &boundaries)
    var start = 0
    return boundaries.compactMap { boundary in
      defer { start = boundary.utf16End }
      return unspaced(String(decoding: units[start..<boundary.utf16End], as: UTF16.self))
    }
  }

  private func hanPieces(of line: String, by tokenizer: inout Tokenizer) throws -> [String] {
    let bytes = Array(line.utf8)
    var pieces: [String] = []
    try tokenizer.forEachToken(in: bytes.span, range: 0..<bytes.count) { token in
      if let piece = unspaced(String(decoding: bytes[token.span.range], as: UTF8.self)) {
        pieces.append(piece)
      }
    }
    return pieces
  }

  /// A piece that begins with Han or kana; other pieces are not compared.
  private func unspaced(_ piece: String) -> String? {
    piece.unicodeScalars.first.map(isUnspaced) == true ? piece : nil
  }
}

extension SeededGenerator {
  fileprivate mutating func number(in range: Range<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  fileprivate mutating func element<Element>(of elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &self)]
  }
}
