// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing
import Text

struct SegmentationTests {
  @Test func `sentences concatenate to the text and respect abbreviations`() throws {
    let text = "Lynas Rare Earths Ltd. rose. MP fell 2.5 per cent. 北方稀土上涨。盛和资源下跌！"
    let bytes = Array(text.utf8)
    var segmenter = try SentenceSegmenter()
    let segments = try segmenter.segments(in: bytes.span, range: 0..<bytes.count)
    let pieces = segments.map { String(decoding: bytes[$0.span.range], as: UTF8.self) }
    #expect(pieces.joined() == text)
    #expect(pieces.contains("MP fell 2.5 per cent. "))
    #expect(pieces.suffix(2) == ["北方稀土上涨。", "盛和资源下跌！"])
  }

  @Test(
    arguments: [
      ("", .english), ("Rare earths rose.", .english), ("稀土上涨", .chinese),
      ("北方稀土 (Northern Rare Earth) 上调价格，市场关注", .chinese),
    ] as [(String, ScriptCountTests.Expected)])
  func `script counts tell the language`(text: String, expected: ScriptCountTests.Expected) {
    let bytes = Array(text.utf8)
    let counts = ScriptCount(bytes.span, in: 0..<bytes.count)
    #expect((counts.han > counts.latinWords ? .chinese : .english) == expected)
  }
}

enum ScriptCountTests {
  enum Expected: Sendable { case english, chinese }
}
