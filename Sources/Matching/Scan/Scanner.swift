// SPDX-License-Identifier: Apache-2.0

import Terminology
import Text

/// Finds every surface form in a block whose edges hold, one pass, nested ones included.
///
/// Keeps its buffers between blocks: one scanner a task.
struct Scanner: ~Copyable {
  private let matcher: Matcher
  private var folded = FoldedText()
  private var hits: [TermIndex.Hit] = []
  private var boundaries: HanBoundaries

  /// The bytes folded at a time; what a match needs beyond them is carried over.
  private static let windowSize = 1 << 15

  /// - Throws: ``TextError/unavailable(_:)`` when ICU's word breaker cannot be opened.
  init(_ matcher: Matcher) throws(TextError) {
    self.matcher = matcher
    boundaries = try HanBoundaries()
  }

  /// Appends the matches of `block` to `matches`, ascending by start; of one start, shortest first.
  mutating func scan(_ block: ProseBlock, into matches: inout [Match]) {
    let bytes = block.bytes.span
    var position = block.range.lowerBound
    var isInsideWord = false
    while position < block.range.upperBound {
      let end = Self.windowEnd(in: bytes, from: position, to: block.range.upperBound)
      folded.removeAll()
      matcher.folding.fold(bytes, in: position..<end, into: &folded)
      let isLast = end == block.range.upperBound
      // Starts whose longest match might reach beyond the window are left to the next one.
      let reach = matcher.index.longest + matcher.legalForms.longest + 2
      let limit = isLast ? folded.count : max(min(1, folded.count), folded.count - reach)
      for start in 0..<limit where canStart(at: start, isInsideWord: isInsideWord) {
        scan(bytes, from: start, in: block, into: &matches)
      }
      if isLast || limit == 0 {
        position = end
        isInsideWord = false
      } else {
        position = folded.starts[limit]
        isInsideWord = folded.units[limit - 1].kind == .word && folded.units[limit].kind == .word
      }
    }
  }

  private static func windowEnd(in bytes: Span<UInt8>, from start: Int, to limit: Int) -> Int {
    var end = min(start + windowSize, limit)
    while end < limit, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }

  /// A term starts at an unspaced character, at punctuation, or where a word starts.
  private func canStart(at unit: Int, isInsideWord: Bool) -> Bool {
    switch folded.units[unit].kind {
    case .separator: false
    case .word: unit == 0 ? !isInsideWord : folded.units[unit - 1].kind != .word
    default: true
    }
  }

  private mutating func scan(
    _ bytes: Span<UInt8>, from start: Int, in block: ProseBlock, into matches: inout [Match]
  ) {
    hits.removeAll(keepingCapacity: true)
    matcher.index.appendHits(in: folded, startingAt: start, to: &hits)
    for hit in hits where hasRightCapitals(hit.key, at: start) {
      let surface = matcher.surfaces[hit.key]
      var end = hit.end
      var form = Match.Form.asListed
      if !isWordEdge(end) {
        guard surface.takesPlural, let pluralEnd = pluralEnd(after: end) else { continue }
        end = pluralEnd
        form = .plural
      }
      append(hit.key, start..<end, form, bytes, block, &matches)
      if surface.takesLegalForm, let legalEnd = legalFormEnd(after: end) {
        append(hit.key, start..<legalEnd, .legalForm, bytes, block, &matches)
      }
    }
  }

  private mutating func append(
    _ key: Int, _ units: Range<Int>, _ form: Match.Form, _ bytes: Span<UInt8>, _ block: ProseBlock,
    _ matches: inout [Match]
  ) {
    let span = TextSpan(
      start: folded.starts[units.lowerBound], end: folded.ends[units.upperBound - 1])
    guard
      matcher.surfaces[key].concept == nil
        || boundaries.allow(
          span, units: units, of: folded, in: bytes, range: block.range)
    else { return }
    matches.append(Match(surface: key, span: span, length: units.count, form: form))
  }

  // MARK: English edges

  /// Whether a term may end before unit `end`.
  private func isWordEdge(_ end: Int) -> Bool {
    guard end < folded.count else { return true }
    return folded.units[end - 1].kind != .word || folded.units[end].kind != .word
  }

  /// Behind a plural ending and a word edge; `nil` when none follows.
  private func pluralEnd(after end: Int) -> Int? {
    for plural in matcher.plurals {
      let pluralEnd = end + plural.count
      guard pluralEnd <= folded.count,
        zip(end..<pluralEnd, plural).allSatisfy({ folded.units[$0].value == $1 }),
        isWordEdge(pluralEnd)
      else { continue }
      return pluralEnd
    }
    return nil
  }

  /// Behind the longest legal form that follows.
  private func legalFormEnd(after end: Int) -> Int? {
    var start = end
    if start < folded.count, folded.units[start].kind == .separator { start += 1 }
    guard start < folded.count else { return nil }
    var hits: [TermIndex.Hit] = []
    matcher.legalForms.appendHits(in: folded, startingAt: start, to: &hits)
    return hits.last {
      isWordEdge($0.end) && hasCapitals(of: matcher.legalFormKeys[$0.key], at: start)
    }?.end
  }

  /// Whether the text has capitals where the surface asks for them.
  private func hasRightCapitals(_ key: Int, at start: Int) -> Bool {
    let units = matcher.keys[key]
    return switch matcher.surfaces[key].capitals {
    case .any: true
    case .smart: hasCapitals(of: units, at: start)
    case .exact:
      units.indices.allSatisfy { units[$0].isCapital == folded.units[start + $0].isCapital }
    }
  }

  /// Whether every capital of `units` is a capital in the text.
  private func hasCapitals(of units: [FoldedUnit], at start: Int) -> Bool {
    units.indices.allSatisfy { !units[$0].isCapital || folded.units[start + $0].isCapital }
  }
}
