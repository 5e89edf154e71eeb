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

  /// Whether the edges of `span` may be the edges of a term.
  mutating func allow(
    _ span: TextSpan, units: Range<Int>, of text: FoldedText, in bytes: Span<UInt8>,
    range: Range<Int>
  ) -> Bool {
    let leftMatters =
      text.units[units.lowerBound].kind == .unspaced
      && units.lowerBound > 0 && text.units[units.lowerBound - 1].kind == .unspaced
      && text.ends[units.lowerBound - 1] == span.start
    let rightMatters =
      text.units[units.upperBound - 1].kind == .unspaced
      && units.upperBound < text.count && text.units[units.upperBound].kind == .unspaced
      && text.starts[units.upperBound] == span.end
    guard leftMatters || rightMatters else { return true }
    if !(run.contains(span.start) && run.contains(span.end - 1)) {
      tokenize(around: units, of: text, in: bytes)
    }
    let crossings =
      (leftMatters && !boundaries.contains(span.start) ? 1 : 0)
      + (rightMatters && !boundaries.contains(span.end) ? 1 : 0)
    return crossings == 0 || crossings == 1 && units.count >= Self.certainLength
  }

  private mutating func tokenize(
    around units: Range<Int>, of text: FoldedText, in bytes: Span<UInt8>
  ) {
    var first = units.lowerBound
    let lowest = max(0, first - Self.reach)
    while first > lowest, text.units[first - 1].kind == .unspaced { first -= 1 }
    var last = units.upperBound
    let highest = min(text.count, last + Self.reach)
    while last < highest, text.units[last].kind == .unspaced { last += 1 }
    run = text.starts[first]..<text.ends[last - 1]
    var found: Set<Int> = [run.lowerBound]
    do {
      try tokenizer.forEachToken(in: bytes, range: run) { found.insert($0.span.end) }
    } catch {
      // Without tokens there is no evidence against a candidate.
      found = Set(text.starts[first..<last])
    }
    boundaries = found
  }
}
