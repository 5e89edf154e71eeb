// SPDX-License-Identifier: Apache-2.0

import Text

/// Extends a native glossary file by the smallest change of its bytes: every comment, the order and
/// the formatting of what is there stay as they are.
///
/// Each edit is read back before it is returned: it either says exactly what was meant, or throws.
package struct GlossaryEditor: Sendable {
  /// Why an edit was refused; nothing was changed.
  package enum Refusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// Only native files can be edited.
    case format(path: String)
    /// The file has errors of its own.
    case unsound(path: String, problems: [String])
    /// The file has no entry of that id.
    case unknownConcept(Concept.ID, path: String)
    /// The place is written in a way that an edit cannot be made in safely.
    case layout(SourcePlace)

    package var description: String {
      switch self {
      case .format(let path):
        "\(path): not a file that can be extended; expected a .yaml glossary"
      case .unsound(let path, let problems):
        "\(path): has errors, mend them first:\n" + problems.joined(separator: "\n")
      case .unknownConcept(let id, let path):
        "\(path): no entry '\(id)'"
      case .layout(let place):
        "\(place): written in a way that cannot be extended safely; expected a block list of entries "
          + "with plain or quoted terms; edit this entry by hand"
      }
    }
  }

  private let path: String
  private let bytes: [UInt8]
  private let original: GlossaryFile
  private let root: GlossaryNode?

  /// - Throws: ``Refusal/format(path:)``, ``Refusal/unsound(path:problems:)``.
  package init(path: String, bytes: [UInt8]) throws(Refusal) {
    guard GlossaryFormat(path: path) == .yaml else { throw .format(path: path) }
    let file = GlossaryFile(path: path, format: .yaml, bytes: bytes)
    let errors = file.diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty else {
      throw .unsound(path: path, problems: errors.map(\.description))
    }
    self.path = path
    self.bytes = bytes
    original = file
    root = try? YAMLFormat.root(of: String(decoding: bytes, as: UTF8.self), file: path)
  }

  /// The bytes of the file with `concept` behind its last entry.
  ///
  /// - Throws: ``Refusal/layout(_:)`` when the list of entries is in flow style.
  package func appending(_ concept: Concept) throws(Refusal) -> [UInt8] {
    let lines = SourceLines(bytes)
    let indentation: Int
    switch root?.content {
    case nil: indentation = 0
    case .sequence(let entries):
      guard let first = entries.first, lines.isBlockItem(first.place) else {
        throw .layout(SourcePlace(file: path, line: 1, column: 1))
      }
      indentation = lines.indentation(of: first.place.line)
    case .mapping(let fields):
      guard let last = fields.last, last.key.scalar == "concepts",
        let first = last.value.elements.first, lines.isBlockItem(first.place)
      else { throw .layout(SourcePlace(file: path, line: 1, column: 1)) }
      indentation = lines.indentation(of: first.place.line)
    case .scalar: throw .layout(SourcePlace(file: path, line: 1, column: 1))
    }
    var text = YAMLWriter.entry(concept, indentation: indentation)
    if original.concepts.last.map({ lines.isBlank($0.place.line - 1) }) == true {
      text.insert("", at: 0)
    }
    let edited = lines.inserting(text, afterLine: lines.count)
    var expected = original.concepts
    expected.append(concept)
    return try verified(edited, expected)
  }

  /// The bytes of the file with `terms` behind the others of their languages in the entry `id`.
  ///
  /// - Throws: ``Refusal/unknownConcept(_:path:)``, ``Refusal/layout(_:)``.
  package func adding(_ terms: [Term], to id: Concept.ID) throws(Refusal) -> [UInt8] {
    guard let position = original.concepts.firstIndex(where: { $0.id == id }) else {
      throw .unknownConcept(id, path: path)
    }
    guard let term = terms.first else { return bytes }
    guard let entry = entries.first(where: { $0.field("id")?.value.scalar == id.description })
    else {
      throw .layout(original.concepts[position].place)
    }
    let edited: [UInt8]
    if let field = entry.field(term.language.shortTag) ?? entry.field(term.language.description) {
      edited = try inserting(term, into: field.value)
    } else {
      edited = try inserting(languageOf: term, into: entry)
    }
    var expected = original.concepts
    expected[position].insert(term)
    let result = try verified(edited, expected)
    return try GlossaryEditor(path: path, bytes: result).adding(Array(terms.dropFirst()), to: id)
  }

  private var entries: [GlossaryNode] {
    switch root?.content {
    case .sequence(let entries): entries
    case .mapping(let fields):
      fields.first { $0.key.scalar == "concepts" }?.value.elements ?? []
    default: []
    }
  }

  // MARK: Places for a term

  private func inserting(_ term: Term, into value: GlossaryNode) throws(Refusal) -> [UInt8] {
    let lines = SourceLines(bytes)
    let start = lines.offset(of: value.place)
    let text = YAMLWriter.term(term, isFirst: false)
    switch value.content {
    case .sequence(let elements):
      guard let last = elements.last else {
        guard bytes[start...].starts(with: "[".utf8), let end = FlowScanner(bytes).end(from: start)
        else { throw .layout(value.place) }
        return replacing(end - 1..<end - 1, by: YAMLWriter.term(term, isFirst: true))
      }
      if bytes[start] == UInt8(ascii: "[") {
        guard let end = FlowScanner(bytes).end(from: start) else { throw .layout(value.place) }
        return inserting(text, beforeBracketAt: end - 1)
      }
      let line = lines.lastLine(ofItemAt: last.place.line)
      let margin = String(repeating: " ", count: lines.indentation(of: last.place.line))
      let item = YAMLWriter.term(term, isFirst: false, inFlow: false)
      return lines.inserting([margin + "- " + item], afterLine: line)
    case .scalar(let existing):
      guard let end = lines.scalarEnd(from: start) else { throw .layout(value.place) }
      let first = YAMLWriter.scalar(existing, inFlow: true)
      return replacing(start..<end, by: "[\(first), \(text)]")
    case .mapping:
      guard bytes[start] == UInt8(ascii: "{"), let end = FlowScanner(bytes).end(from: start) else {
        throw .layout(value.place)
      }
      let first = String(decoding: bytes[start..<end], as: UTF8.self)
      return replacing(start..<end, by: "[\(first), \(text)]")
    }
  }

  /// A new line for a language behind the last language of the entry.
  private func inserting(languageOf term: Term, into entry: GlossaryNode) throws(Refusal)
    -> [UInt8]
  {
    guard case .mapping(let fields) = entry.content,
      let anchor = fields.last(where: { Language(tag: $0.key.scalar ?? "") != nil })
        ?? fields.first(where: { $0.key.scalar == "type" })
    else { throw .layout(entry.place) }
    let lines = SourceLines(bytes)
    let text = "\(term.language.shortTag): [\(YAMLWriter.term(term, isFirst: true))]"
    if bytes[lines.offset(of: entry.place)] == UInt8(ascii: "{") {
      guard let end = FlowScanner(bytes).end(from: lines.offset(of: entry.place)) else {
        throw .layout(entry.place)
      }
      return inserting(text, beforeBracketAt: end - 1)
    }
    let margin = String(repeating: " ", count: anchor.key.place.column - 1)
    let line = lines.lastLine(ofFieldAt: anchor.key.place)
    return lines.inserting([margin + text], afterLine: line)
  }

  /// Puts `text` as the last element of a flow collection whose closing bracket stands at `offset`.
  private func inserting(_ text: String, beforeBracketAt offset: Int) -> [UInt8] {
    var end = offset
    while end > 0, [0x20, 0x09].contains(bytes[end - 1]) { end -= 1 }
    let hasComma = end > 0 && bytes[end - 1] == UInt8(ascii: ",")
    let isOnOwnLine = end > 0 && bytes[end - 1] == UInt8(ascii: "\n")
    if isOnOwnLine { end = offset }
    return replacing(end..<end, by: (hasComma ? " " : ", ") + text)
  }

  private func replacing(_ range: Range<Int>, by text: String) -> [UInt8] {
    Array(bytes[..<range.lowerBound]) + Array(text.utf8) + Array(bytes[range.upperBound...])
  }

  // MARK: Reading back

  private func verified(_ edited: [UInt8], _ expected: [Concept]) throws(Refusal) -> [UInt8] {
    let file = GlossaryFile(path: path, format: .yaml, bytes: edited)
    let isSame =
      file.diagnostics == file.diagnostics.filter { $0.severity == .warning }
      && file.conventions == original.conventions
      && file.concepts.map(\.withoutPlaces) == expected.map(\.withoutPlaces)
    guard isSame else { throw .layout(SourcePlace(file: path, line: 1, column: 1)) }
    return edited
  }
}

extension GlossaryNode {
  fileprivate func field(_ name: String) -> (key: GlossaryNode, value: GlossaryNode)? {
    guard case .mapping(let fields) = content else { return nil }
    return fields.first { $0.key.scalar == name }
  }
}

extension Concept {
  /// Puts a term behind the others of its language, a new language behind all.
  fileprivate mutating func insert(_ term: Term) {
    if let last = terms.lastIndex(where: { $0.language == term.language }) {
      terms.insert(term, at: last + 1)
    } else {
      var term = term
      if term.status == .admitted { term.status = .preferred }
      terms.append(term)
    }
  }

  /// Equal for entries that say the same, wherever they stand.
  fileprivate var withoutPlaces: Concept {
    let nowhere = SourcePlace(file: "", line: 0, column: 0)
    var copy = self
    copy.place = nowhere
    for index in copy.terms.indices { copy.terms[index].place = nowhere }
    return copy
  }
}
