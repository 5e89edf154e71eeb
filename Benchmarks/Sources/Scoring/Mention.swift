// SPDX-License-Identifier: Apache-2.0

/// A name or term that a person or the program marked in a document.
package struct Mention: Hashable, Sendable {
  /// In code points of the document.
  package let span: Range<Int>
  package let text: String
  package let type: String
  package let identity: Identity

  package init(span: Range<Int>, text: String, type: String, identity: Identity) {
    self.span = span
    self.text = text
    self.type = type
    self.identity = identity
  }
}

/// What a mention names.
package enum Identity: Hashable, Sendable {
  /// A concept of the glossaries.
  case concept(String)
  /// Something the document itself introduces; its id starts with `_:`.
  case local(String)
  /// Nothing, or several things at once.
  case undecided

  package init(id: String?) {
    guard let id else {
      self = .undecided
      return
    }
    self = id.hasPrefix("_:") ? .local(id) : .concept(id)
  }

  /// Whether this is the right answer where `gold` is the truth: the same concept, or no concept
  /// where the glossaries hold none.
  package func isRight(for gold: Identity) -> Bool {
    guard case .concept = gold else {
      if case .concept = self { return false }
      return true
    }
    return self == gold
  }

  /// For messages.
  package var name: String {
    switch self {
    case .concept(let id), .local(let id): id
    case .undecided: "undecided"
    }
  }
}
