// SPDX-License-Identifier: Apache-2.0

/// A value of a glossary file with the place it was written at: what every format is read into
/// before it is given a meaning.
struct GlossaryNode {
  enum Content {
    case scalar(String)
    case sequence([GlossaryNode])
    case mapping([(key: GlossaryNode, value: GlossaryNode)])
  }

  let content: Content
  let place: SourcePlace

  var scalar: String? {
    if case .scalar(let text) = content { text } else { nil }
  }

  /// The elements of a sequence, or the value itself as the only one.
  var elements: [GlossaryNode] {
    if case .sequence(let elements) = content { elements } else { [self] }
  }

  /// What a reader of a message would call it.
  var kindName: String {
    switch content {
    case .scalar(let text): text.isEmpty ? "nothing" : "'\(text.prefix(40))'"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}
