// SPDX-License-Identifier: Apache-2.0

/// ICU's own rule for runs of Katakana, which are words of other languages: the whole run is one
/// edge, priced by its length (ICU's source, common/dictbe.cpp).
enum KatakanaRule {
  private static let costs = [8192, 984, 408, 240, 204, 252, 300, 372, 480]
  private static let longestRun = 20

  /// Offers the run that begins at cell `start`, if one does.
  static func offer(_ run: HanRun, _ start: Int, _ path: inout ShortestPath) {
    guard isKatakana(run.units[start]), start == 0 || !isKatakana(run.units[start - 1]) else {
      return
    }
    var end = start + 1
    while end < run.count, end - start < longestRun, isKatakana(run.units[end]) { end += 1 }
    let length = end - start
    guard length < longestRun else { return }
    path.offer(start, end, cost: length < costs.count ? costs[length] : costs[0])
  }

  private static func isKatakana(_ unit: UInt16) -> Bool {
    (0x30A1...0x30FE).contains(unit) && unit != 0x30FB || (0xFF66...0xFF9F).contains(unit)
  }
}
