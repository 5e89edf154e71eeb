// SPDX-License-Identifier: Apache-2.0

/// The bytes of a key followed along the symbols of a text, letter by letter: what a fingerprint
/// cannot promise.
struct KeyComparison {
  /// The number of the key whose bytes were followed to their end.
  let key: Int
  /// Behind its last symbol.
  let end: Int
  /// Which plural ending is joined to its last word.
  let plural: Int?

  /// Follows the bytes of a key from `offset` on along the symbols from `position` on; `nil` where
  /// they differ or the text ends.
  init?(
    _ index: TermIndex, at offset: Int, in words: Span<UInt64>, along buffer: SymbolBuffer,
    from position: Int, of text: Span<UInt8>
  ) {
    var offset = offset
    var position = position
    var plural: Int?
    while true {
      let byte = index.keyByte(offset, in: words)
      if byte == Symbol.keyEnd { break }
      guard position < buffer.count, plural == nil else { return nil }
      let symbol = buffer.symbols[position]
      position += 1
      guard byte == Symbol.wordStart else {
        guard index.character(at: &offset, in: words) == symbol.key else { return nil }
        continue
      }
      guard symbol.isWord, symbol.note != ScanSymbol.tooLong else { return nil }
      let count = buffer.letterCount(of: symbol)
      var letter = 0
      offset += 1
      while letter < count,
        index.keyByte(offset, in: words) == buffer.letter(letter, of: symbol, in: text)
      {
        offset += 1
        letter += 1
      }
      guard index.keyByte(offset, in: words) == Symbol.wordEnd else { return nil }
      offset += 1
      guard letter < count else { continue }
      plural = index.plurals.firstIndex { buffer.ends(symbol, with: $0, at: letter, in: text) }
      guard plural != nil else { return nil }
    }
    key = index.keyNumber(behind: offset, in: words)
    end = position
    self.plural = plural
  }
}
