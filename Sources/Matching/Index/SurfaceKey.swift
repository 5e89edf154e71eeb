// SPDX-License-Identifier: Apache-2.0

import Text

/// What a surface form is found by: its folded units as the bytes of symbols, and its capitals.
struct SurfaceKey {
  /// The symbols: words between ``Symbol/wordStart`` and ``Symbol/wordEnd``, without the separators
  /// between them, and other characters.
  private(set) var bytes: [UInt8] = []
  private(set) var symbolCount = 0
  private(set) var hasWords = false
  let unitCount: Int
  /// The positions of the units that are capitals.
  let capitals: [UInt8]

  /// `nil` for what no text matches or nobody looks for: nothing, too much, control characters, an
  /// empty line.
  init?(_ units: [FoldedUnit]) {
    unitCount = units.count
    guard 1...Folding.longestTerm ~= units.count, !units.contains(.wall),
      !units.contains(where: \.isControl)
    else { return nil }
    capitals = units.indices.filter { units[$0].isCapital }.map { UInt8($0) }
    var isInWord = false
    for unit in units {
      if isInWord, unit.kind != .word {
        bytes.append(Symbol.wordEnd)
        isInWord = false
      }
      guard unit.kind != .separator else { continue }
      if !isInWord {
        symbolCount += 1
        if unit.kind == .word {
          bytes.append(Symbol.wordStart)
          isInWord = true
          hasWords = true
        }
      }
      bytes.append(utf8Of: unit)
    }
    if isInWord { bytes.append(Symbol.wordEnd) }
  }
}
