// SPDX-License-Identifier: Apache-2.0

import Text

/// A table for a terminal: columns line up by display width, long cells are shortened to fit.
struct TextTable {
  private var rows: [[String]]
  private let rightAligned: Int
  /// Columns that are never shortened.
  private let fixed: Set<Int>

  private static let gap = 2
  /// What a shortened column keeps at least; below it the table is wider than it was asked to be.
  private static let leastWidth = 8

  init(header: [String], rightAligned: Int, fixed: Set<Int>) {
    rows = [header]
    self.rightAligned = rightAligned
    self.fixed = fixed
  }

  /// Adds a row of as many cells as the header has, each one line of harmless text.
  mutating func append(_ row: [String]) { rows.append(row) }

  /// The lines, the header's first; each cell goes through `style`, which adds no columns.
  func lines(
    width: Int, style: (_ cell: String, _ row: Int, _ column: Int) -> String
  ) -> [String] {
    let widths = columnWidths(within: width)
    return rows.enumerated().map { number, row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let text = DisplayWidth.shortened(cell, to: widths[column])
        let padding = String(
          repeating: " ", count: widths[column] - DisplayWidth.columns(of: text))
        let styled = style(text, number, column)
        if column > 0 { line += String(repeating: " ", count: Self.gap) }
        if column == rightAligned {
          line += padding + styled
        } else {
          line += column == row.count - 1 ? styled : styled + padding
        }
      }
      return line
    }
  }

  /// The widest columns give way first.
  private func columnWidths(within width: Int) -> [Int] {
    var widths = rows[0].indices.map { column in
      rows.reduce(0) { widest, row in
        min(max(widest, DisplayWidth.columns(of: row[column])), max(width, Self.leastWidth))
      }
    }
    let gaps = Self.gap * (widths.count - 1)
    while widths.reduce(gaps, +) > width {
      let candidates = widths.indices.filter {
        !fixed.contains($0) && widths[$0] > Self.leastWidth
      }
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
    }
    return widths
  }
}
