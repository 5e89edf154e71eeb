// SPDX-License-Identifier: Apache-2.0

import ICU
import Testing

struct ICUErrorTests {
  static let sentences: [(error: ICUError, sentence: String)] = [
    (
      .failure(
        operation: .openTransliterator, name: "U_INVALID_ID", code: 65569, detail: "No-Such"),
      "ICU cannot open the transliterator “No-Such”: U_INVALID_ID (65569)"
    ),
    (
      .failure(operation: .compare, name: "U_MEMORY_ALLOCATION_ERROR", code: 7, detail: ""),
      "ICU cannot compare: U_MEMORY_ALLOCATION_ERROR (7)"
    ),
    (
      .illFormedLanguageTag("zh_TW", wellFormed: ""),
      "“zh_TW” is not a well-formed BCP 47 language tag"
    ),
    (
      .illFormedLanguageTag("zh-", wellFormed: "zh"),
      "“zh-” is not a well-formed BCP 47 language tag; only “zh” of it is well-formed"
    ),
    (.unknownCharset("nope"), "unknown charset “nope”"),
    (
      .undecodable(charset: "UTF-8", byteOffset: 12, bytes: [0xE7, 0x08], defect: .truncated),
      "truncated sequence E7 08 at byte 12 of UTF-8 text"
    ),
    (
      .unencodable(charset: "Big5", utf16Offset: 3, units: [0x41, 0xD842], defect: .unassigned),
      "Big5 cannot hold the unassigned UTF-16 sequence 0041 D842 at UTF-16 offset 3"
    ),
    (
      .tooLong(operation: .normalize, count: 3_000_000_000),
      "ICU cannot normalize: 3000000000 elements are more than 2147483647"
    ),
  ]

  @Test(arguments: sentences)
  func `an error is told in a sentence`(_ row: (error: ICUError, sentence: String)) {
    #expect(row.error.description == row.sentence)
  }

  @Test func `an error carries ICU's name and number`() {
    let expected = ICUError.failure(
      operation: .openTransliterator, name: "U_INVALID_ID", code: 65569, detail: "No-Such")
    #expect(throws: expected) { _ = try Transliterator(id: "No-Such") }
  }
}
