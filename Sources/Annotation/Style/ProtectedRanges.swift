// SPDX-License-Identifier: Apache-2.0

import Text

/// The stretches of a block that are somebody else's words or no words at all.
///
/// These are quotations, titles between title marks and addresses; what stands in round brackets is
/// kept beside them.
/// A quotation that does not end in its block is protected up to the block's end.
struct ProtectedRanges {
  /// Ascending, without overlaps.
  private(set) var protected: [Range<Int>] = []
  /// The outermost round brackets, both marks included; ascending, without overlaps.
  private(set) var brackets: [Range<Int>] = []

  private static let closers: [Unicode.Scalar: Unicode.Scalar] = [
    "“": "”", "「": "」", "『": "』", "《": "》", "〈": "〉", "«": "»", "‘": "’", "\"": "\"",
    "'": "'",
  ]
  /// How far the end of a quotation between single marks is looked for, in scalars: an apostrophe
  /// opens nothing.
  private static let reach = 300

  private let scalars: [(scalar: Unicode.Scalar, start: Int)]
  private let end: Int

  /// - Complexity: O(bytes of the block).
  init(_ block: ProseBlock) {
    var scalars: [(Unicode.Scalar, Int)] = []
    var offset = block.range.lowerBound
    while offset < block.range.upperBound {
      let start = offset
      let scalar = UTF8Decoding.scalar(in: block.bytes.span, at: &offset)
      scalars.append((Unicode.Scalar(scalar) ?? "\u{FFFD}", start))
    }
    self.scalars = scalars
    end = block.range.upperBound
    readQuotations()
    readAddresses()
    protected = protected.merged()
    readBrackets()
  }

  func protects(_ span: TextSpan) -> Bool {
    protected.hasRange(touching: span)
  }

  func isInBracket(_ span: TextSpan) -> Bool {
    brackets.hasRange(around: span)
  }

  private func start(_ index: Int) -> Int { index < scalars.count ? scalars[index].start : end }

  private func scalar(_ index: Int) -> Unicode.Scalar? {
    scalars.indices.contains(index) ? scalars[index].scalar : nil
  }

  private func isAlphanumeric(_ index: Int) -> Bool {
    guard let properties = scalar(index)?.properties else { return false }
    return properties.isAlphabetic || properties.numericType != nil
  }

  // MARK: Quotations

  private mutating func readQuotations() {
    var index = 0
    while index < scalars.count {
      let opening = scalars[index].scalar
      guard let closing = Self.closers[opening], opens(opening, at: index) else {
        index += 1
        continue
      }
      let isSingle = closing == "’" || closing == "'"
      let limit = isSingle ? min(scalars.count, index + Self.reach) : scalars.count
      let last = closingIndex(of: opening, closing, from: index + 1, limit: limit)
      if last == nil, isSingle {
        index += 1
        continue
      }
      let next = (last ?? scalars.count - 1) + 1
      protected.append(scalars[index].start..<start(next))
      index = next
    }
  }

  /// Whether a mark that might open a quotation does: one that serves for both ends, or as an
  /// apostrophe or inch mark, stands behind a letter or digit where it does not.
  private func opens(_ mark: Unicode.Scalar, at index: Int) -> Bool {
    switch mark {
    case "'": !isAlphanumeric(index - 1) && isAlphanumeric(index + 1)
    case "\"": scalar(index - 1)?.properties.numericType == nil
    default: true
    }
  }

  private func closingIndex(
    of opening: Unicode.Scalar, _ closing: Unicode.Scalar, from start: Int, limit: Int
  ) -> Int? {
    var depth = 0
    for index in start..<max(start, limit) {
      let scalar = scalars[index].scalar
      if scalar == closing {
        let isApostrophe = (closing == "’" || closing == "'") && isAlphanumeric(index + 1)
        if isApostrophe { continue }
        if depth == 0 { return index }
        depth -= 1
      } else if scalar == opening {
        depth += 1
      }
    }
    return nil
  }

  // MARK: Addresses

  /// Words without spaces that hold `://` or `@`, or begin with `www.`.
  private mutating func readAddresses() {
    var index = 0
    while index < scalars.count {
      let first = index
      while let scalar = scalar(index), (0x21...0x7E).contains(scalar.value) { index += 1 }
      if index > first, isAddress(first..<index) {
        protected.append(scalars[first].start..<start(index))
      }
      if index == first { index += 1 }
    }
  }

  private func isAddress(_ range: Range<Int>) -> Bool {
    for index in range {
      switch scalars[index].scalar {
      case "@": return true
      case ":" where scalar(index + 1) == "/" && scalar(index + 2) == "/": return true
      case "w" where !isAlphanumeric(index - 1):
        if [1, 2].allSatisfy({ scalar(index + $0) == "w" }), scalar(index + 3) == "." {
          return true
        }
      default: continue
      }
    }
    return false
  }

  // MARK: Brackets

  private mutating func readBrackets() {
    var depth = 0
    var first = 0
    for (index, element) in scalars.enumerated() {
      switch element.scalar {
      case "(", "（":
        if depth == 0 { first = index }
        depth += 1
      case ")", "）":
        guard depth > 0 else { continue }
        depth -= 1
        if depth == 0 { brackets.append(scalars[first].start..<start(index + 1)) }
      default: continue
      }
    }
  }
}

extension [Range<Int>] {
  /// The ranges ascending, those that overlap made one.
  func merged() -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, range.lowerBound < last.upperBound {
        result[result.count - 1] = last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }

  /// Whether one of the ranges, ascending and without overlaps, shares a byte with `span`.
  func hasRange(touching span: TextSpan) -> Bool {
    first(endingBehind: span.start).map { $0.lowerBound < span.end } ?? false
  }

  /// Whether one of the ranges, ascending and without overlaps, holds all of `span`.
  func hasRange(around span: TextSpan) -> Bool {
    first(endingBehind: span.start).map {
      $0.lowerBound <= span.start && span.end <= $0.upperBound
    } ?? false
  }

  private func first(endingBehind offset: Int) -> Range<Int>? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < count ? self[low] : nil
  }
}
