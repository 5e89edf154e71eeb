// SPDX-License-Identifier: Apache-2.0

/// Rows of text under a heading; the first column stands left, the others right.
package struct Table: Sendable {
  private let heading: [String]
  private var rows: [[String]] = []

  package init(_ heading: String...) { self.heading = heading }

  package mutating func add(_ row: [String]) { rows.append(row) }

  /// The lines of the table, each ended by a line feed.
  package var text: String {
    let lines = [heading] + rows
    let widths = heading.indices.map { column in
      lines.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return lines.map { line in
      let cells = zip(line, widths).enumerated().map { column, cell in
        let padding = String(repeating: " ", count: cell.1 - cell.0.count)
        return column == 0 ? cell.0 + padding : padding + cell.0
      }
      return cells.joined(separator: "  ") + "\n"
    }.joined()
  }
}
