// SPDX-License-Identifier: Apache-2.0

import Yams

/// The native format: YAML, and so JSON, read into nodes with places.
enum YAMLFormat {
  /// The root value; `nil` for a file with nothing but comments.
  ///
  /// Anchors with aliases are refused before anything is built, so that a few lines cannot stand
  /// for billions of values.
  static func root(of text: String, file: String, firstLine: Int = 1)
    throws(SyntaxError) -> GlossaryNode?
  {
    let origin = Origin(file: file, firstLine: firstLine)
    if let alias = firstAlias(in: text) {
      throw SyntaxError(
        place: origin.place(line: alias.line, column: alias.column),
        found: "an alias of an anchor ('\(alias.name)')",
        expected: "every value written out; quote text that begins with & or *")
    }
    do {
      let node = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
      return node.map { origin.node(from: $0) }
    } catch let error as YamlError {
      throw origin.syntaxError(error)
    } catch {
      throw SyntaxError(
        place: origin.place(nil), found: "\(error)", expected: "a YAML document")
    }
  }

  /// What made a file unreadable.
  struct SyntaxError: Error {
    let place: SourcePlace
    let found: String
    let expected: String
  }

  /// The first `*name` at the start of a value whose `&name` stands before it.
  private static func firstAlias(in text: String) -> (name: String, line: Int, column: Int)? {
    guard text.utf8.contains(UInt8(ascii: "&")), text.utf8.contains(UInt8(ascii: "*")) else {
      return nil
    }
    var anchors: Set<Substring> = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      var previous: Character = ":"
      var position = line.startIndex
      var column = 1
      while position < line.endIndex {
        let character = line[position]
        if character == "&" || character == "*", "[{,:-?".contains(previous) {
          let name = line[line.index(after: position)...].prefix { !" \t,]}\r".contains($0) }
          if character == "&" {
            anchors.insert(name)
          } else if anchors.contains(name) {
            return (String(name), index + 1, column)
          }
        }
        if character != " ", character != "\t" { previous = character }
        position = line.index(after: position)
        column += 1
      }
    }
    return nil
  }
}

/// The file that marks are counted in; a line of a JSON Lines file starts at its own line number.
private struct Origin {
  let file: String
  let firstLine: Int

  func place(_ mark: Mark?) -> SourcePlace {
    place(line: mark?.line ?? 1, column: mark?.column ?? 1)
  }

  func place(line: Int, column: Int) -> SourcePlace {
    SourcePlace(file: file, line: line + firstLine - 1, column: column)
  }

  func node(from node: Node) -> GlossaryNode {
    switch node {
    case .scalar(let scalar):
      GlossaryNode(content: .scalar(scalar.string), place: place(scalar.mark))
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
      let isTab = problem.contains("cannot start any token")
      return YAMLFormat.SyntaxError(
        place: place(mark), found: "not YAML (\(what.trimmed))",
        expected: isTab
          ? "spaces for indentation, no tabs, and quotes around text with special characters"
          : "YAML as described in the glossary format")
    case .duplicatedKeysInMapping(let keys, let context):
      return YAMLFormat.SyntaxError(
        place: place(context.mark),
        found: "the key '\(keys.joined(separator: "', '"))' stands twice in one mapping",
        expected: "each key once")
    case .reader(let problem, let offset, _, _):
      return YAMLFormat.SyntaxError(
        place: place(nil), found: "not YAML (\(problem)\(offset.map { " at byte \($0)" } ?? ""))",
        expected: "UTF-8 text without control characters")
    default:
      return YAMLFormat.SyntaxError(
        place: place(nil), found: "not YAML (\(error))", expected: "a YAML document")
    }
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
