// SPDX-License-Identifier: Apache-2.0

/// Folds text to the units that names are compared by.
///
/// Case, width, compatibility forms, Latin accents, Traditional and Simplified Han, hyphens and
/// spaces, quotes and brackets fall into one class each. The table is generated from ICU
/// (``FoldingTable``) so that folding starts at once and is the same everywhere.
package struct Folding: Sendable {
  /// Changes whenever the table or the rules below change what is equal.
  package static let version = 1
  /// The longest term that is looked for, in folded units: it bounds the work at each place of a
  /// text.
  package static let longestTerm = 256

  /// The bits of the ``FoldedUnit`` of each code point of the Basic Multilingual Plane.
  package let table: [UInt32]
  let supplementary: [UInt32: UInt32]
  let expansions: [[FoldedUnit]]

  /// - Complexity: one pass over the table, well under a millisecond.
  package init() {
    var builder = FoldingTableBuilder()
    builder.read()
    table = builder.table
    supplementary = builder.supplementary
    expansions = builder.expansions
  }

  init(table: [UInt32], supplementary: [UInt32: UInt32], expansions: [[FoldedUnit]]) {
    self.table = table
    self.supplementary = supplementary
    self.expansions = expansions
  }

  /// The units of an expansion.
  package func parts(of expansion: FoldedUnit) -> [FoldedUnit] {
    let parts = expansions[Int(expansion.value)]
    return expansion.isCapital ? parts.map { $0.capitalized() } : parts
  }

  /// The unit of one code point; ``FoldedUnit/Kind/expansion`` where it has several.
  package func unit(of scalar: UInt32) -> FoldedUnit {
    if scalar < 0x1_0000 { return FoldedUnit(bits: table[Int(scalar)]) }
    if let bits = supplementary[scalar] { return FoldedUnit(bits: bits) }
    let kind: FoldedUnit.Kind =
      switch scalar {
      case 0x2_0000...0x3_FFFF: .unspaced
      case 0x1_0000..<0x1_F000: .word
      case 0xE_0000...0xE_0FFF: .skipped
      default: .other
      }
    return FoldedUnit(class: scalar, kind: kind)
  }

  /// Appends the units of `bytes[range]`, valid UTF-8, to `folded`.
  ///
  /// A run of separators becomes one unit between two words and nothing elsewhere: `Pr-Nd oxide`,
  /// `Pr–Nd  oxide` and `pr nd oxide` are equal, and so are `AI芯片` and `AI 芯片`. An empty line
  /// is a ``FoldedUnit/wall``.
  package func fold(_ bytes: Span<UInt8>, in range: Range<Int>, into folded: inout FoldedText) {
    var writer = FoldingWriter(folded: folded)
    folded = FoldedText()
    var offset = range.lowerBound
    while offset < range.upperBound {
      let start = offset
      let scalar = UTF8Decoding.scalar(in: bytes, at: &offset)
      let unit = unit(of: scalar)
      if unit.kind == .expansion {
        for part in parts(of: unit) {
          writer.write(part, scalar: scalar, start: start, end: offset)
        }
      } else {
        writer.write(unit, scalar: scalar, start: start, end: offset)
      }
    }
    folded = writer.folded
  }

  /// The folded units of a whole string.
  package func units(of string: String) -> [FoldedUnit] {
    let bytes = Array(string.utf8)
    var folded = FoldedText()
    fold(bytes.span, in: 0..<bytes.count, into: &folded)
    return folded.units
  }

  /// The comparison key of a surface form: equal for all spellings of it.
  package func key(of string: String) -> String {
    var key = String.UnicodeScalarView()
    for unit in units(of: string) {
      if let scalar = Unicode.Scalar(unit.value) { key.append(scalar) }
    }
    return String(key)
  }
}

/// Joins separators and drops what has no width while units are written.
private struct FoldingWriter {
  var folded: FoldedText
  private var separatorStart: Int?
  private var separatorEnd = 0
  private var lineBreaks = 0

  init(folded: FoldedText) { self.folded = folded }

  mutating func write(_ unit: FoldedUnit, scalar: UInt32, start: Int, end: Int) {
    switch unit.kind {
    case .separator:
      if separatorStart == nil { (separatorStart, lineBreaks) = (start, 0) }
      separatorEnd = end
      if scalar == 0x0A { lineBreaks += 1 }
    case .skipped:
      // A combining mark belongs to the letter before it; a zero-width character to nobody.
      if unit.value != 0, separatorStart == nil, let last = folded.ends.indices.last {
        folded.ends[last] = end
      }
    default:
      if let separator = separatorStart {
        if lineBreaks > 1 {
          folded.append(.wall, start: separator, end: separatorEnd)
        } else if unit.kind == .word, folded.units.last?.kind == .word {
          folded.append(.separator, start: separator, end: separatorEnd)
        }
        separatorStart = nil
      }
      folded.append(unit, start: start, end: end)
    }
  }
}
