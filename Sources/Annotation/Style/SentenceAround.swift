// SPDX-License-Identifier: Apache-2.0

import Text

/// The words around a name, up to the ends of its sentence or as far as a reader would look.
struct SentenceAround {
  private let text: String

  /// In bytes.
  private static let reach = 240

  init(_ span: TextSpan, in block: ProseBlock) {
    let bytes = block.bytes
    var start = max(block.range.lowerBound, span.start - Self.reach)
    while start < span.start, bytes[start] & 0xC0 == 0x80 { start += 1 }
    var end = min(block.range.upperBound, span.end + Self.reach)
    while end < block.range.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let before = String(decoding: bytes[start..<span.start], as: UTF8.self)
    let behind = String(decoding: bytes[span.end..<end], as: UTF8.self)
    text = (Self.lastSentence(of: before) + " " + Self.firstSentence(of: behind)).lowercased()
  }

  /// Whether a word or phrase, in lower case, stands in the sentence.
  func has(_ words: String) -> Bool {
    let isLatin = words.utf8.allSatisfy { $0 < 0x80 }
    var rest = text[...]
    while let range = rest.range(ofWords: words) {
      let before = text[..<range.lowerBound].last
      let behind = text[range.upperBound...].first
      if !isLatin
        || ![before, behind].contains(where: { $0?.isASCII == true && $0?.isLetter == true })
      {
        return true
      }
      rest = text[range.upperBound...]
    }
    return false
  }

  private static func lastSentence(of text: String) -> String {
    let ends = text.indices.filter { isEnd(text, $0) }
    return ends.last.map { String(text[text.index(after: $0)...]) } ?? text
  }

  private static func firstSentence(of text: String) -> String {
    let end = text.indices.first { isEnd(text, $0) }
    return end.map { String(text[..<$0]) } ?? text
  }

  /// A full stop ends a sentence before a space and a capital, behind a small letter.
  private static func isEnd(_ text: String, _ index: String.Index) -> Bool {
    switch text[index] {
    case "。", "！", "？", "!", "?": return true
    case ".":
      let next = text.index(after: index)
      guard next < text.endIndex, text[next].isWhitespace,
        text[next...].first(where: { !$0.isWhitespace })?.isUppercase == true
      else { return false }
      let word = text[..<index].reversed().prefix { $0.isLetter }
      return word.count > 3 || word.isEmpty
    default: return false
    }
  }
}

extension Substring {
  fileprivate func range(ofWords words: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(words) { return start..<index(start, offsetBy: words.count) }
      start = index(after: start)
    }
    return nil
  }
}
