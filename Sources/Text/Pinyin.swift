// SPDX-License-Identifier: Apache-2.0

import ICU

/// Reads Chinese aloud: Hanyu Pinyin with tone marks.
///
/// Keeps ICU's transliterators: one a task.
package struct Pinyin: ~Copyable {
  private var words: Transliterator?
  private var names: Transliterator?

  package init() {}

  /// The reading of a text; what is not Han stays as it is.
  ///
  /// - Parameter isPersonName: reads surnames as surnames (曾 zēng, 单 shàn).
  /// - Throws: ``TextError/unavailable(_:)`` when ICU's data cannot be read or memory runs out.
  /// - Complexity: The first reading of either sort loads ICU's tables, about 0.1 s.
  package mutating func reading(of text: String, isPersonName: Bool = false)
    throws(TextError) -> String
  {
    isPersonName
      ? try Self.reading(of: text, with: &names, id: "Han-Latin/Names")
      : try Self.reading(of: text, with: &words, id: "Han-Latin")
  }

  private static func reading(
    of text: String, with transliterator: inout Transliterator?, id: String
  )
    throws(TextError) -> String
  {
    do {
      var open = try transliterator.take() ?? Transliterator(id: id)
      let reading = try open.transliterate(text)
      transliterator = consume open
      return reading
    } catch {
      throw .unavailable("\(error)")
    }
  }
}
