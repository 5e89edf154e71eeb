// SPDX-License-Identifier: Apache-2.0

/// CSV and TSV: a header line, then one concept a line (RFC 4180 quoting).
///
/// The columns are fields of a native entry: `id`, `type`, languages (`zh`, `en`), `note`, `parent`,
/// `sources`, `codes`. A cell that holds several values parts them by `|`; `codes` are written
/// `sse=600111|isin=…`. Empty cells are left out.
struct DelimitedFormat {
  let delimiter: Character
  let file: String

  private typealias Cell = (text: String, line: Int, column: Int)

  func entries(of text: String) -> (entries: [GlossaryNode], diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var rows = self.rows(of: text, diagnostics: &diagnostics)
      .filter { !($0.count == 1 && $0[0].text.trimmed.isEmpty) }
    guard !rows.isEmpty else { return ([], diagnostics) }
    let header = rows.removeFirst().map {
      (text: $0.text.trimmed, line: $0.line, column: $0.column)
    }
    guard header.contains(where: { $0.text == "id" }) else {
      diagnostics.append(
        Diagnostic(
          rule: "syntax", place: SourcePlace(file: file, line: 1, column: 1),
          found: "no column named 'id' in the first line",
          expected: "a header such as id\(delimiter)type\(delimiter)zh\(delimiter)en"))
      return ([], diagnostics)
    }
    let headerProblems = problems(ofHeader: header)
    guard headerProblems.isEmpty else { return ([], diagnostics + headerProblems) }
    var entries: [GlossaryNode] = []
    for row in rows {
      guard row.count == header.count else {
        diagnostics.append(
          Diagnostic(
            rule: "syntax", place: place(row[0]), found: "\(row.count) cells",
            expected: "\(header.count), as many as the header has",
            hint: "quote a cell that contains the delimiter"))
        continue
      }
      let fields = zip(header, row).filter { !$1.text.trimmed.isEmpty }.map { column, cell in
        (
          key: GlossaryNode(content: .scalar(column.text), place: place(column)),
          value: value(of: cell, column: column.text, diagnostics: &diagnostics)
        )
      }
      entries.append(GlossaryNode(content: .mapping(fields), place: place(row[0])))
    }
    return (entries, diagnostics)
  }

  private func problems(ofHeader header: [Cell]) -> [Diagnostic] {
    var seen: Set<String> = []
    return header.compactMap { column in
      guard column.text.isEmpty || !seen.insert(column.text).inserted else { return nil }
      return Diagnostic(
        rule: "syntax", place: place(column),
        found: column.text.isEmpty
          ? "a column without a name" : "the column '\(column.text)' a second time",
        expected: column.text.isEmpty
          ? "a field's name in every column of the first line" : "each column once")
    }
  }

  private func value(of cell: Cell, column: String, diagnostics: inout [Diagnostic])
    -> GlossaryNode
  {
    let scalar = { (text: String) in
      GlossaryNode(content: .scalar(text.trimmed), place: self.place(cell))
    }
    if ["id", "type", "parent", "part-of", "successor", "note", "review"].contains(column) {
      return scalar(cell.text)
    }
    let parts = cell.text.split(separator: "|").map(String.init)
    guard column == "codes" else {
      return GlossaryNode(content: .sequence(parts.map(scalar)), place: place(cell))
    }
    let codes = parts.compactMap { part -> (key: GlossaryNode, value: GlossaryNode)? in
      let pair = part.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
      guard pair.count == 2, !pair.contains("") else {
        diagnostics.append(
          Diagnostic(
            rule: "value", place: place(cell), found: "the code '\(part.trimmed)'",
            expected: "system=code"))
        return nil
      }
      return (key: scalar(pair[0]), value: scalar(pair[1]))
    }
    return GlossaryNode(content: .mapping(codes), place: place(cell))
  }

  private func place(_ cell: Cell) -> SourcePlace {
    SourcePlace(file: file, line: cell.line, column: cell.column)
  }

  private func rows(of text: String, diagnostics: inout [Diagnostic]) -> [[Cell]] {
    var rows: [[Cell]] = []
    var row: [Cell] = []
    var cell: Cell = ("", 1, 1)
    var (line, column) = (1, 1)
    var isQuoted = false
    var afterQuote = false

    func report(_ found: String, at cell: Cell, expected: String) {
      diagnostics.append(
        Diagnostic(rule: "syntax", place: place(cell), found: found, expected: expected))
    }

    func closeCell() {
      row.append(cell)
      cell = ("", line, column + 1)
      afterQuote = false
    }

    for scalar in text.unicodeScalars {
      let character = Character(scalar)
      if isQuoted {
        if character == "\"" {
          isQuoted = false
          afterQuote = true
        } else {
          cell.text.unicodeScalars.append(scalar)
        }
      } else if character == "\"", cell.text.isEmpty, !afterQuote {
        isQuoted = true
      } else if character == "\"", afterQuote {
        // A doubled quote inside a quoted cell.
        cell.text += "\""
        isQuoted = true
        afterQuote = false
      } else if character == delimiter {
        closeCell()
      } else if character == "\n" {
        closeCell()
        rows.append(row)
        row = []
        cell = ("", line + 1, 1)
      } else if character != "\r" {
        if afterQuote {
          report(
            "text behind the closing quotation mark of a cell", at: cell,
            expected: "the delimiter, or the quotation mark doubled")
          afterQuote = false
        }
        cell.text.unicodeScalars.append(scalar)
      }
      if character == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
    }
    if isQuoted {
      report("a quoted cell without an end", at: cell, expected: "a closing quotation mark")
    }
    if !row.isEmpty || !cell.text.isEmpty {
      closeCell()
      rows.append(row)
    }
    return rows
  }
}
