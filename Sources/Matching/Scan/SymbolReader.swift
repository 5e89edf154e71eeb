// SPDX-License-Identifier: Apache-2.0

import Text

/// Reads text as symbols: decodes, folds and fingerprints in one go.
///
/// Equal to ``Folding/fold(_:in:into:)`` followed by joining the units of each word. Han characters
/// and ASCII words, nearly all of our text, take a short way; everything else is folded unit by
/// unit.
struct SymbolReader {
  private let folding: Folding
  private let seed: UInt64
  /// The next byte to read.
  private(set) var offset = 0
  /// Where the last separator began: a combining mark behind it belongs to nobody.
  private var lastSeparator = -1
  /// How many symbols had been read at the last line break.
  private var symbolsAtBreak = -1
  /// How many symbols were dropped from the buffer.
  private var dropped = 0
  fileprivate var openWord: OpenWord?

  fileprivate struct OpenWord {
    let start: Int
    var end: Int
    var folded = FoldedWord()
  }

  init(folding: Folding, seed: UInt64) {
    self.folding = folding
    self.seed = seed
  }

  /// Starts a new text.
  mutating func start(at offset: Int) {
    self.offset = offset
    lastSeparator = -1
    symbolsAtBreak = -1
    dropped = 0
  }

  /// Appends symbols of `text[..<end]`, valid UTF-8, until the buffer is full or the text ends.
  mutating func read(_ text: Span<UInt8>, to end: Int, into buffer: inout SymbolBuffer) {
    precondition(end <= text.count, "a range of the text")
    let full = buffer.symbols.count - SymbolBuffer.margin
    while offset < end, buffer.count < full {
      readQuickly(text, to: end, into: &buffer, full: full)
      if offset < end, buffer.count < full { readSlowly(text, to: end, into: &buffer) }
    }
  }

  /// Says that the buffer dropped symbols from its front.
  mutating func didDrop(_ count: Int) { dropped += count }
}

// MARK: The short way

extension SymbolReader {
  /// Reads until something needs the long way.
  private mutating func readQuickly(
    _ text: Span<UInt8>, to end: Int, into buffer: inout SymbolBuffer, full: Int
  ) {
    let folds = folding.table
    let table = folds.span
    var offset = self.offset
    var count = buffer.count
    var symbols = buffer.symbols.mutableSpan
    defer {
      self.offset = offset
      buffer.count = count
    }
    while offset < end, count < full {
      let byte = text[offset]
      if byte & 0xF0 == 0xE0 {
        let scalar =
          Int(byte & 0x0F) << 12 | Int(text[offset + 1] & 0x3F) << 6 | Int(text[offset + 2] & 0x3F)
        let unit = FoldedUnit(bits: table[scalar])
        guard unit.kind == .unspaced || unit.kind == .other else { return }
        symbols[count] = ScanSymbol(
          key: UInt64(unit.value), start: offset, length: 3, note: ScanSymbol.plain)
        count += 1
        offset += 3
        continue
      }
      guard byte < 0x80 else { return }
      let unit = FoldedUnit(bits: table[Int(byte)])
      switch unit.kind {
      case .word:
        var key = seed
        let start = offset
        while true {
          let chunk = Self.load(text, at: offset, to: end)
          let length = ASCII.wordLength(chunk)
          guard length > 0 else { break }
          key = Symbol.combined(key, ASCII.lowercased(chunk, length))
          offset += length
          guard length == 8 else { break }
        }
        if offset < end, text[offset] >= 0x80, goesOn(text, at: offset) {
          offset = start
          return
        }
        let length = offset - start
        symbols[count] = ScanSymbol(
          key: key | Symbol.wordBit, start: start, length: UInt32(clamping: length),
          note: length > Folding.longestTerm ? ScanSymbol.tooLong : ScanSymbol.plain)
        count += 1
      case .separator:
        lastSeparator = offset
        if byte == 0x0A {
          if symbolsAtBreak == dropped + count {
            symbols[count] = ScanSymbol(
              key: UInt64(FoldedUnit.wall.value), start: offset, length: 0, note: ScanSymbol.plain)
            count += 1
          }
          symbolsAtBreak = dropped + count
        }
        offset += 1
      case .other, .unspaced:
        symbols[count] = ScanSymbol(
          key: UInt64(unit.value), start: offset, length: 1, note: ScanSymbol.plain)
        count += 1
        offset += 1
      case .skipped, .expansion:
        return
      }
    }
  }

  /// The fingerprint of a word of ASCII letters and digits.
  static func fingerprint(of text: Span<UInt8>, _ range: Range<Int>, seed: UInt64) -> UInt64 {
    var key = seed
    var offset = range.lowerBound
    while offset < range.upperBound {
      let length = min(8, range.upperBound - offset)
      key = Symbol.combined(
        key, ASCII.lowercased(load(text, at: offset, to: range.upperBound), length))
      offset += length
    }
    return key | Symbol.wordBit
  }

