// SPDX-License-Identifier: Apache-2.0

import Text

/// Says whether a candidate's Chinese edges are word edges, by the tokens of the Han run around it.
///
/// Tokens veto a candidate, they never find one. Only runs that hold a candidate are tokenized, and
/// the last one is kept, since candidates come in the order of the text.
struct HanBoundaries: ~Copyable {
  private var tokenizer: Tokenizer
  /// The bytes of the run whose boundaries are kept.
  private var run = 0..<0
  private var boundaries: Set<Int> = []

  /// How far around a candidate its run is looked at, in characters.
  private static let reach = 64
  /// From this length on one crossed token does not refute a term: it is likelier that the
  /// dictionary joined its first or last character to a neighbour.
  private static let certainLength = 5

  init() throws(TextError) { tokenizer = try Tokenizer() }

  /// Whether the open edges of a match may be the edges of a term.
  mutating func allow(_ match: Match, in bytes: Span<UInt8>, range: Range<Int>) -> Bool {
    let span = match.span
    guard !match.openEdges.isEmpty else { return true }
    if !(run.contains(span.start) && run.contains(span.end - 1)) {
      tokenize(around: span, in: bytes, range: range)
    }
    let crossings =
      (match.openEdges.contains(.left) && !boundaries.contains(span.start) ? 1 : 0)
      + (match.openEdges.contains(.right) && !boundaries.contains(span.end) ? 1 : 0)
    return crossings == 0 || crossings == 1 && match.length >= Self.certainLength
  }

  private mutating func tokenize(around span: TextSpan, in bytes: Span<UInt8>, range: Range<Int>) {
    var first = span.start
    for _ in 0..<Self.reach {
      guard let start = Self.start(ofWideBefore: first, in: bytes, range: range) else { break }
      first = start
    }
    var last = span.end
    for _ in 0..<Self.reach where last < range.upperBound && bytes[last] >= 0xE3 {
      last += bytes[last] < 0xF0 ? 3 : 4
    }
    run = first..<last
    var found: Set<Int> = [run.lowerBound]
    do {
      try tokenizer.forEachToken(in: bytes, range: run) { found.insert($0.span.end) }
    } catch {
      // Without tokens there is no evidence against a candidate.
      found.formUnion([span.start, span.end])
    }
    boundaries = found
  }

  /// The start of the character before `offset`, where it is one of the East Asian blocks.
  private static func start(ofWideBefore offset: Int, in bytes: Span<UInt8>, range: Range<Int>)
    -> Int?
  {
    var start = offset
    repeat {
      guard start > range.lowerBound else { return nil }
      start -= 1
    } while bytes[start] & 0xC0 == 0x80
    return bytes[start] >= 0xE3 ? start : nil
  }
}
