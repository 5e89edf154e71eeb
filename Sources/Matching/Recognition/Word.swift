// SPDX-License-Identifier: Apache-2.0

import Text

/// A run of Latin letters and digits, with what stands behind it: what English names are made of.
struct Word {
  /// What parts a word from the next one.
  enum Gap {
    case space, ampersand, comma, stop, other
  }

  let span: TextSpan
  let text: String
  /// Whether the first letter is a capital.
  let isCapitalized: Bool
  /// What stands between this word and the next.
  var gap: Gap = .other
  /// Whether nothing, or the end of a sentence, stands before it.
  var isSentenceStart: Bool

  /// The words of a block's text in order.
  ///
  /// A hyphen or apostrophe between letters is part of a word (`Rhône-Poulenc`, `O'Leary`), a
  /// possessive ending is not.
  static func words(in block: ProseBlock) -> [Word] {
    let bytes = block.bytes.span
    var words: [Word] = []
    var offset = block.range.lowerBound
    var isSentenceStart = true
    while offset < block.range.upperBound {
      let start = offset
      let scalar = UTF8Decoding.scalar(in: bytes, at: &offset)
      guard isWordScalar(scalar) else {
        if isSentenceEnd(scalar) { isSentenceStart = true }
        continue
      }
      let end = wordEnd(in: bytes, from: offset, to: block.range.upperBound)
      let text = String(decoding: block.bytes[start..<end], as: UTF8.self)
      if !words.isEmpty {
        words[words.count - 1].gap = gap(
          in: block.bytes[words[words.count - 1].span.end..<start])
      }
      words.append(
        Word(
          span: TextSpan(start: start, end: end), text: text,
          isCapitalized: Unicode.Scalar(scalar)?.properties.isUppercase ?? false,
          isSentenceStart: isSentenceStart))
      isSentenceStart = false
      offset = end
    }
    return words
  }

  private static func wordEnd(in bytes: Span<UInt8>, from start: Int, to limit: Int) -> Int {
    var end = start
    var offset = start
    while offset < limit {
      let here = offset
      let scalar = UTF8Decoding.scalar(in: bytes, at: &offset)
      if isWordScalar(scalar) {
        end = offset
        continue
      }
      guard [0x2D, 0x2010, 0x2011, 0x27, 0x2019].contains(scalar), here == end, offset < limit
      else {
        break
      }
      var next = offset
      let following = UTF8Decoding.scalar(in: bytes, at: &next)
      guard isWordScalar(following) else { break }
      // A lone s behind an apostrophe is a possessive ending.
      if scalar == 0x27 || scalar == 0x2019, following == 0x73 || following == 0x53 {
        var after = next
        if after >= limit || !isWordScalar(UTF8Decoding.scalar(in: bytes, at: &after)) { break }
      }
    }
    return end
  }

  private static func isWordScalar(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 {
      let letter = scalar | 0x20
      return (0x61...0x7A).contains(letter) || (0x30...0x39).contains(scalar)
    }
    return (0xC0...0x24F).contains(scalar) && scalar != 0xD7 && scalar != 0xF7
      || (0x300...0x36F).contains(scalar) || (0x1E00...0x1EFF).contains(scalar)
  }

  private static func isSentenceEnd(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2E, 0x21, 0x3F, 0x3A, 0x2022, 0x22, 0x201C, 0x201D, 0x3002, 0xFF01, 0xFF1F, 0xFF1A, 0x0A:
      true
    default: false
    }
  }

  private static func gap(in bytes: ArraySlice<UInt8>) -> Gap {
    switch String(decoding: bytes, as: UTF8.self) {
    case " ", "\u{A0}", "\n", "\r\n", "  ": .space
    case " & ", "&": .ampersand
    case ", ", "., ", ".,": .comma
    case ". ", ".": .stop
    default: .other
    }
  }
}
