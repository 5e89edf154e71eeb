// SPDX-License-Identifier: Apache-2.0

import Matching
import Terminology
import Text

/// Turns new names and brackets into edits of the file, in the way its format asks for.
struct StyleWriter {
  private let document: Document
  private let surroundings: MarkdownSurroundings?

  init(_ document: Document) {
    self.document = document
    surroundings =
      document.format == .markdown ? MarkdownSurroundings(of: document.source.bytes) : nil
  }

  /// Whether the markup around a mention lets it be changed: the text of a Markdown link that is
  /// its own label does not.
  func canWrite(at mention: Mention) -> Bool {
    surroundings?.labelEnd(behind: mention.span) == nil
  }

  /// Puts `name` in a mention's place, and mends the words around it.
  func renaming(
    _ mention: Mention, to name: String, _ concept: Concept.ID, _ reason: StyleEdit.Reason
  ) -> [StyleEdit] {
    let block = document.blocks[mention.block]
    let grammar = EnglishGrammar(around: mention.blockSpan, in: block)
    let name = grammar.inflected(name, isPlural: mention.why.rule == .plural)
    var edits: [StyleEdit] = []
    if let article = grammar.wrongArticle(before: name) {
      edits.append(
        StyleEdit(
          span: block.original(article.span), replacement: article.right, concept: concept,
          reason: .grammar))
    }
    edits.append(
      StyleEdit(
        span: mention.span, replacement: escaped(name), concept: concept, reason: reason))
    if let place = grammar.missingS(behind: name) {
      edits.append(insertion("s", behind: place, in: block, concept, .grammar))
    }
    return edits
  }

  /// Puts what is missing into the bracket behind a mention, or into a new one at `place`.
  ///
  /// A code goes behind what the bracket says of the concept, everything else goes first.
  ///
  /// - Parameters:
  ///   - missing: an element an item of the pattern; `nil` for what is there or does not exist.
  ///   - isOwn: whether the bracket that is there names the concept.
  func glossing(
    _ mention: Mention, with missing: [String?], as first: FirstMention,
    _ bracket: FollowingBracket?, at place: Int, _ concept: Concept.ID, isOwn: Bool
  ) -> [StyleEdit] {
    let items = missing.compactMap(\.self)
    guard !items.isEmpty else { return [] }
    let block = document.blocks[mention.block]
    guard let bracket else {
      let text = escaped(first.bracketed(items))
      if place > mention.blockSpan.end || surroundings == nil {
        return [insertion(text, behind: place, in: block, concept, .firstMention)]
      }
      let offset = surroundings?.place(behind: mention.span) ?? mention.span.end
      return [
        StyleEdit(
          span: TextSpan(start: offset, end: offset), replacement: text, concept: concept,
          reason: .firstMention)
      ]
    }
    let separator = isOwn ? first.separator : first.opening.hasSuffix("（") ? "；" : "; "
    let isOther = zip(first.items, missing).contains { $0 == .other && $1 != nil }
    if isOther || !isOwn {
      let text = escaped(items.joined(separator: first.separator) + separator)
      return [
        insertion(text, behind: bracket.opening.upperBound, in: block, concept, .firstMention)
      ]
    }
    let text = escaped(separator + items.joined(separator: first.separator))
    return [insertion(text, behind: bracket.inside.upperBound, in: block, concept, .firstMention)]
  }

  /// Puts text in behind the character that ends at a place of a block.
  private func insertion(
    _ text: String, behind place: Int, in block: ProseBlock, _ concept: Concept.ID,
    _ reason: StyleEdit.Reason
  ) -> StyleEdit {
    var start = place - 1
    while start > block.range.lowerBound, block.bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let offset = block.original(TextSpan(start: start, end: place)).end
    return StyleEdit(
      span: TextSpan(start: offset, end: offset), replacement: text, concept: concept,
      reason: reason)
  }

  private func escaped(_ text: String) -> String {
    switch document.format {
    case .text: text
    case .markdown: MarkdownText.inline(text)
    case .html: HTMLText.escaped(text)
    }
  }
}
