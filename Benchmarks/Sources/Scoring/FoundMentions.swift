// SPDX-License-Identifier: Apache-2.0

/// What the program found, by document id.
package struct FoundMentions: Sendable {
  package let mentions: [String: [Mention]]

  /// Reads what `zhengming annotate --format jsonl` printed for `documents`.
  ///
  /// - Throws: ``Problem`` for a line that is not in the documented form, a document that was not
  ///   asked for, or one that is missing.
  package init(_ output: String, for documents: [Document]) throws(Problem) {
    let known = Dictionary(documents.map { ($0.id, $0) }) { first, _ in first }
    var mentions: [String: [Mention]] = [:]
    for (index, line) in output.split(separator: "\n").enumerated() {
      do throws(InvalidLine) {
        let line = try AnnotationLine(json: String(line))
        guard let document = known[line.id] else {
          throw InvalidLine(what: "document \"\(line.id)\" was not asked for")
        }
        mentions[line.id] = try Self.mentions(of: line, in: document)
      } catch {
        throw Problem(description: "output of the command, line \(index + 1): \(error.what)")
      }
    }
    if let missing = documents.first(where: { mentions[$0.id] == nil }) {
      throw Problem(description: "output of the command: nothing about \(missing.id)")
    }
    self.mentions = mentions
  }

  private static func mentions(of line: AnnotationLine, in document: Document)
    throws(InvalidLine) -> [Mention]
  {
    guard line.offsets == "codepoint" else {
      throw InvalidLine(what: "offsets are \"\(line.offsets)\"; expected \"codepoint\"")
    }
    var result: [Mention] = []
    for entry in line.mentions {
      guard let mention = Mention(entry), document.holds(entry.text, at: mention.span) else {
        throw InvalidLine(
          what: "\(line.id): \(entry.start)–\(entry.end) is not \"\(entry.text)\" in the text")
      }
      result.append(mention)
    }
    return result
  }

  /// Output that is not what the command promises.
  package struct Problem: Error, CustomStringConvertible {
    package let description: String
  }
}
