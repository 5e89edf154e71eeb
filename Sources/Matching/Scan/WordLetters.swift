// SPDX-License-Identifier: Apache-2.0

/// The folded letters of the words in a buffer, as UTF-8: those of the text itself, or those kept
/// beside it.
extension SymbolBuffer {
  @inline(__always)
  func letterCount(of symbol: ScanSymbol) -> Int {
    symbol.note >= 0 ? words[Int(symbol.note)].bytes.count : Int(symbol.length)
  }

  @inline(__always)
  func letter(_ index: Int, of symbol: ScanSymbol, in text: Span<UInt8>) -> UInt8 {
    // Lower case of an ASCII letter, and a digit as it is.
    symbol.note >= 0 ? words[Int(symbol.note)].bytes[index] : text[symbol.start + index] | 0x20
  }

  /// In folded units.
  func unitCount(of symbol: ScanSymbol) -> Int {
    guard symbol.isWord else { return 1 }
    return symbol.note >= 0 ? words[Int(symbol.note)].capitals.count : Int(symbol.length)
  }

  /// Whether a unit of a symbol is a capital; only letters are.
  func isCapital(_ unit: Int, of symbol: ScanSymbol, in text: Span<UInt8>) -> Bool {
    guard symbol.isWord else { return false }
    if symbol.note >= 0 { return words[Int(symbol.note)].capitals[unit] }
    return text[symbol.start + unit] & 0x20 == 0
  }

  /// Whether the letters from `index` on are an ending.
  func ends(_ symbol: ScanSymbol, with ending: [UInt8], at index: Int, in text: Span<UInt8>) -> Bool
  {
    letterCount(of: symbol) == index + ending.count
      && ending.indices.allSatisfy { letter(index + $0, of: symbol, in: text) == ending[$0] }
  }

  /// The fingerprint of a word without its last letters.
  func fingerprint(
    of symbol: ScanSymbol, dropping count: Int, in text: Span<UInt8>, seed: UInt64
  ) -> UInt64 {
    if symbol.note >= 0 {
      let letters = words[Int(symbol.note)].bytes
      return Symbol.word(letters.span, 0..<letters.count - count, seed: seed)
    }
    return SymbolReader.fingerprint(
      of: text, symbol.start..<symbol.start + Int(symbol.length) - count, seed: seed)
  }
}
