// SPDX-License-Identifier: Apache-2.0

package import Terminology

extension HouseStyle {
  /// Reads a style from the bytes of its file; the style counts only when there are no diagnostics.
  ///
  /// - Parameter known: the types a style may name.
  package static func read(path: String, bytes: [UInt8], types known: [ConceptType])
    -> (style: HouseStyle, diagnostics: [Diagnostic])
  {
    let file = SettingsFile(path: path, bytes: bytes)
    guard file.diagnostics.isEmpty else { return (HouseStyle(), file.diagnostics) }
    var reader = HouseStyleReader(known: known)
    let style = reader.style(
      from: file.root, at: SourcePlace(file: path, line: 1, column: 1))
    return (style, reader.diagnostics)
  }
}

/// Gives the nodes of a style file their meaning, and reports everything in them that has none.
private struct HouseStyleReader {
  let known: [ConceptType]
  private(set) var diagnostics: [Diagnostic] = []

  mutating func style(from root: GlossaryNode?, at start: SourcePlace) -> HouseStyle {
    var style = HouseStyle()
    guard let fields = fields(of: root, at: start) else { return style }
    for (key, value) in fields {
      switch key.scalar {
      case "about": style.about = text(value) ?? ""
      case "types": style.types = types(value)
      case "en": style.english = usage(value)
      case "zh": style.chinese = usage(value)
      case "codes": style.codes = codes(value)
      case "replace": style.replaced = statuses(value)
      case "history": style.history = texts(value).map { $0.lowercased() }
      default:
        report(
          "unknown-field", key.place, found: "\(key.kindName) as a field of a style",
          expected: "about, types, en, zh, codes, replace or history")
      }
    }
    if style.english == nil, style.chinese == nil, diagnostics.isEmpty {
      report(
        "missing-field", start, found: "a style without 'en' and 'zh'",
        expected: "at least one of them: {first: \"{name} ({other})\", later: as written}")
    }
    return style
  }

  private mutating func fields(of root: GlossaryNode?, at start: SourcePlace)
    -> [(key: GlossaryNode, value: GlossaryNode)]?
  {
    if case .mapping(let fields)? = root?.content { return fields }
    report(
      "style", root?.place ?? start, found: root?.kindName ?? "nothing",
      expected: "a mapping with about, types, en, zh, codes, replace or history")
    return nil
  }

  private mutating func usage(_ node: GlossaryNode) -> HouseStyle.Usage? {
    guard case .mapping(let fields) = node.content else {
      report("value", node.place, found: node.kindName, expected: "{first: …, later: …}")
      return nil
    }
    var first: FirstMention?
    var later = HouseStyle.Later.asWritten
    for (key, value) in fields {
      switch key.scalar {
      case "first":
        first = FirstMention(value.scalar ?? "")
        if first == nil {
          report("pattern", value.place, found: value.kindName, expected: FirstMention.expected)
        }
      case "later":
        later = choice(value, of: HouseStyle.Later.allCases) ?? .asWritten
      default:
        report("unknown-field", key.place, found: key.kindName, expected: "first or later")
      }
    }
    if first == nil, !fields.contains(where: { $0.key.scalar == "first" }) {
      report("missing-field", node.place, found: "no 'first'", expected: FirstMention.expected)
    }
    return first.map { HouseStyle.Usage(first: $0, later: later) }
  }

  private mutating func codes(_ node: GlossaryNode) -> [String: String] {
    guard case .mapping(let fields) = node.content else {
      report("value", node.place, found: node.kindName, expected: "{sse: \"{code}.SH\", …}")
      return [:]
    }
    var codes: [String: String] = [:]
    for (key, value) in fields {
      guard let system = key.scalar, let pattern = text(value) else { continue }
      guard pattern.contains("{code}") else {
        report(
          "pattern", value.place, found: value.kindName, expected: "a spelling that contains {code}"
        )
        continue
      }
      codes[system] = pattern
    }
    return codes
  }

  private mutating func types(_ node: GlossaryNode) -> Set<ConceptType> {
    Set(
      node.elements.compactMap { element in
        guard let name = text(element) else { return nil }
        if known.contains(ConceptType(name)) { return ConceptType(name) }
        report(
          "unknown-type", element.place, found: "the type '\(name)'",
          expected: "one of " + known.map(\.description).joined(separator: ", "))
        return nil
      })
  }

  private mutating func statuses(_ node: GlossaryNode) -> Set<Term.Status> {
    Set(
      node.elements.compactMap { choice($0, of: [.deprecated, .superseded, .forbidden]) })
  }

  // MARK: Values

  private mutating func texts(_ node: GlossaryNode) -> [String] {
    node.elements.compactMap { text($0) }
  }

  private mutating func text(_ node: GlossaryNode) -> String? {
    if let text = node.scalar, text.contains(where: { !$0.isWhitespace }) { return text }
    report("value", node.place, found: node.kindName, expected: "text")
    return nil
  }

  private mutating func choice<Choice: RawRepresentable>(
    _ node: GlossaryNode, of choices: [Choice]
  ) -> Choice? where Choice.RawValue == String {
    if let choice = choices.first(where: { $0.rawValue == node.scalar }) { return choice }
    report(
      "value", node.place, found: node.kindName,
      expected: "one of " + choices.map(\.rawValue).joined(separator: ", "))
    return nil
  }

  private mutating func report(
    _ rule: String, _ place: SourcePlace, found: String, expected: String
  ) {
    diagnostics.append(Diagnostic(rule: rule, place: place, found: found, expected: expected))
  }
}
