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

  let path: String
  /// Stands before ``bytes``: nothing, or a byte order mark, which no place counts.
  private let byteOrderMark: [UInt8]
  let bytes: [UInt8]
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
    byteOrderMark = bytes.starts(with: "\u{FEFF}".utf8) ? Array("\u{FEFF}".utf8) : []
    self.bytes = Array(bytes.dropFirst(byteOrderMark.count))
    original = file
    root = try? YAMLFormat.root(of: String(decoding: self.bytes, as: UTF8.self), file: path)
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
    guard var term = terms.first else { return byteOrderMark + bytes }
    guard let entry = entries.first(where: { $0.field("id")?.value.scalar == id.description })
    else {
      throw .layout(original.concepts[position].place)
    }
    if !original.concepts[position].terms.contains(where: { $0.language == term.language }),
      term.status == .admitted
    {
      term.status = .preferred
    }
    let edited: [UInt8]
    if let field = entry.field(term.language.shortTag) ?? entry.field(term.language.description) {
      edited = try inserting(term, into: field.value, isInFlow: startsFlow(entry))
    } else {
      edited = try inserting(languageOf: term, into: entry)
    }
    var expected = original.concepts
    if term.status == .preferred { expected[position].demote(term.language, in: entry) }
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

  // MARK: Reading back

  /// The whole file, when it says what is `expected` and holds every byte that was there.
  private func verified(_ edited: [UInt8], _ expected: [Concept]) throws(Refusal) -> [UInt8] {
    let file = GlossaryFile(path: path, format: .yaml, bytes: edited)
    let isSame =
      file.diagnostics.allSatisfy { $0.severity == .warning }
      && file.conventions == original.conventions
      && file.concepts.map(\.withoutPlaces) == expected.map(\.withoutPlaces)
    guard isSame, keepsEveryByte(edited) else {
      throw .layout(SourcePlace(file: path, line: 1, column: 1))
    }
    return byteOrderMark + edited
  }

  private func keepsEveryByte(_ edited: [UInt8]) -> Bool {
    var kept = 0
    for byte in edited where kept < bytes.count && byte == bytes[kept] { kept += 1 }
    return kept == bytes.count
  }
}

extension Concept {
  /// Puts a term behind the others of its language, a new language behind all.
  fileprivate mutating func insert(_ term: Term) {
    if let last = terms.lastIndex(where: { $0.language == term.language }) {
      terms.insert(term, at: last + 1)
    } else {
      terms.append(term)
    }
  }

  /// Takes from the first term of a language the rank it has only while none is called preferred.
  fileprivate mutating func demote(_ language: Language, in entry: GlossaryNode) {
    let values =
      (entry.field(language.shortTag) ?? entry.field(language.description))?.value.elements ?? []
    guard !values.contains(where: { $0.field("status")?.value.scalar == "preferred" }),
      let first = terms.firstIndex(where: { $0.language == language && $0.status == .preferred })
    else { return }
    terms[first].status = .admitted
  }

  /// Equal for entries that say the same, wherever they stand and in whatever order of languages.
  fileprivate var withoutPlaces: Concept {
    let nowhere = SourcePlace(file: "", line: 0, column: 0)
    var copy = self
    copy.place = nowhere
    let languages = Set(terms.map(\.language.description)).sorted()
    copy.terms = languages.flatMap { tag in terms.filter { $0.language.description == tag } }
    for index in copy.terms.indices { copy.terms[index].place = nowhere }
    return copy
  }
}
