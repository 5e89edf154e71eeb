// SPDX-License-Identifier: Apache-2.0

/// A symbol of a text and where it stands.
struct ScanSymbol {
  /// What ``Symbol`` steps are made of: the fingerprint of a word, or a character.
  var key: UInt64
  /// Bytes of the block.
  var start: Int
  /// In bytes, combining marks included.
  var length: UInt32
  /// ``plain``, ``tooLong``, or the number of its ``FoldedWord``.
  var note: Int32

  /// A character, or a word whose letters stand in the text as ASCII.
  static let plain: Int32 = -1
  /// A word longer than any key.
  static let tooLong: Int32 = -2
  static let none = ScanSymbol(key: 0, start: 0, length: 0, note: plain)

  var end: Int { start + Int(length) }
  var isWord: Bool { Symbol.isWord(key) }
}

/// A word that had to be folded letter by letter.
struct FoldedWord {
  /// Folded UTF-8.
  var bytes: [UInt8] = []
  /// Whether each unit was a capital.
  var capitals: [Bool] = []
}

/// The symbols of a stretch of text that is being scanned.
struct SymbolBuffer {
  /// As many symbols are read at a time: with the index's filter they fit in the second-level cache.
  static let stretch = 512
  /// The most symbols that one code point can fold to, with room to spare.
  static let margin = 32

  var symbols: [ScanSymbol]
  var count = 0
  var words: [FoldedWord] = []

  /// - Parameter reach: how many symbols behind a place are looked at from it.
  init(reach: Int) {
    symbols = [ScanSymbol](repeating: .none, count: Self.stretch + reach + 2 * Self.margin)
  }

  mutating func removeAll() {
    count = 0
    words.removeAll(keepingCapacity: true)
  }

  /// Drops the symbols before `first`, and the folded words that only they needed.
  mutating func drop(before first: Int) {
    var kept: [FoldedWord] = []
    for index in first..<count {
      var symbol = symbols[index]
      if symbol.note >= 0 {
        kept.append(words[Int(symbol.note)])
        symbol.note = Int32(kept.count - 1)
      }
      symbols[index - first] = symbol
    }
    words = kept
    count -= first
  }
}
