// SPDX-License-Identifier: Apache-2.0

import Text

/// The best set of candidates that do not overlap: a shortest path, not a greedy walk.
enum Cover {
  /// How good a set is: first how much of the text it names, then with how few names.
  private struct Value: Comparable {
    var covered = 0
    var count = 0

    static func < (left: Value, right: Value) -> Bool {
      left.covered != right.covered ? left.covered < right.covered : left.count > right.count
    }
  }

  /// The indices of the chosen candidates, ascending.
  ///
  /// - Parameter candidates: one span each, ascending by start, the longer first.
  /// - Complexity: O(n log n).
  static func best(of candidates: [Candidate]) -> [Int] {
    let byEnd = candidates.indices.sorted {
      let (left, right) = (candidates[$0].span, candidates[$1].span)
      return left.end != right.end ? left.end < right.end : left.start < right.start
    }
    // best[i] is the best choice among the first i candidates by end.
    var best = [Value()]
    var taken: [Int?] = [nil]
    for (position, index) in byEnd.enumerated() {
      let candidate = candidates[index]
      let compatible = byEnd[..<position]
        .partitioningIndex { candidates[$0].span.end > candidate.span.start }
      var value = best[compatible]
      value.covered += candidate.length
      value.count += 1
      if value > best[position] {
        best.append(value)
        taken.append(compatible)
      } else {
        best.append(best[position])
        taken.append(nil)
      }
    }
    var chosen: [Int] = []
    var position = byEnd.count
    while position > 0 {
      if let previous = taken[position] {
        chosen.append(byEnd[position - 1])
        position = previous
      } else {
        position -= 1
      }
    }
    return chosen.reversed()
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element satisfies a predicate that stays true once it is.
  func partitioningIndex(where predicate: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
