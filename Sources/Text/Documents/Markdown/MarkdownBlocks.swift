// SPDX-License-Identifier: Apache-2.0

/// The blocks of a Markdown text: CommonMark 0.31, sections 4 and 5, with GitHub's tables and
/// footnotes, YAML front matter, and display mathematics between `$$`.
///
/// Only what holds prose is kept. One pass over the lines; the work on a line is bounded by its
/// bytes and ``MarkdownContainer/depthLimit``.
struct MarkdownBlocks {
  /// What the line before belonged to, inside the innermost container.
  private enum Leaf {
    case none, paragraph, indentedCode, mathematics
    case table(columns: Int)
    case fence(MarkdownFence)
    case html(MarkdownHTMLBlock)
  }

  /// What began in a line.
  private enum Beginning {
    case nothing, container, leaf
  }

  private(set) var leaves: [MarkdownLeaf] = []
  /// The labels that link reference definitions define.
  private(set) var definitions: Set<MarkdownLabel> = []
  private let bytes: [UInt8]
  private var containers: [MarkdownContainer] = []
  private var leaf = Leaf.none
  /// The lines of the paragraph at hand.
  private var lines: [TextSpan] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var offset = MarkdownFrontMatter.end(in: bytes)
    while offset < bytes.count {
      var line = MarkdownLine(bytes, at: offset)
      read(&line)
      offset = line.next
    }
    closeLeaf()
  }

  private mutating func read(_ line: inout MarkdownLine) {
    var depth = 0
    while depth < containers.count, containers[depth].takes(&line) { depth += 1 }
    let isInside = depth == containers.count
    if isInside, takesAnything(line) { return }
    switch begin(in: &line, depth: depth) {
    case .leaf: return
    case .container: break
    case .nothing:
      // A paragraph goes on without the markers of its containers: a lazy continuation.
      if !isInside, line.isBlank || !isInParagraph { close(to: depth) }
    }
    add(line)
  }

  private var isInParagraph: Bool {
    if case .paragraph = leaf { true } else { false }
  }

  /// Whether the line belongs to the leaf at hand whatever stands in it.
  private mutating func takesAnything(_ line: MarkdownLine) -> Bool {
    let isClosed: Bool
    switch leaf {
    case .none, .paragraph, .table: return false
    case .indentedCode:
      if !line.isBlank, !line.isIndented { leaf = .none }
      return line.isBlank || line.isIndented
    case .fence(let fence): isClosed = fence.isClosed(by: line)
    case .html(let block): isClosed = block.isClosed(by: line)
    case .mathematics: isClosed = MarkdownMathematics.isClosed(by: line)
    }
    if isClosed { leaf = .none }
    return true
  }

  /// Adds a line in which no leaf begins.
  private mutating func add(_ line: MarkdownLine) {
    guard !line.isBlank else { return closeLeaf() }
    switch leaf {
    case .paragraph: lines.append(line.content)
    case .table(let columns): addRow(line.content, columns: columns)
    default:
      var content = line.content
      if let item = containers.last, item.isEmpty, item.proseKind == .listItem {
        content = MarkdownTask.text(of: content, in: bytes)
      }
      fillContainer()
      leaf = .paragraph
      lines = [content]
    }
  }

  // MARK: Beginnings

  /// Opens the containers and the leaf that begin in the line, inside the first `depth` containers.
  private mutating func begin(in line: inout MarkdownLine, depth: Int) -> Beginning {
    var depth = depth
    var beginning = Beginning.nothing
    while !line.isBlank {
      let isInParagraph = isInParagraph && beginning == .nothing
      let isInOwnParagraph = isInParagraph && depth == containers.count
      if line.isIndented {
        guard !isInParagraph else { break }
        close(to: depth)
        leaf = .indentedCode
        return .leaf
      }
      if isInOwnParagraph, endParagraph(with: line) { return .leaf }
      if beginLeaf(in: &line, depth: depth, isInParagraph: isInParagraph) { return .leaf }
      guard depth < MarkdownContainer.depthLimit,
        let container = MarkdownContainer(at: &line, interruptsParagraph: isInOwnParagraph)
      else { break }
      close(to: depth)
      containers.append(container)
      depth += 1
      beginning = .container
    }
    return beginning
  }

  /// Ends the leaf and all but the first `depth` containers; something begins inside those.
  private mutating func close(to depth: Int) {
    closeLeaf()
    containers.removeSubrange(depth...)
    fillContainer()
  }

  private mutating func fillContainer() {
    if !containers.isEmpty { containers[containers.count - 1].isEmpty = false }
  }

  /// Whether the line makes the paragraph above it a heading or the head of a table.
  private mutating func endParagraph(with line: MarkdownLine) -> Bool {
    if let level = MarkdownHeading.underlineLevel(of: line) {
      takeDefinitions()
      guard !lines.isEmpty else {
        leaf = .none
        return false
      }
      leaves.append(MarkdownLeaf(kind: .heading(level: level), lines: lines))
      lines.removeAll()
      leaf = .none
      return true
    }
    guard let columns = MarkdownTable.delimiters(in: line), let head = lines.last,
      MarkdownTable.cells(of: head, in: bytes).count == columns
    else { return false }
    lines.removeLast()
    closeLeaf()
    addRow(head, columns: columns)
    leaf = .table(columns: columns)
    return true
  }

  private mutating func beginLeaf(in line: inout MarkdownLine, depth: Int, isInParagraph: Bool)
    -> Bool
  {
    if let heading = MarkdownHeading(of: line) {
      close(to: depth)
      if !heading.text.isEmpty {
        leaves.append(MarkdownLeaf(kind: .heading(level: heading.level), lines: [heading.text]))
      }
    } else if let fence = MarkdownFence(at: line) {
      close(to: depth)
      leaf = .fence(fence)
    } else if let block = MarkdownHTMLBlock(at: line, interruptsParagraph: isInParagraph) {
      close(to: depth)
      leaf = block.isClosed(by: line) ? .none : .html(block)
    } else if MarkdownMathematics.begins(at: line) {
      close(to: depth)
      leaf = .mathematics
    } else if line.isThematicBreak() {
      close(to: depth)
    } else {
      return false
    }
    return true
  }

  // MARK: Leaves

  private mutating func closeLeaf() {
    if isInParagraph {
      takeDefinitions()
      if !lines.isEmpty { leaves.append(MarkdownLeaf(kind: proseKind, lines: lines)) }
      lines.removeAll()
    }
    leaf = .none
  }

  private var proseKind: ProseBlock.Kind { containers.last?.proseKind ?? .paragraph }

  /// Takes the link reference definitions off the start of the paragraph at hand.
  private mutating func takeDefinitions() {
    guard let first = lines.first, bytes[first.start] == UInt8(ascii: "[") else { return }
    let text = MarkdownText(lines, of: bytes)
    var offset = 0
    while let definition = MarkdownLinkSyntax(text).definition(at: offset) {
      definitions.insert(definition.label)
      offset = definition.end
    }
    lines.removeFirst(text.lineCount(before: offset))
  }

  private mutating func addRow(_ row: TextSpan, columns: Int) {
    for cell in MarkdownTable.cells(of: row, in: bytes).prefix(columns) where !cell.isEmpty {
      leaves.append(MarkdownLeaf(kind: .tableCell, lines: [cell]))
    }
  }
}
