// SPDX-License-Identifier: Apache-2.0

/// HTML, as found in the wild: the text between the tags that a reader would read as prose.
///
/// Block elements, table cells, list items and `br` end a block; inline and unknown elements do
/// not. White space collapses. Not prose are code (`pre code kbd samp tt`), scripts and styles,
/// form fields, embedded things (`svg math iframe object …`), attributes, ruby glosses, and what is
/// hidden: `template`, `noscript`, `hidden`, `display: none`. `title` is a block of its own.
/// Broken markup reads as in a browser, roughly; an inline element left open ends with its block.
enum HTMLReader {
  /// - Complexity: O(bytes), whatever the markup.
  static func blocks(of source: SourceText) -> [ProseBlock] {
    var walk = HTMLWalk(source)
    walk.run()
    return walk.blocks
  }
}

private struct HTMLWalk {
  private let bytes: [UInt8]
  private var tokenizer: HTMLTokenizer
  private var builder: ProseBlockBuilder
  private var stack = HTMLStack()

  init(_ source: SourceText) {
    bytes = source.bytes
    tokenizer = HTMLTokenizer(source.bytes)
    builder = ProseBlockBuilder(source)
  }

  var blocks: [ProseBlock] { builder.blocks }

  mutating func run() {
    while let token = tokenizer.next() {
      switch token {
      case .text(let span): append(span)
      case .characterData(let span): append(span, hasReferences: false)
      case .tag(let tag) where tag.isEnd: end(tag)
      case .tag(let tag): start(tag)
      }
    }
    builder.close(as: stack.kind)
  }

  /// Ends the text so far; not inside something left out, which the text around closes over.
  private mutating func closeBlock() {
    if !stack.isSkipping { builder.close(as: stack.kind) }
  }

  // MARK: Tags

  private mutating func start(_ tag: HTMLTag) {
    let element = HTMLElement.named(tag.name) ?? .inline
    while let open = stack.innermostBlock, element.ends.contains(open) {
      pop(through: open, at: tag.span.start)
    }
    if element.isBlock { closeBlock() }
    let isEmpty = tag.isSelfClosing && (tokenizer.isXML || element.content == .object)
    switch element.content {
    case .none: break
    case .noneObject: if !tag.isHidden { appendObject(tag.span) }
    case .prose where !isEmpty:
      if element.isBlock || tag.isHidden || stack.isSkipping { stack.push(tag, element) }
    case .object where !isEmpty, .unseen where !isEmpty: stack.push(tag, element)
    case .title where !isEmpty: readTitle(tag)
    case .rawObject where !isEmpty, .rawUnseen where !isEmpty: readRawText(tag, element)
    case .object, .rawObject: if !tag.isHidden { appendObject(tag.span) }
    default: break
    }
  }

  private mutating func end(_ tag: HTMLTag) {
    let element = HTMLElement.named(tag.name) ?? .inline
    if stack.isOpen(tag.name) {
      pop(through: tag.name, at: tag.span.end)
    } else if case .heading = element.kind, let open = stack.innermostBlock,
      case .heading = HTMLElement.named(open)?.kind
    {
      pop(through: open, at: tag.span.end)
    } else if element.isBlock {
      closeBlock()
    }
  }

  /// Ends the innermost element of that name, which is open, and all inside it.
  private mutating func pop(through name: String, at end: Int) {
    while true {
      if stack.isTopBlock { closeBlock() }
      guard let entry = stack.pop() else { return }
      if entry.content == .object, !entry.isBlock {
        appendObject(TextSpan(start: entry.start, end: end))
      }
      if entry.name == name { return }
    }
  }

  private mutating func appendObject(_ span: TextSpan) {
    if !stack.isSkipping { builder.appendObject(for: span) }
  }

  private mutating func readRawText(_ tag: HTMLTag, _ element: HTMLElement) {
    let content = tokenizer.rawText(of: tag.name)
    if element.content == .rawObject, !element.isBlock, !tag.isHidden {
      appendObject(TextSpan(start: tag.span.start, end: content.end))
    }
  }

  private mutating func readTitle(_ tag: HTMLTag) {
    guard !stack.isSkipping else { return stack.push(tag, .inline) }
    append(tokenizer.rawText(of: tag.name))
    builder.close(as: .title)
  }

  // MARK: Text

  private mutating func append(_ span: TextSpan, hasReferences: Bool = true) {
    guard !stack.isSkipping else { return }
    var offset = span.start
    var start = offset
    while offset < span.end {
      let byte = bytes[offset]
      if byte.isASCIISpace {
        builder.append(verbatim: TextSpan(start: start, end: offset))
        start = offset
        while offset < span.end, bytes[offset].isASCIISpace { offset += 1 }
        builder.appendSpace(for: TextSpan(start: start, end: offset))
        start = offset
      } else if byte == UInt8(ascii: "&"), hasReferences,
        let reference = CharacterReference(
          in: bytes, at: offset, limit: span.end, syntax: .html)
      {
        builder.append(verbatim: TextSpan(start: start, end: offset))
        append(reference, for: TextSpan(start: offset, end: reference.end))
        offset = reference.end
        start = offset
      } else {
        offset += 1
      }
    }
    builder.append(verbatim: TextSpan(start: start, end: offset))
  }

  private mutating func append(_ reference: CharacterReference, for span: TextSpan) {
    if reference.isSpace {
      builder.appendSpace(for: span)
    } else {
      builder.append(reference.text, for: span)
    }
  }
}
