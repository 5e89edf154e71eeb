// SPDX-License-Identifier: Apache-2.0

import ICU

/// A stretch of text that is written without spaces, as the cells that a path goes through: one for
/// each Han character or kana, and one for each number or Latin word between them.
struct HanRun {
  /// Stands for a Han character beyond the Basic Multilingual Plane; no dictionary has one.
  static let supplementary: UInt16 = 0xFFFF
  /// Stands for a number in digits.
  static let digits: UInt16 = 0xFFFE
  /// Stands for a Latin word.
  static let latin: UInt16 = 0xFFFD

  /// The unit by which a cell's character stands in the dictionary, or one of the stand-ins.
  private(set) var units: [UInt16] = []
  /// The label by which a lexicon knows each cell; empty without a lexicon.
  private(set) var labels: [UInt32] = []
  /// The byte offset of each cell.
  private(set) var starts: [Int] = []
  /// Behind the last cell.
  private(set) var end = 0
  private(set) var hasKatakana = false

  var count: Int { units.count }

  mutating func removeAll() {
    units.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    labels.removeAll(keepingCapacity: true)
    hasKatakana = false
  }

  @inline(__always)
  mutating func append(_ unit: UInt16, start: Int, end: Int) {
    units.append(unit)
    starts.append(start)
    self.end = end
    if unit &- 0x30A0 < 0x60 || unit &- 0x31F0 < 0x10 { hasKatakana = true }
  }

  /// Adds the label of the last cell.
  mutating func append(label: UInt32) { labels.append(label) }

  /// Adds what stands on the last character to its cell.
  mutating func extend(to end: Int) { self.end = end }

  /// The byte offset of the boundary before cell `index`, which may be the end.
  func offset(of index: Int) -> Int { index < starts.count ? starts[index] : end }
}
