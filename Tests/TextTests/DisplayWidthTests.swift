// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing
import Text

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("NdFeB", 5), ("稀土", 4), ("ＮｄＦｅＢ", 10), ("ｱ", 1), ("“…”—", 4), ("（集团）", 8),
    ("Kvanefje\u{301}ld", 10), ("é", 1), ("e\u{301}\u{323}", 1), ("稀\u{200B}土", 4), ("한국", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("𠮷", 2), ("\u{FEFF}a", 1), ("か\u{3099}", 2), ("🧲", 2),
    ("\u{1B}", 0),
  ])
  func `columns follow the East Asian width`(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }

  @Test(arguments: [
    ("北方稀土", 8, "北方稀土"), ("北方稀土", 7, "北方稀…"), ("北方稀土", 6, "北方…"), ("北方稀土", 1, "…"),
    ("北方稀土", 0, ""), ("Northern", 8, "Northern"), ("Northern", 7, "Northe…"), ("", 3, ""),
    ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("e\u{301}e\u{301}", 2, "e\u{301}e\u{301}"),
    ("稀土ab", 6, "稀土ab"), ("稀土abc", 6, "稀土a…"),
  ])
  func `a long text is cut between characters`(text: String, width: Int, expected: String) {
    #expect(DisplayWidth.shortened(text, to: width) == expected)
  }

  @Test func `a shortened text fits, and one that fits stays`() {
    var generator = SeededGenerator(seed: 7)
    let alphabet = Array("aé稀土（🧲e\u{301}\u{200B}ｱ ")
    for _ in 0..<2000 {
      let text = String(
        (0..<Int.random(in: 0...12, using: &generator)).compactMap { _ in
          alphabet.randomElement(using: &generator)
        })
      let width = Int.random(in: 0...14, using: &generator)
      let shortened = DisplayWidth.shortened(text, to: width)
      #expect(DisplayWidth.columns(of: shortened) <= width, "\(text) in \(width)")
      if DisplayWidth.columns(of: text) <= width, width > 0 { #expect(shortened == text) }
    }
  }
}
