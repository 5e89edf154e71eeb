// SPDX-License-Identifier: Apache-2.0

import ICU

/// The encoding the bytes of a text are in.
package enum TextEncoding: Hashable, Sendable {
  case utf8
  /// Told from a byte order mark, else UTF-8 where the bytes are that, else by ICU's statistics.
  case automatic
  /// A charset by a name that ICU knows.
  case named(String)

  /// `auto`, a name of UTF-8, or another charset's name.
  package init(name: String) {
    switch name.lowercased() {
    case "auto": self = .automatic
    case "utf-8", "utf8": self = .utf8
    default: self = .named(name)
    }
  }
}

extension SourceText {
  /// A text decoded from `bytes`.
  ///
  /// - Throws: ``TextError``; offsets are those of `bytes`.
  package init(_ bytes: [UInt8], encoding: TextEncoding) throws(TextError) {
    switch encoding {
    case .utf8: try self.init(utf8: bytes)
    case .named(let name): try self.init(utf8: Self.decode(bytes, from: name))
    case .automatic:
      if let name = Self.charsetOfMark(bytes) {
        try self.init(utf8: Self.decode(bytes, from: name))
      } else if let text = try? SourceText(utf8: bytes) {
        self = text
      } else {
        self = try Self.guessed(bytes)
      }
    }
  }

  /// The charset a UTF-16 byte order mark tells.
  private static func charsetOfMark(_ bytes: [UInt8]) -> String? {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) ? "UTF-16" : nil
  }

  /// The first of ICU's guesses in which every byte has a meaning, Chinese ones before others.
  private static func guessed(_ bytes: [UInt8]) throws(TextError) -> SourceText {
    let guesses: [CharsetGuess]
    do {
      guesses = try CharsetDetector.guesses(for: bytes.span)
    } catch {
      throw .unavailable("\(error)")
    }
    let isPlausible = { (guess: CharsetGuess) in guess.confidence >= 10 }
    let likely = guesses.filter(isPlausible)
    for guess in likely.filter({ $0.language == "zh" }) + likely.filter({ $0.language != "zh" }) {
      if let text = try? SourceText(utf8: decode(bytes, from: guess.charset)) { return text }
    }
    throw .undetectedEncoding
  }

  private static func decode(_ bytes: [UInt8], from charset: String) throws(TextError) -> [UInt8] {
    do {
      var converter = try CharsetConverter(charset: charset)
      return Array(try converter.decode(bytes.span).utf8)
    } catch {
      switch error {
      case .unknownCharset: throw .unknownEncoding(charset)
      case .undecodable(_, let offset, _, _):
        throw .invalidEncoding(encoding: charset, offset: offset)
      default: throw .unavailable("\(error)")
      }
    }
  }
}
