// SPDX-License-Identifier: Apache-2.0

import ICU
import Testing

struct CollatorTests {
  static let sorted: [(language: String, strings: [String])] = [
    ("zh", ["镝", "钕", "镨", "铽", "稀土"]),
    ("zh-u-co-stroke", ["一", "二", "三", "稀"]),
    ("zh-Hant", ["一", "二", "三", "稀"]),
    ("zh-u-co-pinyin", ["包头", "北方", "赣州", "中国"]),
    ("en", ["a", "A", "á", "b", "Z"]),
    ("en-u-kn", ["No. 2", "No. 10", "No. 61"]),
    ("de", ["Ärger", "Zaun"]),
    ("sv", ["Zaun", "Ärger"]),
    ("und", ["", "a"]),
  ]

  @Test(arguments: sorted)
  func `strings go in the order of the language`(
    _ row: (language: String, strings: [String])
  ) throws {
    let collator = try Collator(language: LanguageTag(row.language))
    for (left, right) in zip(row.strings, row.strings.dropFirst()) {
      #expect(try collator.compare(left, right) == .ascending, "\(left) \(right)")
      #expect(try collator.compare(right, left) == .descending, "\(right) \(left)")
      #expect(
        try collator.sortKey(of: left).lexicographicallyPrecedes(collator.sortKey(of: right)))
    }
  }

  static let strengths: [(strength: Collator.Strength, left: String, right: String, same: Bool)] = [
    (.primary, "Cafe", "café", true),
    (.secondary, "Cafe", "cafe", true),
    (.secondary, "cafe", "café", false),
    (.tertiary, "Cafe", "cafe", false),
    (.tertiary, "e\u{301}", "\u{E9}", true),
    (.identical, "e\u{301}", "\u{E9}", true),
    (.identical, "a\u{200B}", "a", false),
    (.tertiary, "a\u{200B}", "a", true),
    (.primary, "ＳＨ", "sh", true),
  ]

  @Test(arguments: strengths)
  func `a strength says which differences count`(
    _ row: (strength: Collator.Strength, left: String, right: String, same: Bool)
  ) throws {
    let collator = try Collator(language: .english, strength: row.strength)
    #expect(try (collator.compare(row.left, row.right) == .same) == row.same)
    #expect(try (collator.sortKey(of: row.left) == collator.sortKey(of: row.right)) == row.same)
  }

  @Test(arguments: GeneratedText.seeds)
  func `sort keys order any text as comparing does`(seed: UInt64) throws {
    let collator = try Collator(language: .simplifiedChinese)
    let texts = (0..<20).map {
      GeneratedText.wellFormed(count: $0 % 6, seed: seed * 100 + UInt64($0))
    }
    for left in texts {
      for right in texts {
        let leftKey = try collator.sortKey(of: left)
        let rightKey = try collator.sortKey(of: right)
        let expected: Collator.Order =
          leftKey == rightKey
          ? .same : leftKey.lexicographicallyPrecedes(rightKey) ? .ascending : .descending
        #expect(try collator.compare(left, right) == expected)
      }
    }
  }

  @Test func `the key of a long text is whole`() throws {
    let collator = try Collator(language: .chinese, strength: .identical)
    let text = GeneratedText.wellFormed(count: 50_000, seed: 5)
    #expect(try collator.sortKey(of: text).count > 50_000)
    #expect(try collator.sortKey(of: text).contains(0) == false)
  }

  @Test func `tasks share a collator`() async throws {
    let box = SharedCollator(try Collator(language: .simplifiedChinese))
    let texts = (0..<200).map { GeneratedText.han(count: 1 + $0 % 7, seed: UInt64($0)) }
    let results = try await withThrowingTaskGroup(of: [Collator.Order].self) { group in
      for _ in 0..<8 {
        group.addTask {
          try zip(texts, texts.dropFirst()).map { try box.collator.compare($0, $1) }
        }
      }
      return try await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(results.count == 1)
  }

  private final class SharedCollator: Sendable {
    let collator: Collator

    init(_ collator: consuming Collator) {
      self.collator = collator
    }
  }
}
