// SPDX-License-Identifier: Apache-2.0

/// A block of HTML among Markdown (CommonMark, section 4.6).
struct MarkdownHTMLBlock {
  /// What must stand in the last line; `nil` when an empty line ends the block.
  private let terminators: [StaticString]?

  /// - Parameter interruptsParagraph: whether it would end a paragraph, as one that begins with an
  ///   unknown tag must not.
  init?(at line: MarkdownLine, interruptsParagraph: Bool) {
    let bytes = line.bytes
    let start = line.contentStart
    guard line.first == UInt8(ascii: "<") else { return nil }
    if Self.verbatim.contains(where: { Self.isTag($0, in: line) }) {
      terminators = ["</script>", "</pre>", "</style>", "</textarea>"]
    } else if bytes.hasPrefix("<!--", at: start, limit: line.end) {
      terminators = ["-->"]
    } else if bytes.hasPrefix("<?", at: start, limit: line.end) {
      terminators = ["?>"]
    } else if bytes.hasPrefix("<![CDATA[", at: start, limit: line.end) {
      terminators = ["]]>"]
    } else if bytes.hasPrefix("<!", at: start, limit: line.end),
      line.byte(at: start + 2).isASCIILetter
    {
      terminators = [">"]
    } else if Self.isBlockTag(in: line) {
      terminators = nil
    } else {
      guard !interruptsParagraph, let end = MarkdownTag.end(in: bytes, at: start, limit: line.end),
        line.endOfSpace(at: end) == line.end
      else { return nil }
      terminators = nil
    }
  }

  /// Whether the line is the block's last.
  func isClosed(by line: MarkdownLine) -> Bool {
    guard let terminators else { return line.isBlank }
    let rest = line.bytes[line.offset..<line.end].map(\.asciiLowercased)
    return terminators.contains { rest.firstIndex(of: $0, from: 0, limit: rest.count) != nil }
  }

  private static let verbatim: [StaticString] = ["<script", "<pre", "<style", "<textarea"]

  private static func isTag(_ tag: StaticString, in line: MarkdownLine) -> Bool {
    let end = line.contentStart + tag.utf8CodeUnitCount
    return line.bytes.hasPrefix(tag, at: line.contentStart, limit: line.end, ignoringCase: true)
      && (end == line.end || line.isSpace(at: end) || line.byte(at: end) == UInt8(ascii: ">"))
  }

  private static func isBlockTag(in line: MarkdownLine) -> Bool {
    var start = line.contentStart + 1
    if line.byte(at: start) == UInt8(ascii: "/") { start += 1 }
    var end = start
    while end - start < 16, line.byte(at: end).isASCIIAlphanumeric { end += 1 }
    let isEnd =
      end == line.end || line.isSpace(at: end) || line.byte(at: end) == UInt8(ascii: ">")
      || line.bytes.hasPrefix("/>", at: end, limit: line.end)
    guard isEnd else { return false }
    let name = String(
      decoding: line.bytes[start..<end].lazy.map(\.asciiLowercased), as: UTF8.self)
    return blockNames.contains(name)
  }

  private static let blockNames = Set(
    """
    address article aside base basefont blockquote body caption center col colgroup dd details \
    dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 \
    head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option p \
    param search section summary table tbody td tfoot th thead title tr track ul
    """.split(separator: " ").map(String.init))
}

/// Tags inside Markdown (CommonMark, section 6.6), which are stricter than HTML's.
enum MarkdownTag {
  /// The place behind the start or end tag at `start`; `nil` when none is there.
  static func end(in bytes: [UInt8], at start: Int, limit: Int) -> Int? {
    scan(bytes, at: start, limit: limit).end
  }

  /// The same, and how many bytes it took to tell.
  static func scan(_ bytes: [UInt8], at start: Int, limit: Int) -> (end: Int?, looked: Int) {
    var scanner = MarkdownTagScanner(bytes: bytes, offset: start + 1, limit: limit)
    let isTag = scanner.takeTag()
    return (isTag ? scanner.offset : nil, scanner.offset - start)
  }
}

private struct MarkdownTagScanner {
  private let bytes: [UInt8]
  private(set) var offset: Int
  private let limit: Int

  init(bytes: [UInt8], offset: Int, limit: Int) {
    self.bytes = bytes
    self.offset = offset
    self.limit = limit
  }

  private var byte: UInt8 { offset < limit ? bytes[offset] : 0 }

  /// Takes what stands behind the `<` of a tag.
  mutating func takeTag() -> Bool {
    if take(UInt8(ascii: "/")) {
      guard takeName() else { return false }
      _ = takeSpace()
      return take(UInt8(ascii: ">"))
    }
    guard takeName() else { return false }
    while takeSpace(), isAtAttribute {
      guard takeAttribute() else { return false }
    }
    _ = take(UInt8(ascii: "/"))
    return take(UInt8(ascii: ">"))
  }

  private mutating func take(_ expected: UInt8) -> Bool {
    guard byte == expected else { return false }
    offset += 1
    return true
  }

  private mutating func takeName() -> Bool {
    guard byte.isASCIILetter else { return false }
    while byte.isASCIIAlphanumeric || byte == UInt8(ascii: "-") { offset += 1 }
    return true
  }

  private mutating func takeSpace() -> Bool {
    let start = offset
    while byte.isASCIISpace { offset += 1 }
    return offset > start
  }

  private var isAtAttribute: Bool {
    byte.isASCIILetter || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
  }

  private mutating func takeAttribute() -> Bool {
    while byte.isASCIIAlphanumeric || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
      || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    {
      offset += 1
    }
    let end = offset
    _ = takeSpace()
    guard take(UInt8(ascii: "=")) else {
      offset = end
      return true
    }
    _ = takeSpace()
    return takeValue()
  }

  private mutating func takeValue() -> Bool {
    let quote = byte
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      offset += 1
      while offset < limit, bytes[offset] != quote { offset += 1 }
      return take(quote)
    }
    let start = offset
    while offset < limit, !byte.isASCIISpace, !Self.isForbidden(byte) { offset += 1 }
    return offset > start
  }

  /// What no value without quotes may hold.
  private static func isForbidden(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "="), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "`"):
      true
    default: false
    }
  }
}
