// SPDX-License-Identifier: Apache-2.0

import Text

/// Edits of a text, and where its offsets lie before and after them.
///
/// Every question costs O(log edits).
struct EditMap {
  /// Ascending, without overlaps.
  let edits: [StyleEdit]
  /// Where each edit's replacement stands in the edited text.
  private let written: [Range<Int>]

  init(_ edits: [StyleEdit]) {
    self.edits = edits.sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
    var shift = 0
    written = self.edits.map { edit in
      let start = edit.span.start + shift
      shift += edit.replacement.utf8.count - edit.span.count
      return start..<start + edit.replacement.utf8.count
    }
  }

  /// The offset in the edited text of an offset of the original: behind what is put in there.
  func edited(_ offset: Int) -> Int {
    let count = partition { edits[$0].span.end <= offset }
    guard count > 0 else { return offset }
    return offset + written[count - 1].upperBound - edits[count - 1].span.end
  }

  /// The offset in the original of an offset of the edited text; `nil` inside a replacement.
  func original(_ offset: Int) -> Int? {
    original(TextSpan(start: offset, end: offset))?.start
  }

  /// The span in the original of a span of the edited text; `nil` when it shares something with a
  /// replacement.
  func original(_ span: TextSpan) -> TextSpan? {
    let count = partition { written[$0].upperBound <= span.start }
    if count < edits.count, written[count].lowerBound < span.end { return nil }
    let shift = count > 0 ? written[count - 1].upperBound - edits[count - 1].span.end : 0
    return TextSpan(start: span.start - shift, end: span.end - shift)
  }

  /// The edits whose replacements share something with spans of the edited text.
  func edits(touching spans: [TextSpan]) -> Set<StyleEdit> {
    var result: Set<StyleEdit> = []
    for span in spans {
      var index = partition { written[$0].upperBound <= span.start }
      while index < edits.count, written[index].lowerBound < span.end {
        result.insert(edits[index])
        index += 1
      }
    }
    return result
  }

  /// The number of edits that come before the first one without a property that holds up to there.
  private func partition(_ isBefore: (Int) -> Bool) -> Int {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
