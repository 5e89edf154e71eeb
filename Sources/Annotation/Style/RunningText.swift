// SPDX-License-Identifier: Apache-2.0

import Matching
import Terminology
import Text

/// Which mentions of a document stand in running text that a house style may rewrite: in paragraphs
/// and list items, outside quotations, titles and addresses, and letter for letter as in the file.
struct RunningText {
  private let document: Document
  /// `nil` for a block that is left alone.
  private let ranges: [ProtectedRanges?]
  private let languages: [Language]
  private let elements: QuotedElements

  /// The longest heading of a plain text, in bytes.
  private static let longestHeading = 300

  init(_ annotated: AnnotatedDocument) {
    let document = annotated.document
    self.document = document
    elements = QuotedElements(in: document)
    ranges = document.blocks.indices.map { index in
      Self.isRunningText(document.blocks[index], at: index, of: document)
        ? ProtectedRanges(document.blocks[index]) : nil
    }
    let chinese: Language =
      annotated.language == .traditionalChinese ? .traditionalChinese : .chinese
    languages = document.blocks.map { $0.isChinese ? chinese : .english }
  }

  func language(of mention: Mention) -> Language { languages[mention.block] }

  /// Whether the mention may be rewritten at all.
  func allows(_ mention: Mention) -> Bool {
    guard let ranges = ranges[mention.block], !ranges.protects(mention.blockSpan),
      !elements.contain(mention.span)
    else { return false }
    let block = document.blocks[mention.block]
    return document.source.bytes[mention.span.range]
      .elementsEqual(block.bytes[mention.blockSpan.range]) && !isJoined(mention, in: block)
  }

  func isInBracket(_ mention: Mention) -> Bool {
    ranges[mention.block]?.isInBracket(mention.blockSpan) ?? false
  }

  /// Whether a hyphen or slash ties the mention to a word beside it: Northern-backed.
  private func isJoined(_ mention: Mention, in block: ProseBlock) -> Bool {
    let before = block.bytes[block.range.lowerBound..<mention.blockSpan.start].last
    let behind = block.bytes[mention.blockSpan.end..<block.range.upperBound].first
    return [before, behind].contains { byte in
      byte.map { "-/_@&+".utf8.contains($0) } ?? false
    }
  }

  // MARK: Blocks

  private static func isRunningText(
    _ block: ProseBlock, at index: Int, of document: Document
  ) -> Bool {
    switch block.kind {
    case .heading, .title, .quotation, .tableCell: return false
    case .listItem, .paragraph: break
    }
    switch document.format {
    case .html: return true
    case .markdown: return !isQuotedLine(block, of: document)
    case .text: return document.blocks.count == 1 || !isHeading(block, isFirst: index == 0)
    }
  }

  /// A plain text has no markup for headings and signatures: a short block of a text with several
  /// that does not end like a sentence is one; at the top it may be a question or an exclamation.
  private static func isHeading(_ block: ProseBlock, isFirst: Bool) -> Bool {
    guard block.range.count <= longestHeading else { return false }
    let text = block.text.unicodeScalars
    let last = text.last { !$0.properties.isWhitespace && !closingMarks.contains($0) } ?? " "
    return !sentenceEnds.contains(last) && !text.contains("。")
      && (isFirst || !"!！?？".unicodeScalars.contains(last))
  }

  private static let closingMarks = Set("”’\"')）」』".unicodeScalars)
  private static let sentenceEnds = Set(".。…;；:：,，".unicodeScalars)

  /// Whether the line the block begins in is a block quotation: a list inside one.
  private static func isQuotedLine(_ block: ProseBlock, of document: Document) -> Bool {
    let bytes = document.source.bytes
    guard let first = block.pieces.first?.original.start else { return false }
    let lineStart = bytes[..<first].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return bytes[lineStart..<first].first { $0 != UInt8(ascii: " ") } == UInt8(ascii: ">")
  }
}

extension ProseBlock {
  /// Whether Han characters outweigh Latin words.
  var isChinese: Bool {
    let counts = ScriptCount(bytes.span, in: range)
    return counts.han > counts.latinWords
  }
}
