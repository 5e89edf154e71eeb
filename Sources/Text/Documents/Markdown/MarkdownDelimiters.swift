// SPDX-License-Identifier: Apache-2.0

/// A run of `*`, `_` or `~~` that may open or close emphasis.
struct MarkdownDelimiter {
  let mark: UInt8
  let canOpen: Bool
  let canClose: Bool
  /// The length of the run.
  let count: Int
  /// The place of the run among the edits.
  let edit: Int
  /// The marks used up at the left, as a closer, and at the right, as an opener.
  fileprivate var usedLeft = 0
  fileprivate var usedRight = 0
  fileprivate var previous: Int
  fileprivate var next: Int?

  fileprivate var remaining: Int { count - usedLeft - usedRight }

  /// Which closers have the same openers (CommonMark, section 6.2, rules 9 and 10).
  fileprivate var bucket: Int {
    let base = mark == UInt8(ascii: "*") ? 0 : mark == UInt8(ascii: "_") ? 6 : 12
    return base + (canOpen ? 3 : 0) + count % 3
  }
}

/// The runs whose fate is open, and the matching of openers with closers (CommonMark 0.31,
/// "process emphasis").
struct MarkdownDelimiters {
  /// The bottom: a run that can do nothing.
  static let bottom = 0

  /// The run that is last in force.
  private(set) var top = bottom
  private var delimiters = [
    MarkdownDelimiter(mark: 0, canOpen: false, canClose: false, count: 0, edit: 0, previous: bottom)
  ]

  mutating func push(
    mark: UInt8, count: Int, edit: Int, canOpen: Bool, canClose: Bool
  ) {
    delimiters[top].next = delimiters.count
    delimiters.append(
      MarkdownDelimiter(
        mark: mark, canOpen: canOpen, canClose: canClose, count: count, edit: edit, previous: top))
    top = delimiters.count - 1
  }

  /// Matches the runs behind `bottom` with one another; none of them is in force afterwards.
  mutating func match(above bottom: Int) {
    // Below these no opener is left for the closers of a bucket: what keeps the search linear.
    var lowest = Array(repeating: bottom, count: 18)
    var current = delimiters[bottom].next
    while let closer = current {
      guard delimiters[closer].canClose else {
        current = delimiters[closer].next
        continue
      }
      let bucket = delimiters[closer].bucket
      if let opener = opener(of: closer, above: lowest[bucket]) {
        use(opener, closer)
        if delimiters[closer].remaining == 0 {
          current = delimiters[closer].next
          remove(closer)
        }
      } else {
        lowest[bucket] = delimiters[closer].previous
        current = delimiters[closer].next
        if !delimiters[closer].canOpen { remove(closer) }
      }
    }
    drop(above: bottom)
  }

  /// Takes the runs behind `bottom` out of force.
  mutating func drop(above bottom: Int) {
    top = bottom
    delimiters[bottom].next = nil
  }

  private func opener(of closer: Int, above lowest: Int) -> Int? {
    var index = delimiters[closer].previous
    while index > lowest {
      if delimiters[index].opens(delimiters[closer]) { return index }
      index = delimiters[index].previous
    }
    return nil
  }

  private mutating func use(_ opener: Int, _ closer: Int) {
    let isStrong = delimiters[opener].remaining >= 2 && delimiters[closer].remaining >= 2
    delimiters[opener].usedRight += isStrong ? 2 : 1
    delimiters[closer].usedLeft += isStrong ? 2 : 1
    // What stands between them is out of force.
    delimiters[opener].next = closer
    delimiters[closer].previous = opener
    if delimiters[opener].remaining == 0 { remove(opener) }
  }

  private mutating func remove(_ index: Int) {
    let (previous, next) = (delimiters[index].previous, delimiters[index].next)
    delimiters[previous].next = next
    if let next { delimiters[next].previous = previous } else { top = previous }
  }

  /// Takes the marks that were used out of the text.
  func apply(to edits: inout [MarkdownEdit]) {
    for delimiter in delimiters.dropFirst() {
      let range = edits[delimiter.edit].range
      edits[delimiter.edit].action = .partly(
        range.lowerBound + delimiter.usedLeft..<range.upperBound - delimiter.usedRight)
    }
  }
}

extension MarkdownDelimiter {
  fileprivate func opens(_ closer: MarkdownDelimiter) -> Bool {
    guard mark == closer.mark, canOpen else { return false }
    if mark == UInt8(ascii: "~") { return true }
    let isEitherBoth = canClose || closer.canOpen
    return !isEitherBoth || (count + closer.count) % 3 != 0
      || count % 3 == 0 && closer.count % 3 == 0
  }
}
