// SPDX-License-Identifier: Apache-2.0

/// Reads the inline markup of one leaf: CommonMark 0.31, section 6 and its appendix.
struct MarkdownInlines {
  /// What is not plain text, ascending by start.
  private(set) var edits: [MarkdownEdit] = []
  private let text: MarkdownText
  private let definitions: Set<MarkdownLabel>
  private let links: MarkdownLinkSyntax
  private var terminators: MarkdownTerminators
  private var delimiters = MarkdownDelimiters()
  private var brackets: [Bracket] = []
  /// Brackets below this are around a link, in which no other link can be.
  private var inactiveBrackets = 0
  private var offset = 0

  /// A `[` or `![` that may begin a link or an image.
  private struct Bracket {
    let isImage: Bool
    let edit: Int
    /// Where its text begins.
    let textStart: Int
    /// The delimiter before it.
    let delimiter: Int
    /// Whether another bracket came after it: its text is no label then.
    var holdsBracket = false
  }

  init(_ text: MarkdownText, definitions: Set<MarkdownLabel>) {
    self.text = text
    self.definitions = definitions
    links = MarkdownLinkSyntax(text)
    terminators = MarkdownTerminators(text.bytes)
  }

  mutating func read() {
    let bytes = text.bytes
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\n"): readLineBreak()
      case UInt8(ascii: "\\"): readEscape()
      case UInt8(ascii: "`"): readCode()
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): readDelimiters()
      case UInt8(ascii: "!"): readExclamation()
      case UInt8(ascii: "["): readOpenBracket()
      case UInt8(ascii: "]"): readCloseBracket()
      case UInt8(ascii: "<"): readTag()
      case UInt8(ascii: "&"): readReference()
      case UInt8(ascii: "$"): readMathematics()
      case UInt8(ascii: "h"), UInt8(ascii: "w"), UInt8(ascii: "f"), UInt8(ascii: "H"): readAddress()
      default: offset += 1
      }
    }
    delimiters.match(above: MarkdownDelimiters.bottom)
    delimiters.apply(to: &edits)
  }

  /// Records what becomes of the text up to `end` and goes on behind it.
  private mutating func edit(to end: Int, _ action: MarkdownEdit.Action) {
    edits.append(MarkdownEdit(range: offset..<end, action: action))
    offset = end
  }

  private mutating func edit(to end: Int?, orSkip count: Int = 1, _ action: MarkdownEdit.Action) {
    if let end { edit(to: end, action) } else { offset += count }
  }

  // MARK: Characters

  /// White space before the break belongs to it; two spaces make it hard.
  private mutating func readLineBreak() {
    let end = offset + 1
    let lowest = edits.last?.range.upperBound ?? 0
    var start = offset
    while start > lowest, text.bytes[start - 1] == 0x20 || text.bytes[start - 1] == 0x09 {
      start -= 1
    }
    let isHard = text.bytes[start..<offset].suffix(2).elementsEqual([0x20, 0x20])
    offset = start
    edit(to: end, isHard ? .hardBreak : .softBreak)
  }

  private mutating func readEscape() {
    let next = text.byte(at: offset + 1)
    if next == UInt8(ascii: "\n") {
      edit(to: offset + 2, .hardBreak)
    } else {
      edit(to: next.isASCIIPunctuation ? offset + 2 : nil, .escape)
    }
  }

  private mutating func readReference() {
    let reference = CharacterReference(
      in: text.bytes, at: offset, limit: text.bytes.count, syntax: .markdown)
    guard let reference else { return offset += 1 }
    edit(to: reference.end, .text(reference.isSpace ? [0x20] : reference.text))
  }

  // MARK: What is not prose

  private mutating func readCode() {
    let count = runLength()
    edit(to: terminators.codeEnd(at: offset), orSkip: count, .object)
  }

  private mutating func readMathematics() {
    edit(to: terminators.mathematicsEnd(at: offset), orSkip: runLength(), .object)
  }

  private mutating func readTag() {
    if let end = MarkdownAddress.autolinkEnd(in: text.bytes, at: offset) {
      edit(to: end, .object)
    } else if let end = terminators.tagEnd(at: offset) {
      let isLineBreak = text.bytes.hasPrefix(
        "<br", at: offset, limit: text.bytes.count, ignoringCase: true)
      let isWhole = isLineBreak && !text.byte(at: offset + 3).isASCIIAlphanumeric
      edit(to: end, isWhole ? .text([UInt8(ascii: "\n")]) : .drop)
    } else {
      offset += 1
    }
  }

  private mutating func readAddress() {
    edit(to: MarkdownAddress.bareEnd(in: text.bytes, at: offset), .object)
  }

  private func runLength() -> Int {
    var end = offset
    while end < text.bytes.count, text.bytes[end] == text.bytes[offset] { end += 1 }
    return end - offset
  }

  // MARK: Emphasis

  private mutating func readDelimiters() {
    let mark = text.bytes[offset]
    let count = runLength()
    let run = offset..<offset + count
    let flanking = MarkdownFlanking(of: run, in: text.bytes)
    let canOpen = flanking.canOpen(mark)
    let canClose = flanking.canClose(mark)
    guard canOpen || canClose, mark != UInt8(ascii: "~") || count == 2 else {
      return offset = run.upperBound
    }
    delimiters.push(
      mark: mark, count: count, edit: edits.count, canOpen: canOpen, canClose: canClose)
    edit(to: run.upperBound, .keep)
  }

  // MARK: Links and images

  private mutating func readExclamation() {
    if text.byte(at: offset + 1) == UInt8(ascii: "[") {
      openBracket(to: offset + 2, isImage: true)
    } else {
      offset += 1
    }
  }

  private mutating func readOpenBracket() {
    if let end = footnoteEnd() {
      edit(to: end, .object)
    } else {
      openBracket(to: offset + 1, isImage: false)
    }
  }

  /// The place behind a footnote's mark, `[^label]`.
  private func footnoteEnd() -> Int? {
    guard text.byte(at: offset + 1) == UInt8(ascii: "^"), let end = links.labelEnd(at: offset),
      end > offset + 3, !text.bytes[offset..<end].contains(where: \.isASCIISpace)
    else { return nil }
    return end
  }

  private mutating func openBracket(to end: Int, isImage: Bool) {
    if !brackets.isEmpty { brackets[brackets.count - 1].holdsBracket = true }
    brackets.append(
      Bracket(isImage: isImage, edit: edits.count, textStart: end, delimiter: delimiters.top))
    edit(to: end, .keep)
  }

  private mutating func readCloseBracket() {
    guard let bracket = brackets.popLast() else { return offset += 1 }
    let isActive = bracket.isImage || brackets.count >= inactiveBrackets
    inactiveBrackets = min(inactiveBrackets, brackets.count)
    guard isActive, let end = linkEnd(of: bracket) else { return offset += 1 }
    if bracket.isImage {
      let start = edits[bracket.edit].range.lowerBound
      edits[bracket.edit] = MarkdownEdit(range: start..<end, action: .object)
      delimiters.drop(above: bracket.delimiter)
      offset = end
    } else {
      edits[bracket.edit].action = .drop
      edit(to: end, .drop)
      delimiters.match(above: bracket.delimiter)
      inactiveBrackets = brackets.count
    }
  }

  /// Where the link or image ends whose text ends here.
  private func linkEnd(of bracket: Bracket) -> Int? {
    let next = offset + 1
    if let end = links.tailEnd(at: next) { return end }
    guard !definitions.isEmpty else { return nil }
    let labelEnd = links.labelEnd(at: next)
    if let labelEnd, labelEnd > next + 2 {
      return isDefined(next + 1..<labelEnd - 1) ? labelEnd : nil
    }
    guard !bracket.holdsBracket, isDefined(bracket.textStart..<offset) else { return nil }
    return labelEnd ?? next
  }

  private func isDefined(_ label: Range<Int>) -> Bool {
    MarkdownLabel(text.bytes[label]).map(definitions.contains) ?? false
  }
}
