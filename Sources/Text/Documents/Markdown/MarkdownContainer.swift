// SPDX-License-Identifier: Apache-2.0

/// A block of Markdown that holds other blocks.
struct MarkdownContainer {
  enum Kind {
    case quotation
    /// A list item or a footnote; what belongs to it is indented by so many columns.
    case indented(columns: Int, isListItem: Bool)
  }

  /// More nesting than this is read as text: the time of a line stays within a constant of it.
  static let depthLimit = 100

  let kind: Kind
  /// Whether nothing stands in it yet: a list item may begin with one blank line only.
  var isEmpty = true

  /// What a paragraph inside is.
  var proseKind: ProseBlock.Kind {
    switch kind {
    case .quotation: .quotation
    case .indented(_, let isListItem): isListItem ? .listItem : .paragraph
    }
  }

  /// Whether `line` goes on with this container; its marker or indentation is taken off then.
  func takes(_ line: inout MarkdownLine) -> Bool {
    switch kind {
    case .quotation:
      return Self.skipQuotationMarker(&line)
    case .indented(let columns, _):
      if line.isBlank { return !isEmpty }
      guard line.indent >= columns else { return false }
      line.skip(columns: columns)
      return true
    }
  }

  /// The container that begins at the content of `line`, whose marker is taken off then.
  ///
  /// - Parameter interruptsParagraph: whether it would end a paragraph, as an empty item and a list
  ///   that does not begin with 1 must not.
  init?(at line: inout MarkdownLine, interruptsParagraph: Bool) {
    if Self.skipQuotationMarker(&line) {
      kind = .quotation
    } else if let end = Self.footnoteLabelEnd(in: line) {
      line.skip(end - line.contentStart)
      kind = .indented(columns: 4, isListItem: false)
    } else if let columns = Self.skipListMarker(&line, interruptsParagraph: interruptsParagraph) {
      kind = .indented(columns: columns, isListItem: true)
    } else {
      return nil
    }
  }

  private static func skipQuotationMarker(_ line: inout MarkdownLine) -> Bool {
    guard !line.isIndented, line.first == UInt8(ascii: ">") else { return false }
    line.skip(1)
    line.skip(columns: 1)
    return true
  }

  /// The place behind `[^label]:`, which begins a footnote of GitHub's Markdown.
  private static func footnoteLabelEnd(in line: MarkdownLine) -> Int? {
    let start = line.contentStart
    guard line.bytes.hasPrefix("[^", at: start, limit: line.end) else { return nil }
    var offset = start + 2
    while offset < line.end, line.byte(at: offset) != UInt8(ascii: "]"), !line.isSpace(at: offset),
      line.byte(at: offset) != UInt8(ascii: "[")
    {
      offset += 1
    }
    guard offset > start + 2, line.bytes.hasPrefix("]:", at: offset, limit: line.end) else {
      return nil
    }
    return offset + 2
  }

  /// The columns by which the item's content is indented.
  private static func skipListMarker(_ line: inout MarkdownLine, interruptsParagraph: Bool) -> Int?
  {
    guard let end = listMarkerEnd(in: line, interruptsParagraph: interruptsParagraph),
      end == line.end || line.isSpace(at: end)
    else { return nil }
    if interruptsParagraph, line.endOfSpace(at: end) == line.end { return nil }
    let width = end - line.contentStart
    let markerColumns = line.indent + width
    line.skip(width)
    // From five columns on, one belongs to the marker and the rest to indented code.
    let padding = line.isBlank || line.indent > 4 ? 1 : line.indent
    line.skip(columns: padding)
    return markerColumns + padding
  }

  /// The place behind `-`, `+`, `*` or a number of at most nine digits with `.` or `)`.
  private static func listMarkerEnd(in line: MarkdownLine, interruptsParagraph: Bool) -> Int? {
    let start = line.contentStart
    switch line.first {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): return start + 1
    case let byte where byte.isASCIIDigit:
      var end = start
      while end - start < 10, line.byte(at: end).isASCIIDigit { end += 1 }
      let mark = line.byte(at: end)
      guard end - start < 10, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") else {
        return nil
      }
      let isOne = end - start == 1 && byte == UInt8(ascii: "1")
      return interruptsParagraph && !isOne ? nil : end + 1
    default: return nil
    }
  }
}
