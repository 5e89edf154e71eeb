// SPDX-License-Identifier: Apache-2.0

/// A text with its true mentions.
package struct Document: Sendable {
  /// The name of its file.
  package let id: String
  package let language: String
  package let codePoints: [Unicode.Scalar]
  /// Ascending and without overlaps.
  package let gold: [Mention]

  package init(id: String, language: String, text: String, gold: [Mention]) {
    self.id = id
    self.language = language
    self.codePoints = Array(text.unicodeScalars)
    self.gold = gold
  }

  /// What the members of an article pair share: the file's name up to the first full stop.
  package var article: String { String(id.prefix { $0 != "." }) }

  /// The text at `span`, clamped to the document.
  package func text(at span: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: codePoints[span.clamped(to: codePoints.indices)])
    return String(view)
  }

  /// Whether `text` stands at `span`, code point for code point.
  package func holds(_ text: String, at span: Range<Int>) -> Bool {
    span.upperBound <= codePoints.count && codePoints[span].elementsEqual(text.unicodeScalars)
  }

  /// The text around `span` on one line, the span itself in ⟦ ⟧.
  package func context(of span: Range<Int>, width: Int = 24) -> String {
    let before = text(at: max(0, span.lowerBound - width)..<span.lowerBound)
    let after = text(at: span.upperBound..<span.upperBound + width)
    let line = "\(before)⟦\(text(at: span))⟧\(after)"
    return String(line.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}
