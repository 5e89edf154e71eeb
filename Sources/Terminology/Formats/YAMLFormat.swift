// SPDX-License-Identifier: Apache-2.0

import Yams

/// The native format: YAML, and so JSON, read into nodes with places.
enum YAMLFormat {
  /// The root value; `nil` for a file with nothing but comments and document marks.
  ///
  /// Aliases of anchors are refused before anything is built from them, so that a few lines cannot
  /// stand for billions of values.
  ///
  /// - Parameter jsonLine: the number of a line of JSON Lines; `nil` for a whole YAML file.
  static func root(of text: String, file: String, jsonLine: Int? = nil)
    throws(SyntaxError) -> GlossaryNode?
  {
    let origin = Origin(
      file: file, jsonLine: jsonLine.map { ($0, length: text.unicodeScalars.count) })
    if let unanchored = withoutAnchors(text) {
      do {
        _ = try parse(unanchored, origin)
      } catch  where error.found.contains(undefinedAlias) {
        throw SyntaxError(
          place: error.place, found: "an alias of an anchor",
          expected: "every value written out; quote text that begins with & or *")
      }
    }
    let root = try parse(text, origin)
    if let scalar = root?.scalar, scalar.style == .plain, scalar.string.isEmpty { return nil }
    return root.map { origin.node(from: $0) }
  }

  /// What the parser says of an alias that it has met no anchor for.
  private static let undefinedAlias = "found undefined alias"

  private static func parse(_ text: String, _ origin: Origin) throws(SyntaxError) -> Node? {
    do {
      return try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
    } catch let error as YamlError {
      throw origin.syntaxError(error)
    } catch {
      throw SyntaxError(
        place: origin.place(nil), found: "\(error)", expected: origin.expected)
    }
  }

  /// What made a file unreadable.
  struct SyntaxError: Error {
    let place: SourcePlace
    let found: String
    let expected: String
  }

  /// The text with spaces for every `&name`, in which the first alias is an undefined one.
  ///
  /// `nil` where no value can be an alias. Inside a longer text an ampersand may be blanked too:
  /// the result serves to find aliases and for nothing else.
  private static func withoutAnchors(_ text: String) -> String? {
    var bytes = Array(text.utf8)
    var hasAnchor = false
    var hasAlias = false
    for offset in bytes.indices {
      let mark = bytes[offset]
      guard mark == UInt8(ascii: "&") || mark == UInt8(ascii: "*"),
        offset == 0 || " \t\r\n[{,:?".utf8.contains(bytes[offset - 1])
      else { continue }
      let end = bytes[(offset + 1)...].firstIndex { !isNameByte($0) } ?? bytes.count
      guard end > offset + 1 else { continue }
      if mark == UInt8(ascii: "*") {
        hasAlias = true
      } else {
        hasAnchor = true
        for index in offset..<end { bytes[index] = UInt8(ascii: " ") }
      }
    }
    return hasAnchor && hasAlias ? String(decoding: bytes, as: UTF8.self) : nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

/// The file that marks are counted in; a line of a JSON Lines file starts at its own line number.
private struct Origin {
  let file: String
  let jsonLine: (number: Int, length: Int)?

  private var language: String { jsonLine == nil ? "YAML" : "JSON" }

  var expected: String {
    jsonLine == nil
      ? "YAML as described in the glossary format" : "one concept as a JSON object"
  }

  func place(_ mark: Mark?) -> SourcePlace {
    place(line: mark?.line ?? 1, column: mark?.column ?? 1)
  }

  func place(line: Int, column: Int) -> SourcePlace {
    guard let jsonLine else { return SourcePlace(file: file, line: line, column: column) }
    // The parser sees the end of its text as the start of another line.
    return SourcePlace(
      file: file, line: jsonLine.number, column: line > 1 ? jsonLine.length + 1 : column)
  }

  func node(from node: Node) -> GlossaryNode {
    switch node {
    case .scalar(let scalar):
      GlossaryNode(
        content: .scalar(scalar.isNull ? "" : scalar.string), place: place(scalar.mark))
    case .sequence(let sequence):
      GlossaryNode(
        content: .sequence(sequence.map { self.node(from: $0) }), place: place(sequence.mark))
    case .mapping(let mapping):
      GlossaryNode(
        content: .mapping(
          mapping.map { (key: self.node(from: $0.key), value: self.node(from: $0.value)) }),
        place: place(mapping.mark))
    case .alias(let alias):
      GlossaryNode(content: .scalar("*\(alias.anchor.rawValue)"), place: place(alias.mark))
    }
  }

  func syntaxError(_ error: YamlError) -> YAMLFormat.SyntaxError {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let what = [context?.text, problem].compactMap(\.self).joined(separator: ": ")
      let isTab = problem.contains("cannot start any token") || problem.contains("tab character")
      return YAMLFormat.SyntaxError(
        place: place(mark), found: "not \(language) (\(what.trimmed))",
        expected: isTab
          ? "spaces for indentation, no tabs, and quotes around text with special characters"
          : expected)
    case .duplicatedKeysInMapping(let keys, let context):
      return YAMLFormat.SyntaxError(
        place: place(context.mark),
        found: "the key '\(keys.joined(separator: "', '"))' stands twice in one mapping",
        expected: "each key once")
    case .reader(let problem, let offset, _, _):
      return YAMLFormat.SyntaxError(
        place: place(nil),
        found: "not \(language) (\(problem)\(offset.map { " at byte \($0)" } ?? ""))",
        expected: "UTF-8 text without control characters")
    default:
      return YAMLFormat.SyntaxError(
        place: place(nil), found: "not \(language) (\(error))", expected: expected)
    }
  }
}

extension Node.Scalar {
  /// Whether this is YAML's and JSON's word for nothing.
  fileprivate var isNull: Bool {
    style == .plain && ["null", "Null", "NULL", "~"].contains(string)
  }
}

extension String {
  /// Without white space at its ends.
  var trimmed: String {
    let isSpace: (Character) -> Bool = { $0.isWhitespace }
    return String(
      self.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
  }
}
