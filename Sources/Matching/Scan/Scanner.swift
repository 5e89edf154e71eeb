// SPDX-License-Identifier: Apache-2.0

import Text

/// Finds every surface form in a block whose edges hold, nested ones included.
///
/// Keeps its buffers between blocks: one scanner a task.
struct Scanner: ~Copyable {
  private let matcher: Matcher
  private var terms: TermScanner
  private var boundaries: HanBoundaries

  /// - Throws: ``TextError/unavailable(_:)`` when ICU's word breaker cannot be opened.
  init(_ matcher: Matcher) throws(TextError) {
    self.matcher = matcher
    terms = TermScanner(matcher)
    boundaries = try HanBoundaries()
  }

  /// Appends the matches of `block` to `matches`, ascending by start; of one start, shortest first.
  mutating func scan(_ block: ProseBlock, into matches: inout [Match]) {
    boundaries.begin()
    let first = matches.count
    terms.scan(block, into: &matches)
    let bytes = block.bytes.span
    var kept = first
    for number in first..<matches.count {
      let match = matches[number]
      let namesConcept =
        switch matcher.role(ofSurface: match.surface) {
        case .term, .code: true
        case .exception, .context, .legalForm: false
        }
      guard !namesConcept || boundaries.allow(match, in: bytes, range: block.range) else {
        continue
      }
      matches[kept] = match
      kept += 1
    }
    matches.removeLast(matches.count - kept)
  }
}
