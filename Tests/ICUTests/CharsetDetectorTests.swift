// SPDX-License-Identifier: Apache-2.0

import ICU
import Testing

struct CharsetDetectorTests {
  @Test(arguments: ["GB18030", "Big5", "Shift_JIS", "UTF-8", "UTF-16LE"])
  func `the charset of running text is guessed`(charset: String) throws {
    let text =
      charset == "Big5"
      ? "商務部公布稀土出口管制的決定，自公布之日起施行。中國是世界上最大的稀土生產國。"
      : charset == "Shift_JIS"
        ? "中国はレアアースの輸出を管理することを決めました。日本の会社はこれに備えています。"
        : "商务部公布稀土出口管制的决定，自公布之日起施行。中国是世界上最大的稀土生产国。"
    var converter = try CharsetConverter(charset: charset)
    let mark: [UInt8] = charset == "UTF-16LE" ? [0xFF, 0xFE] : []
    let bytes = mark + (try converter.encode(String(repeating: text, count: 8)))
    let guesses = try CharsetDetector.guesses(for: bytes.span)
    #expect(guesses.first?.charset == charset)
    #expect(zip(guesses, guesses.dropFirst()).allSatisfy { $0.confidence >= $1.confidence })
    #expect(guesses.allSatisfy { (0...100).contains($0.confidence) })
  }

  @Test func `the language of a charset's text is told where the charset tells it`() throws {
    var converter = try CharsetConverter(charset: "GB18030")
    let bytes = try converter.encode(String(repeating: "中国是世界上最大的稀土生产国。", count: 8))
    #expect(try CharsetDetector.guesses(for: bytes.span).first?.language == "zh")
  }

  @Test(arguments: [[], [0], [0xFF, 0xFE], [0x41]] as [[UInt8]])
  func `very few bytes give guesses without harm`(bytes: [UInt8]) throws {
    _ = try CharsetDetector.guesses(for: bytes.span)
  }
}
