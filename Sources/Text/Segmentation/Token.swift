// SPDX-License-Identifier: Apache-2.0

/// A word-like piece of a text.
package struct Token: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    /// A word in Han characters or kana.
    case ideographic
    /// A word in letters of any other script.
    case word
    /// A number, in digits or in Han characters, with its decimals, powers of ten and percent sign.
    case number
    case punctuation
    case symbol
    case space
    /// A web address.
    case url
    case email
    /// A term of the lexicon.
    case term
    /// The name of a person, or a foreign name in Han characters.
    case person, foreignName = "foreign-name"
    /// Of the joined layer: several words that are one date, organisation or compound.
    case date, organization, compound
  }

  /// What the letters of a token are.
  package enum Script: String, Hashable, Sendable {
    case han, kana, latin, other
    /// Digits, punctuation, white space.
    case none
  }

  package let span: TextSpan
  package let kind: Kind
  package let script: Script

  package init(span: TextSpan, kind: Kind, script: Script) {
    self.span = span
    self.kind = kind
    self.script = script
  }
}