  /// Whether a word may go on at `offset`, where no ASCII character stands.
  private func goesOn(_ text: Span<UInt8>, at offset: Int) -> Bool {
    var offset = offset
    let unit = folding.unit(of: UTF8Decoding.scalar(in: text, at: &offset))
    switch unit.kind {
    case .word, .skipped, .expansion: return true
    case .other, .unspaced, .separator: return false
    }
  }

  /// The eight bytes at `offset`, zeros behind `end`.
  @inline(__always)
  private static func load(_ text: Span<UInt8>, at offset: Int, to end: Int) -> UInt64 {
    if offset + 8 <= end {
      // Safe: `end` is at most the length of the text. Eight single loads cost 20 %.
      let raw = unsafe text.bytes
      return unsafe raw.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }
    var bytes: UInt64 = 0
    for index in offset..<end { bytes |= UInt64(text[index]) << UInt64((index - offset) * 8) }
    return bytes
  }
}

/// ASCII characters eight at a time, the first in the lowest byte.
enum ASCII {
  /// How many letters and digits stand at the front.
  @inline(__always)
  static func wordLength(_ bytes: UInt64) -> Int {
    let low = bytes & 0x7F7F_7F7F_7F7F_7F7F
    let letters = low | 0x2020_2020_2020_2020
    // The high bit of a byte says: at least `a`, not above `z`; at least `0`, not above `9`.
    let isLetter =
      (letters &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(letters &+ 0x0505_0505_0505_0505)
    let isDigit = (low &+ 0x5050_5050_5050_5050) & ~(low &+ 0x4646_4646_4646_4646)
    let isWord = (isLetter | isDigit) & ~bytes & 0x8080_8080_8080_8080
    return (isWord ^ 0x8080_8080_8080_8080).trailingZeroBitCount >> 3
  }

  /// The first `length` letters and digits in lower case, zeros behind them.
  @inline(__always)
  static func lowercased(_ bytes: UInt64, _ length: Int) -> UInt64 {
    let mask = length == 8 ? UInt64.max : 1 << UInt64(length * 8) - 1
    return (bytes | 0x2020_2020_2020_2020) & mask
  }
}

// MARK: The long way

extension SymbolReader {
  /// Reads one code point, or a whole word.
  private mutating func readSlowly(
    _ text: Span<UInt8>, to end: Int, into buffer: inout SymbolBuffer
  ) {
    repeat {
      let start = offset
      let scalar = UTF8Decoding.scalar(in: text, at: &offset)
      let unit = folding.unit(of: scalar)
      if unit.kind == .expansion {
        for part in folding.parts(of: unit) { read(part, scalar, start, into: &buffer) }
      } else {
        read(unit, scalar, start, into: &buffer)
      }
    } while openWord != nil && offset < end
    closeWord(into: &buffer)
  }

  private mutating func read(
    _ unit: FoldedUnit, _ scalar: UInt32, _ start: Int, into buffer: inout SymbolBuffer
  ) {
    switch unit.kind {
    case .word:
      if openWord == nil { openWord = OpenWord(start: start, end: offset) }
      openWord?.append(unit, end: offset)
    case .skipped:
      guard unit.value != 0 else { return }
      if openWord != nil {
        openWord?.end = offset
      } else if buffer.count > 0, lastSeparator < buffer.symbols[buffer.count - 1].end {
        let last = buffer.count - 1
        buffer.symbols[last].length = UInt32(clamping: offset - buffer.symbols[last].start)
      }
    case .separator:
      closeWord(into: &buffer)
      lastSeparator = start
      guard scalar == 0x0A else { return }
      if symbolsAtBreak == dropped + buffer.count {
        append(UInt64(FoldedUnit.wall.value), start..<start, into: &buffer)
      }
      symbolsAtBreak = dropped + buffer.count
    case .unspaced, .other, .expansion:
      closeWord(into: &buffer)
      append(UInt64(unit.value), start..<offset, into: &buffer)
    }
  }

  private mutating func closeWord(into buffer: inout SymbolBuffer) {
    guard let word = openWord else { return }
    openWord = nil
    guard word.folded.capitals.count <= Folding.longestTerm else {
      return append(
        Symbol.wordBit, word.start..<word.end, note: ScanSymbol.tooLong, into: &buffer)
    }
    let bytes = word.folded.bytes.span
    let key = Symbol.word(bytes, 0..<bytes.count, seed: seed)
    buffer.words.append(word.folded)
    append(key, word.start..<word.end, note: Int32(buffer.words.count - 1), into: &buffer)
  }

  private func append(
    _ key: UInt64, _ range: Range<Int>, note: Int32 = ScanSymbol.plain,
    into buffer: inout SymbolBuffer
  ) {
    buffer.symbols[buffer.count] = ScanSymbol(
      key: key, start: range.lowerBound, length: UInt32(clamping: range.count), note: note)
    buffer.count += 1
  }
}

extension SymbolReader.OpenWord {
  fileprivate mutating func append(_ unit: FoldedUnit, end: Int) {
    self.end = end
    guard folded.capitals.count <= Folding.longestTerm else { return }
    folded.bytes.append(utf8Of: unit)
    folded.capitals.append(unit.isCapital)
  }
}
