// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing
import Text

struct FoldingTests {
  private let folding = Folding()

  @Test(arguments: [
    ("case", "RARE EARTH", "rare earth"),
    ("full width", "ＮｄＦｅＢ", "NdFeB"),
    ("Traditional", "輕稀土與氧化鐠釹", "轻稀土与氧化镨钕"),
    ("one-to-many Traditional", "乾燥後的鐘錶裡面", "干燥后的钟表里面"),
    ("variant characters", "臺灣台湾", "台湾臺灣"),
    ("hyphen and space", "rare-earth", "rare earth"),
    ("en dash", "Nd–Fe–B", "Nd-Fe-B"),
    ("runs of space", "rare  \t earth", "rare earth"),
    ("line break", "rare\nearth", "rare earth"),
    ("no-break space", "rare\u{A0}earth", "rare earth"),
    ("accents", "Kvanefjéld Araxá", "Kvanefjeld Araxa"),
    ("decomposed accents", "Araxa\u{301}", "Araxá"),
    ("special Latin", "Norra Kärr Søve Ørsted", "Norra Karr Sove Orsted"),
    ("zero-width space", "北方\u{200B}稀土", "北方稀土"),
    ("soft hyphen", "magne\u{AD}tite", "magnetite"),
    ("byte order mark", "\u{FEFF}稀土", "稀土"),
    ("space between Han", "北方 稀土", "北方稀土"),
    ("line break between Han", "北方\n稀土", "北方稀土"),
    ("space between Han and Latin", "AI 芯片", "AI芯片"),
    ("full-width brackets", "中国北方稀土（集团）", "中国北方稀土(集团)"),
    ("space around brackets", "Rare Earth (Group) High-Tech", "Rare Earth(Group)High-Tech"),
    ("middle dots", "詹姆斯•利廷斯基", "詹姆斯·利廷斯基"),
    ("subscripts", "Nd₂O₃", "Nd2O3"),
    ("quotes", "“稀土”", "\"稀土\""),
    ("ligature", "reﬁnery", "refinery"),
    ("sharp s", "Straße", "STRASSE"),
    ("degree sign", "％/℃", "%/°C"),
    ("supplementary Han is itself", "𠮷", "𠮷"),
  ])
  func `spellings of one name have one key`(name: String, left: String, right: String) {
    #expect(folding.key(of: left) == folding.key(of: right), "\(name)")
  }

  @Test(arguments: [
    ("different Han", "重稀土", "轻稀土"), ("word boundaries", "rareearth", "rare earth"),
    ("empty line", "rare\n\nearth", "rare earth"), ("kana marks", "ガ", "カ"),
    ("em dash", "rare—earth", "rare earth"),
  ])
  func `different names keep different keys`(name: String, left: String, right: String) {
    #expect(folding.key(of: left) != folding.key(of: right), "\(name)")
  }

  @Test func `every unit says where it stood, marks and separators included`() {
    let text = "Araxa\u{301} – mine北 方"
    let bytes = Array(text.utf8)
    var folded = FoldedText()
    folding.fold(bytes.span, in: 0..<bytes.count, into: &folded)
    #expect(
      folded.units.map { $0.kind } == [
        .word, .word, .word, .word, .word, .separator, .word,
        .word, .word, .word, .unspaced, .unspaced,
      ])
    #expect(Array(bytes[folded.starts[4]..<folded.ends[4]]) == Array("a\u{301}".utf8))
    #expect(Array(bytes[folded.starts[5]..<folded.ends[5]]) == Array(" – ".utf8))
    #expect(Array(bytes[folded.starts[11]..<folded.ends[11]]) == Array("方".utf8))
  }

  @Test func `folding folded text changes nothing, and spans ascend, on generated text`() {
    var random = SeededGenerator(seed: 11)
    let alphabet = Array("aAé \n-–北稀臺乾ＡｆﬁßΩж\u{301}\u{200B}。，（·𠮷🧲1²가が".unicodeScalars)
    for _ in 0..<2_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...20, using: &random) {
        text.append(alphabet[Int.random(in: 0..<alphabet.count, using: &random)])
      }
      let bytes = Array(String(text).utf8)
      var folded = FoldedText()
      folding.fold(bytes.span, in: 0..<bytes.count, into: &folded)
      let key = folding.key(of: String(text))
      #expect(folding.key(of: key) == key)
      #expect(zip(folded.starts, folded.ends).allSatisfy { $0 < $1 && $1 <= bytes.count })
      #expect(zip(folded.starts, folded.starts.dropFirst()).allSatisfy { $0 <= $1 })
      #expect(
        (folded.starts + folded.ends).allSatisfy {
          $0 == bytes.count || bytes[$0] & 0xC0 != 0x80
        })
    }
  }
}
