// SPDX-License-Identifier: Apache-2.0

/// Markdown: the text of paragraphs, headings, list items, quotations and table cells.
///
/// CommonMark 0.31 with GitHub's tables, footnotes, task boxes and `~~`, YAML front matter, and
/// mathematics between `$$`. Code, images, mathematics and addresses are not prose; nor are HTML
/// blocks, tags, link destinations and titles, and definitions of links. Three things differ on
/// purpose: emphasis beside Chinese works without spaces (``MarkdownDelimiter``), a single `~` is a
/// tilde (10~20万吨), and a bare address ends at the first character that is not ASCII.
enum MarkdownReader {
  /// - Complexity: O(bytes), whatever the markup.
  static func blocks(of source: SourceText) -> [ProseBlock] {
    let document = MarkdownBlocks(source.bytes)
    var builder = ProseBlockBuilder(source)
    for leaf in document.leaves {
      let text = MarkdownText(leaf.lines, of: source.bytes)
      var inlines = MarkdownInlines(text, definitions: document.definitions)
      inlines.read()
      MarkdownWriter(text: text, source: source.bytes).write(inlines.edits, to: &builder)
      builder.close(as: leaf.kind)
    }
    return builder.blocks
  }
}
