// SPDX-License-Identifier: Apache-2.0

import ICU

/// Splits Chinese and English text into tokens: Han by a lattice over ICU's dictionary, the rest by
/// how it is written.
///
/// Keeps its buffers: one tokenizer a task.
package struct Tokenizer: ~Copyable {
  private let isPlain: Bool
  private let lexicon: Lexicon
  private var segmenter: RunSegmenter
  private var scanner = SpacedScanner()
  private var run = HanRun()
  private var pieces: [RunSegmenter.Piece] = []

  /// - Parameters:
  ///   - isPlain: Han is split at the breaks of ICU's word breaker, without own rules.
  ///   - lexicon: Terms and words to know besides ICU's; not in the plain mode.
  /// - Throws: ``TextError/unavailable(_:)`` when ICU's data cannot be read.
  package init(isPlain: Bool = false, lexicon: Lexicon = Lexicon()) throws(TextError) {
    self.isPlain = isPlain
    self.lexicon = isPlain ? Lexicon() : lexicon
    segmenter = try RunSegmenter(mode: isPlain ? .plain : .full, lexicon: self.lexicon)
  }

  /// Why Chinese is split by ICU's breaker instead of the lattice; `nil` when it is not.
  package var defect: String? { segmenter.defect }

  /// Lays out ICU's dictionary for speed now instead of after the first 60,000 characters.
  ///
  /// - Complexity: about 0.1 s.
  package mutating func prepareForLongText() { segmenter.prepareForLongText() }

  /// Calls `visit` with every token of `bytes[range]`, valid UTF-8, in order.
  ///
  /// Tokens follow one another without gaps: together they are the text.
  /// - Throws: ``TextError/unavailable(_:)`` when memory runs out.
  /// - Complexity: O(bytes).
  package mutating func forEachToken(
    in bytes: Span<UInt8>, range: Range<Int>, _ visit: (Token) -> Void
  ) throws(TextError) {
    var offset = range.lowerBound
    var lineEnd = offset
    let limit = range.upperBound
    while offset < limit {
      if offset >= lineEnd {
        lineEnd = beginLine(in: bytes, at: offset, before: limit)
      }
      if try takeRun(in: bytes, at: &offset, before: limit, visit) { continue }
      let piece = scanner.piece(in: bytes, at: offset, before: limit)
      visit(token(in: bytes, offset, piece.end, piece.kind))
      offset = piece.end
    }
  }

  /// The lattices of the Han stretches of a text, in order.
  ///
  /// - Complexity: O(bytes · edges of a stretch), for texts that people look at.
  package mutating func lattices(in bytes: Span<UInt8>, range: Range<Int>) -> [LatticeView] {
    var views: [LatticeView] = []
    var offset = range.lowerBound
    var lineEnd = offset
    while offset < range.upperBound {
      if offset >= lineEnd { lineEnd = beginLine(in: bytes, at: offset, before: range.upperBound) }
      run.removeAll()
      let end = collectRun(in: bytes, from: offset, before: range.upperBound)
      if run.count > 0, let view = segmenter.view(of: run) {
        views.append(view)
        offset = end
      } else {
        offset = scanner.piece(in: bytes, at: offset, before: range.upperBound).end
      }
    }
    return views
  }

  /// Looks at the line that starts at `start`, and returns where it ends.
  private mutating func beginLine(
    in bytes: Span<UInt8>, at start: Int, before limit: Int
  ) -> Int {
    var end = start
    var isChinese = false
    while end < limit, bytes[end] != 0x0A {
      // The first bytes of U+4000–U+9FFF.
      if bytes[end] &- 0xE4 < 6 { isChinese = true }
      end += 1
    }
    scanner.begin(at: start)
    scanner.isChinese = isChinese
    return end + 1
  }

  // MARK: Runs

  /// Splits the run that starts at `offset`, if one does, and moves behind it.
  private mutating func takeRun(
    in bytes: Span<UInt8>, at offset: inout Int, before limit: Int, _ visit: (Token) -> Void
  ) throws(TextError) -> Bool {
    run.removeAll()
    let end = collectRun(in: bytes, from: offset, before: limit)
    guard run.count > 0 else { return false }
    try segmenter.split(run, into: &pieces)
    var first = 0
    for piece in pieces {
      let start = run.offset(of: first)
      visit(token(in: bytes, start, run.offset(of: piece.end), Self.kind(of: piece.edge)))
      first = piece.end
    }
    offset = end
    return true
  }

  /// Fills the run with the characters from `start` on, and with the numbers and words between
  /// them; returns its end.
  ///
  /// Without a single Han character there is no run.
  private mutating func collectRun(in bytes: Span<UInt8>, from start: Int, before limit: Int) -> Int
  {
    var end = start
    var hasHan = false
    while end < limit {
      var next = end
      let scalar = UTF8Decoding.scalar(in: bytes, at: &next)
      switch scanner.classes(scalar) {
      case .han:
        run.append(CharacterClasses.dictionaryUnit(of: scalar), start: end, end: next)
        if !lexicon.isEmpty { run.append(label: lexicon.label(of: scalar)) }
        hasHan = true
      case .mark where hasHan:
        run.extend(to: next)
        if isPlain { return next }
      case .letter where !isPlain, .digit where !isPlain:
        let word = scanner.word(in: bytes, at: end, before: limit)
        guard word.kind == .number || word.kind == .word else { return close(end, hasHan) }
        next = word.end
        run.append(
          word.kind == .number ? HanRun.digits : HanRun.latin, start: end, end: next)
        if !lexicon.isEmpty { run.append(label: lexicon.label(of: end..<next, in: bytes)) }
        if !hasHan, !isHan(in: bytes, at: next, before: limit) { return close(end, false) }
      default:
        return close(end, hasHan)
      }
      end = next
    }
    return close(end, hasHan)
  }

  private mutating func close(_ end: Int, _ hasHan: Bool) -> Int {
    if !hasHan { run.removeAll() }
    return end
  }

  private mutating func isHan(in bytes: Span<UInt8>, at offset: Int, before limit: Int) -> Bool {
    scanner.characterClass(in: bytes, at: offset, before: limit).0 == .han
  }

  // MARK: Tokens

  private static func kind(of edge: ShortestPath.Edge) -> Token.Kind {
    switch edge {
    case .word: .ideographic
    case .number: .number
    case .latin: .word
    case .term: .term
    case .person: .person
    case .foreignName: .foreignName
    }
  }

  private func token(in bytes: Span<UInt8>, _ start: Int, _ end: Int, _ kind: Token.Kind) -> Token {
    Token(
      span: TextSpan(start: start, end: end), kind: kind,
      script: Token.Script(of: bytes, from: start, kind: kind))
  }
}

extension Token.Script {
  /// The script of a token by its first character.
  init(of bytes: Span<UInt8>, from start: Int, kind: Token.Kind) {
    switch kind {
    case .punctuation, .symbol, .space: self = .none
    default:
      var next = start
      let scalar = UTF8Decoding.scalar(in: bytes, at: &next)
      switch scalar {
      case 0x30..<0x3A, 0xFF10..<0xFF1A: self = .none
      case 0x41..<0x250, 0x1E00..<0x1F00, 0xFF21..<0xFF5B: self = .latin
      case 0x3041..<0x3100: self = .kana
      case 0x4E00..<0xA000: self = .han
      default: self = ScriptCount.isHan(scalar) ? .han : .other
      }
    }
  }
}
