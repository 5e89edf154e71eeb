// SPDX-License-Identifier: Apache-2.0

/// The pattern of a first mention: `{name} ({other}, {code})`.
///
/// A name, then, unless it stands alone, an opening bracket, one or more items with the text
/// between them, and a closing bracket. Items that a concept lacks are left out.
package struct FirstMention: Hashable, Sendable {
  /// What the name itself becomes.
  package enum Name: String, CaseIterable, Sendable {
    /// The preferred one.
    case preferred = "{name}"
    case asWritten = "{written}"
  }

  /// What may stand in the brackets.
  package enum Item: String, CaseIterable, Sendable {
    /// The preferred name in the other language.
    case other = "{other}"
    case code = "{code}"
  }

  package let name: Name
  /// What opens the brackets, the space before them included; empty without items.
  package let opening: String
  package let items: [Item]
  /// What stands between two items.
  package let separator: String
  package let closing: String

  /// What a pattern must look like, for messages.
  static let expected =
    "a pattern like {name} ({other}, {code}): {name} or {written}, then brackets with {other}, "
    + "{code} or both; or the name alone"

  /// `nil` when the text is no pattern.
  package init?(_ pattern: String) {
    guard let name = Name.allCases.first(where: { pattern.hasPrefix($0.rawValue) }) else {
      return nil
    }
    self.name = name
    var rest = pattern.dropFirst(name.rawValue.count)
    var texts: [String] = []
    var items: [Item] = []
    while let brace = rest.firstIndex(of: "{") {
      let field = rest[brace...]
      guard let item = Item.allCases.first(where: { field.hasPrefix($0.rawValue) }),
        !items.contains(item)
      else { return nil }
      texts.append(String(rest[..<brace]))
      items.append(item)
      rest = field.dropFirst(item.rawValue.count)
    }
    self.items = items
    opening = texts.first ?? ""
    separator = texts.dropFirst().first ?? (opening.hasSuffix("（") ? "，" : ", ")
    closing = String(rest)
    let isBracketed = opening.last.map { "(（".contains($0) } ?? false
    guard items.isEmpty ? closing.isEmpty : isBracketed && [")", "）"].contains(closing),
      !closing.contains("}")
    else { return nil }
  }

  /// The brackets around some items.
  func bracketed(_ items: [String]) -> String {
    opening + items.joined(separator: separator) + closing
  }
}
