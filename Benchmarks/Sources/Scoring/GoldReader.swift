// SPDX-License-Identifier: Apache-2.0

/// Reads the gold annotations of texts and checks them strictly: a wrong gold line would make
/// every figure wrong.
package struct GoldReader {
  /// What a gold mention may be: the types of the glossaries.
  package static let types: Set<String> = [
    "company", "organization", "person", "place", "site", "policy",
    "element", "compound", "metal", "mineral", "product", "process", "term", "unit",
  ]

  package private(set) var documents: [Document] = []
  /// All problems, each as `file:line: what`.
  package private(set) var problems: [String] = []

  private let text: (_ id: String) -> String?
  private var seen: [String: String] = [:]

  /// - Parameter text: the text of a document by its id; `nil` when there is none.
  package init(text: @escaping (_ id: String) -> String?) { self.text = text }

  /// Reads one file of JSON Lines, a document a line; empty lines are passed over.
  package mutating func read(_ contents: String, from file: String) {
    let lines = contents.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
      let place = "\(file):\(index + 1)"
      do {
        try read(AnnotationLine(json: String(line)), at: place)
      } catch {
        problems.append("\(place): \(error.what)")
      }
    }
  }

  private mutating func read(_ line: AnnotationLine, at place: String) throws(InvalidLine) {
    if let first = seen.updateValue(place, forKey: line.id) {
      throw InvalidLine(what: "\(line.id) was annotated before, at \(first)")
    }
    guard line.offsets == "codepoint" else {
      throw InvalidLine(what: "offsets are \"\(line.offsets)\"; expected \"codepoint\"")
    }
    guard !line.language.isEmpty else { throw InvalidLine(what: "the language is empty") }
    guard let text = text(line.id) else {
      throw InvalidLine(what: "there is no text \"\(line.id)\", or it is not UTF-8")
    }
    let bare = Document(id: line.id, language: line.language, text: text, gold: [])
    var end = 0
    for entry in line.mentions {
      for problem in Self.problems(of: entry, in: bare, after: end) {
        problems.append("\(place): \(entry.start)–\(entry.end) \"\(entry.text)\": \(problem)")
      }
      end = max(end, entry.end)
    }
    documents.append(
      Document(
        id: line.id, language: line.language, text: text,
        gold: line.mentions.compactMap(Mention.init)))
  }

  private static func problems(
    of entry: AnnotationLine.Entry, in document: Document, after end: Int
  ) -> [String] {
    var problems: [String] = []
    if entry.start < 0 || entry.start >= entry.end || entry.end > document.codePoints.count {
      problems.append(
        "not a span of the text; expected 0 ≤ start < end ≤ \(document.codePoints.count)")
    } else {
      let span = entry.start..<entry.end
      if !document.holds(entry.text, at: span) {
        problems.append("the text there is \"\(document.text(at: span))\"")
      }
      if entry.start < end {
        problems.append("overlaps the mention before it, or is out of order")
      }
    }
    if !types.contains(entry.type) { problems.append("unknown type \"\(entry.type)\"") }
    if entry.concept?.isEmpty ?? true {
      problems.append("no concept; expected an id, or one that starts with \"_:\"")
    }
    return problems
  }
}

extension Mention {
  /// `nil` when the entry's offsets are no range.
  init?(_ entry: AnnotationLine.Entry) {
    guard entry.start >= 0, entry.start < entry.end else { return nil }
    self.init(
      span: entry.start..<entry.end, text: entry.text, type: entry.type,
      identity: Identity(id: entry.concept))
  }
}
