// SPDX-License-Identifier: Apache-2.0

import ICU

/// All words of a dictionary in a run, by their start.
struct WordGrid {
  private var words: [WordDictionary.Word] = []
  /// Where the words of each start begin, and the end.
  private var firsts: [Int] = []

  /// Looks up the words of `run`.
  ///
  /// - Complexity: O(characters · length of the longest word).
  mutating func fill(_ run: HanRun, from dictionary: WordDictionary) {
    words.removeAll(keepingCapacity: true)
    firsts.removeAll(keepingCapacity: true)
    for start in 0..<run.count {
      firsts.append(words.count)
      dictionary.appendWords(startingAt: start, in: run.units.span, to: &words)
    }
    firsts.append(words.count)
  }

  /// The words that start at a cell, the shortest first.
  func words(from start: Int) -> ArraySlice<WordDictionary.Word> {
    words[firsts[start]..<firsts[start + 1]]
  }

  /// The cost of the word between two boundaries; `nil` when there is none.
  func cost(_ start: Int, _ end: Int) -> Int? {
    words(from: start).first { $0.end == end }?.cost
  }

  /// Removes the words that `rule` finds weak.
  mutating func removeWeak(_ rule: CompoundRule, _ units: [UInt16]) {
    var kept: [WordDictionary.Word] = []
    var keptFirsts: [Int] = []
    kept.reserveCapacity(words.count)
    keptFirsts.reserveCapacity(firsts.count)
    for start in 0..<firsts.count - 1 {
      keptFirsts.append(kept.count)
      for word in words(from: start) {
        let isWeak = rule.isWeak(Array(units[start..<word.end]), cost: word.cost) { split in
          guard let head = cost(start, start + split), let tail = cost(start + split, word.end)
          else { return nil }
          return head + tail
        }
        if !isWeak { kept.append(word) }
      }
    }
    keptFirsts.append(kept.count)
    (words, firsts) = (kept, keptFirsts)
  }
}
