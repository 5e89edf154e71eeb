// SPDX-License-Identifier: Apache-2.0

/// A word-like piece of a text.
package struct Token: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    /// Han characters.
    case ideographic
    /// Letters of any other script.
    case word
    case number
    case punctuation
    case space
  }

  package let span: TextSpan
  package let kind: Kind

  package init(span: TextSpan, kind: Kind) {
    self.span = span
    self.kind = kind
  }
}
