// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing
import Text

/// What holds for every document, however it is written.
struct DocumentLawTests {
  private static let fragments: [String] = [
    "北方稀土", "é", "𬭎", "Rare Earth", "\u{3000}", "\u{FEFF}", " ", "  ", "\t", "\n", "\r\n", "\n\n",
    "\r",
    "*", "**", "_", "~~", "`", "```", "[", "]", "(", ")", "![", "](x)", "](<u v> 't')", "[a]: x\n",
    "[a]", "[^1]", "[^1]: ", "\\", "\\*", "$$", "$$\n", "# ", "- ", "1. ", "> ", "    ", "---\n",
    "===\n", "|", "|-|-|\n", "<", ">", "</", "<p>", "</p>", "<b>", "</b>", "<li>", "<td>", "<h2>",
    "<br>",
    "<code>", "</code>", "<pre>", "</pre>", "<script>", "</script>", "<title>", "</title>", "<svg>",
    "</svg>", "<p hidden>", "<a b='", "<a b=\"", "'>", "\">", "/>", "<!--", "-->", "<![CDATA[",
    "]]>", "<?xml",
    "?>", "<!", "&", "&amp;", "&copy", "&#", "&#x4E2D;", "&#0;", "&NotEqualTilde;", "&#10;", ";",
    "https://a.b", "<https://a>", "\"", "'", "=", "!", "-", "a",
  ]

  private static func garbage(_ count: Int, using generator: inout SeededGenerator) -> String {
    (0..<count).map { _ in fragments.randomElement(using: &generator) ?? "" }.joined()
  }

  @Test(arguments: DocumentFormat.allCases)
  func `pieces ascend, cover the text and equal the original where they say so`(
    format: DocumentFormat
  ) throws {
    var generator = SeededGenerator(seed: 7)
    for round in 0..<3000 {
      let source = Self.garbage(round % 40, using: &generator)
      let document = try ReadingCase.document(source, as: format)
      for fault in faults(in: document) { Issue.record("\(fault) in \(source.debugDescription)") }
    }
  }

  private func faults(in document: Document) -> [String] {
    var faults: [String] = []
    var end = 0
    for block in document.blocks {
      let text = TextSpan(start: block.range.lowerBound, end: block.range.upperBound)
      let whole = block.original(text)
      if text.isEmpty { faults.append("an empty block") }
      if whole.start < end { faults.append("a block before the end of the last") }
      end = whole.end
      faults += Self.faults(in: block, of: document.source)
    }
    if end > document.source.bytes.count { faults.append("a block beyond the end") }
    return faults
  }

  private static func faults(in block: ProseBlock, of source: SourceText) -> [String] {
    var faults: [String] = []
    var originalEnd = 0
    for (index, piece) in block.pieces.enumerated() {
      let isLast = index + 1 == block.pieces.count
      let end =
        !isLast
        ? block.pieces[index + 1].start
        : piece.isVerbatim ? piece.start + piece.original.count : block.range.upperBound
      if piece.original.isEmpty || piece.original.start < originalEnd {
        faults.append("piece \(index) does not ascend")
      }
      originalEnd = piece.original.end
      if originalEnd > source.bytes.count { return faults + ["piece \(index) beyond the end"] }
      if piece.isVerbatim, source.bytes[piece.original.range] != block.bytes[piece.start..<end] {
        faults.append("piece \(index) is not verbatim")
      }
      let isOnBoundaries =
        isBoundary(piece.original.start, in: source.bytes)
        && isBoundary(originalEnd, in: source.bytes) && isBoundary(piece.start, in: block.bytes)
      if !isOnBoundaries { faults.append("piece \(index) cuts a scalar") }
    }
    let isCovered =
      (block.pieces.first?.start ?? .max) <= block.range.lowerBound
      && isBoundary(block.range.lowerBound, in: block.bytes)
      && isBoundary(block.range.upperBound, in: block.bytes)
    return isCovered ? faults : faults + ["the text is not covered"]
  }

  private static func isBoundary(_ offset: Int, in bytes: [UInt8]) -> Bool {
    offset == bytes.count || bytes[offset] & 0xC0 != 0x80
  }

  /// Each would take an hour if the time grew with the square of the length.
  @Test(arguments: [
    "<", "<a ", "<a b='\">", "<a x=\"<a y='\" z=\"' ", "<div>", "<code><b>", "</div>", "<p><b></i>",
    "<!--",
    "<!", "</", "&", "&#", "&CounterClockwiseContourIntegralx", "<li>", "<title>", "[", "![", "](",
    "[a](",
    "[a](<", "[](b \"", "[a]: b\n", "[^a", "*", "*a ", "*a _b ", "**x* ", "*_~~", "` `` ", "`",
    "> ",
    "- ", "- * _ ", "$$\na\n\n", "$$a", "\\", "|-", "a|b\n-|-\n", "http://", "http://a)", "```\n",
    "a\n=\n",
    "<script>\n", "<?", "<![CDATA[", "# ", "\t", "\r",
  ])
  func `long runs of the same markup are read`(unit: String) throws {
    let source = String(repeating: unit, count: 100_000 / unit.utf8.count)
    for format in DocumentFormat.allCases {
      _ = try ReadingCase.document(source, as: format).blocks.count
    }
  }

  @Test func `backticks of every length and deep lists before empty lines are read`() throws {
    let backticks = (1..<700).map { String(repeating: "`", count: $0) }.joined(separator: " ")
    let lists =
      String(repeating: "- ", count: 20_000) + "x" + String(repeating: "\n", count: 20_000)
    let brackets =
      String(repeating: "![", count: 15_000) + String(repeating: "[a](b)", count: 15_000)
    for source in [backticks, lists, brackets] {
      _ = try ReadingCase.document(source, as: .markdown).blocks.count
    }
  }

  @Test func `hundreds of thousands of open elements cost no more than their tags`() throws {
    let source = String(repeating: "<div>", count: 300_000) + "文"
    #expect(try ReadingCase.describe(source, as: .html) == ["p: 文"])
  }
}
