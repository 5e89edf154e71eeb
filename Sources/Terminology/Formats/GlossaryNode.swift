// SPDX-License-Identifier: Apache-2.0

/// A value of a glossary or settings file with the place it was written at: what every format is
/// read into before it is given a meaning.
package struct GlossaryNode: Sendable {
  package enum Content: Sendable {
    case scalar(String)
    case sequence([GlossaryNode])
    case mapping([(key: GlossaryNode, value: GlossaryNode)])
  }

  package let content: Content
  package let place: SourcePlace

  package var scalar: String? {
    if case .scalar(let text) = content { text } else { nil }
  }

  /// The elements of a sequence, or the value itself as the only one.
  package var elements: [GlossaryNode] {
    if case .sequence(let elements) = content { elements } else { [self] }
  }

  /// What a reader of a message would call it.
  package var kindName: String {
    switch content {
    case .scalar(let text): text.isEmpty ? "nothing" : "'\(text.prefix(40))'"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}
