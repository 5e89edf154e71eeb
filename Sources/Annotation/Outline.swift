// SPDX-License-Identifier: Apache-2.0

import Text

/// Passages that belong together: the items of a list, the cells of a table.
enum Section {
  case paragraph(Passage)
  case heading(Passage, level: Int)
  case list([Passage])
  case quotation([Passage])
  /// Rows of cells, each with its paragraphs.
  case table([[[Passage]]])
}

extension AnnotatedDocument {
  /// The prose as a reader would see it laid out, put together from its blocks.
  var outline: [Section] {
    var sections: [Section] = []
    // Neighbours of one kind that make one section.
    var run: [Passage] = []
    for passage in prosePassages {
      if let kind = run.first?.kind, kind != passage.kind {
        sections.append(section(of: run, kind))
        run = []
      }
      switch passage.kind {
      case .paragraph: sections.append(.paragraph(passage))
      case .heading(let level): sections.append(.heading(passage, level: min(max(level, 1), 6)))
      case .title: break
      case .listItem, .quotation, .tableCell: run.append(passage)
      }
    }
    if let kind = run.first?.kind { sections.append(section(of: run, kind)) }
    return sections
  }

  private func section(of run: [Passage], _ kind: ProseBlock.Kind) -> Section {
    switch kind {
    case .listItem: .list(run)
    case .tableCell: .table(tableRows(of: run))
    default: .quotation(run)
    }
  }

  /// Parts cells into rows by the markup between them, which also tells of empty cells.
  private func tableRows(of passages: [Passage]) -> [[[Passage]]] {
    var rows: [[[Passage]]] = []
    var end: Int?
    for passage in passages {
      let start = passage.original.start
      let gap = TableGap(
        document.source.bytes[min(end ?? start, start)..<start], format: document.format)
      if rows.isEmpty || gap.startsRow { rows.append([]) }
      if gap.startsCell || rows[rows.count - 1].isEmpty {
        rows[rows.count - 1] += Array(repeating: [], count: gap.emptyCells) + [[passage]]
      } else {
        let cell = rows[rows.count - 1].count - 1
        rows[rows.count - 1][cell].append(passage)
      }
      end = passage.original.end
    }
    return rows
  }
}

/// The markup between two texts in cells.
private struct TableGap {
  let startsRow: Bool
  let startsCell: Bool
  let emptyCells: Int

  init(_ bytes: ArraySlice<UInt8>, format: DocumentFormat) {
    let text = String(decoding: bytes, as: UTF8.self)
    switch format {
    case .html:
      let tags = text.lowercased().split(separator: "<", omittingEmptySubsequences: false)
        .dropFirst()
      let row = tags.lastIndex { Self.isTag($0, "tr") }
      startsRow = row != nil
      let cells = tags[(row ?? tags.startIndex)...].count {
        Self.isTag($0, "td") || Self.isTag($0, "th")
      }
      startsCell = cells > 0
      emptyCells = max(0, cells - 1)
    case .markdown, .text:
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      startsRow = lines.count > 1
      let bars = (lines.last ?? "").count { $0 == "|" }
      startsCell = startsRow || bars > 0
      emptyCells = max(0, bars - 1)
    }
  }

  private static func isTag(_ text: Substring, _ name: String) -> Bool {
    guard text.hasPrefix(name) else { return false }
    let next = text.dropFirst(name.count).first
    return next == nil || next == ">" || next?.isWhitespace == true
  }
}
