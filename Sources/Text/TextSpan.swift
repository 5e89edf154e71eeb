// SPDX-License-Identifier: Apache-2.0

/// A half-open range of UTF-8 byte offsets into an original text, always on scalar boundaries.
package struct TextSpan: Hashable, Sendable {
  package let start: Int
  package let end: Int

  package init(start: Int, end: Int) {
    precondition(0 <= start && start <= end, "a span runs forward from a non-negative offset")
    self.start = start
    self.end = end
  }

  /// The length in bytes.
  package var count: Int { end - start }
  package var isEmpty: Bool { start == end }
  package var range: Range<Int> { start..<end }

  package func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }
  package func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }
}

extension TextSpan: Comparable {
  /// Orders by start; of two that start together, the longer one comes first.
  package static func < (left: TextSpan, right: TextSpan) -> Bool {
    left.start != right.start ? left.start < right.start : left.end > right.end
  }
}
