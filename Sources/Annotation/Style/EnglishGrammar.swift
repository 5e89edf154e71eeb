// SPDX-License-Identifier: Apache-2.0

import Text

/// What the words around an English name ask of the name that takes its place.
struct EnglishGrammar {
  private let bytes: [UInt8]
  private let range: Range<Int>
  private let span: TextSpan

  init(around span: TextSpan, in block: ProseBlock) {
    bytes = block.bytes
    range = block.range
    self.span = span
  }

  private var surface: ArraySlice<UInt8> { bytes[span.range] }

  /// Behind the possessive ending of the name: `'s`, or the apostrophe alone behind an s; `nil`
  /// where there is none.
  var possessiveEnd: Int? {
    guard let apostrophe = apostropheEnd else { return nil }
    let isLetter = { (offset: Int) in offset < range.upperBound && bytes[offset].isLatinLetter }
    if isLetter(apostrophe) {
      let hasS = bytes[apostrophe] | 0x20 == UInt8(ascii: "s") && !isLetter(apostrophe + 1)
      return hasS ? apostrophe + 1 : nil
    }
    return surface.last.map { $0 | 0x20 } == UInt8(ascii: "s") ? apostrophe : nil
  }

  /// Where an s is missing once `name` stands before the apostrophe alone: Resources' → Northern's.
  func missingS(behind name: String) -> Int? {
    guard let end = possessiveEnd, end == apostropheEnd, !name.lowercased().hasSuffix("s") else {
      return nil
    }
    return end
  }

  private var apostropheEnd: Int? {
    let behind = bytes[span.end..<range.upperBound]
    return ["'", "’"].first { behind.starts(with: $0.utf8) }.map { span.end + $0.utf8.count }
  }

  /// The article before the name that `name` does not go with, and the right one.
  func wrongArticle(before name: String) -> (span: TextSpan, right: String)? {
    var end = span.start
    while end > range.lowerBound, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    guard end < span.start else { return nil }
    var start = end
    while start > range.lowerBound, bytes[start - 1].isLatinLetter { start -= 1 }
    let article = String(decoding: bytes[start..<end], as: UTF8.self)
    guard article.lowercased() == "a" || article.lowercased() == "an",
      start == range.lowerBound || bytes[start - 1] < 0x80
    else { return nil }
    let old = String(decoding: surface, as: UTF8.self)
    guard Self.beginsWithVowel(old) != Self.beginsWithVowel(name) else { return nil }
    let right = article.prefix(1) + (Self.beginsWithVowel(name) ? "n" : "")
    return right == article ? nil : (TextSpan(start: start, end: end), String(right))
  }

  /// Whether a name begins with the sound of a vowel, as far as its spelling tells: capitals alone
  /// are read letter by letter, and "uni" begins like "you".
  private static func beginsWithVowel(_ name: String) -> Bool {
    let word = name.prefix { $0.isLetter }
    guard let first = word.first else { return false }
    if word.count > 1, word.allSatisfy(\.isUppercase) { return "AEFHILMNORSX".contains(first) }
    return "aeiou".contains(first.lowercased()) && !word.lowercased().hasPrefix("uni")
  }

  /// Whether the word before the name is the one `name` begins with: China's Northern.
  func repeatsWordBefore(_ name: String) -> Bool {
    let before = String(
      decoding: bytes[max(range.lowerBound, span.start - 40)..<span.start], as: UTF8.self)
    let words = before.split { !($0.isLetter || $0 == "'" || $0 == "’") }
    guard let last = words.last, before.last?.isWhitespace == true,
      let first = name.split(separator: " ").first
    else { return false }
    return last.split { "'’".contains($0) }.first.map { $0.lowercased() == first.lowercased() }
      ?? false
  }

  /// `name` with the capital and the plural ending of the name it takes the place of.
  func inflected(_ name: String, isPlural: Bool) -> String {
    var name = name
    if let first = surface.first, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) {
      name = name.prefix(1).uppercased() + name.dropFirst()
    }
    guard isPlural else { return name }
    let lower = name.lowercased()
    if ["s", "x", "z", "ch", "sh"].contains(where: lower.hasSuffix) { return name + "es" }
    let beforeLast = lower.dropLast().last.map { "aeiou".contains($0) } ?? true
    return lower.hasSuffix("y") && !beforeLast ? name.dropLast() + "ies" : name + "s"
  }
}

extension UInt8 {
  fileprivate var isLatinLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}
