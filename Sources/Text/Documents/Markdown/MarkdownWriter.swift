// SPDX-License-Identifier: Apache-2.0

/// What becomes of a stretch of a leaf's text that is not simply its own reading.
struct MarkdownEdit {
  enum Action {
    /// It is text after all.
    case keep
    /// Only so much of it is text, and the rest is markup.
    case partly(Range<Int>)
    /// It is markup, and leaves nothing.
    case drop
    /// It is seen but no prose.
    case object
    /// It stands for other characters, in UTF-8.
    case text([UInt8])
    /// A backslash and the character it escapes.
    case escape
    /// A line break that is white space, and one that is a line break.
    case softBreak, hardBreak
  }

  var range: Range<Int>
  var action: Action
}

/// Writes a leaf's text with its edits made.
struct MarkdownWriter {
  let text: MarkdownText
  let source: [UInt8]
  private var line = 0

  init(text: MarkdownText, source: [UInt8]) {
    self.text = text
    self.source = source
  }

  /// - Parameter edits: ascending by start; those that begin inside an earlier one do not count.
  consuming func write(_ edits: [MarkdownEdit], to builder: inout ProseBlockBuilder) {
    var offset = 0
    for edit in edits where edit.range.lowerBound >= offset {
      append(offset..<edit.range.lowerBound, to: &builder)
      make(edit, in: &builder)
      offset = edit.range.upperBound
    }
    append(offset..<text.bytes.count, to: &builder)
  }

  private mutating func append(_ range: Range<Int>, to builder: inout ProseBlockBuilder) {
    if !range.isEmpty { builder.append(verbatim: original(range)) }
  }

  /// Line breaks are edits, so that a range between two edits lies in one line.
  private mutating func original(_ range: Range<Int>) -> TextSpan {
    line = text.line(of: range.lowerBound, from: line)
    let start = text.original(range.lowerBound, in: line)
    line = text.line(of: range.upperBound - 1, from: line)
    return TextSpan(start: start, end: text.original(range.upperBound - 1, in: line) + 1)
  }

  private mutating func make(_ edit: MarkdownEdit, in builder: inout ProseBlockBuilder) {
    let range = edit.range
    switch edit.action {
    case .keep: append(range, to: &builder)
    case .partly(let rest): append(rest, to: &builder)
    case .drop: break
    case .object: builder.appendObject(for: original(range))
    case .text(let replacement): builder.append(replacement, for: original(range))
    case .escape:
      builder.append(CollectionOfOne(text.bytes[range.upperBound - 1]), for: original(range))
    case .softBreak: builder.appendSpace(for: lineBreak(range))
    case .hardBreak:
      builder.append(CollectionOfOne(UInt8(ascii: "\n")), for: lineBreak(range))
    }
  }

  /// The place of a range that ends with a line's break, which is two bytes in some files.
  private mutating func lineBreak(_ range: Range<Int>) -> TextSpan {
    let span = original(range)
    let isPair = source.hasPrefix("\r\n", at: span.end - 1, limit: source.count)
    return TextSpan(start: span.start, end: isPair ? span.end + 1 : span.end)
  }
}
