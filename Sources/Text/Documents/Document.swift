// SPDX-License-Identifier: Apache-2.0

/// A text and the parts of it that are prose.
package struct Document: Sendable {
  /// The name results are reported under: a file's path, or the id of a JSON line.
  package let name: String
  package let source: SourceText
  package let format: DocumentFormat
  /// The prose in the order of the text.
  package let blocks: [ProseBlock]

  package init(name: String, source: SourceText, format: DocumentFormat) {
    self.name = name
    self.source = source
    self.format = format
    blocks =
      switch format {
      case .text: PlainTextReader.blocks(of: source)
      case .markdown: MarkdownReader.blocks(of: source)
      case .html: HTMLReader.blocks(of: source)
      }
  }
}

/// How the bytes of a document are to be read.
package enum DocumentFormat: String, CaseIterable, Sendable {
  case text, markdown, html

  /// The format a file's extension tells; `nil` for one that tells nothing.
  package init?(fileExtension: String) {
    switch fileExtension.lowercased() {
    case "txt", "text": self = .text
    case "md", "markdown", "mdown", "mkd": self = .markdown
    case "html", "htm", "xhtml": self = .html
    default: return nil
    }
  }
}
