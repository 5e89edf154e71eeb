// SPDX-License-Identifier: Apache-2.0

import Annotation
import Terminology
import Text

/// Writes all that is known of a concept.
struct ConceptCards: ~Copyable {
  private let termbase: Termbase
  private var pinyin = Pinyin()

  init(_ termbase: Termbase) { self.termbase = termbase }

  // MARK: Text

  /// A card for people.
  mutating func text(_ result: ConceptLookup.Result) throws -> String {
    let concept = result.concept
    var lines = ["\(concept.id)  (\(concept.type))"]
    if let term = result.term, term.status != .preferred {
      lines.append(
        "  matched        \(term.text): \(Self.attributes(of: term).joined(separator: ", "))")
    }
    for (language, _) in concept.preferredNames {
      var label = language.shortTag
      for term in concept.terms where term.language == language {
        var line = label.padded(to: 15) + term.text
        if language.base == "zh" { line += "  " + (try reading(of: term, concept)) }
        let attributes = Self.attributes(of: term)
        if !attributes.isEmpty { line += "  [" + attributes.joined(separator: ", ") + "]" }
        lines.append("  " + line)
        label = ""
      }
    }
    for code in concept.codes {
      let name = termbase.conventions.codeSystems[code.system]?.name ?? code.system
      lines.append("  " + "code".padded(to: 15) + "\(name) \(code.value)")
    }
    for (field, target) in concept.relations {
      let names = termbase[target]?.preferredNames.map(\.name).joined(separator: " · ") ?? "?"
      lines.append("  " + field.padded(to: 15) + "\(target)  \(names)")
    }
    if let range = concept.valid.text { lines.append("  " + "valid".padded(to: 15) + range) }
    if let note = concept.note { lines.append("  " + "note".padded(to: 15) + note) }
    for source in concept.sources { lines.append("  " + "source".padded(to: 15) + source) }
    lines.append("  " + "review".padded(to: 15) + concept.review.rawValue)
    lines.append("  " + "file".padded(to: 15) + "\(concept.place)")
    return lines.joined(separator: "\n") + "\n\n"
  }

  private mutating func reading(of term: Term, _ concept: Concept) throws -> String {
    try pinyin.reading(of: term.text, isPersonName: concept.type == .person)
  }

  /// What is not usual of a term: preferred, not admitted, is worth saying.
  private static func attributes(of term: Term) -> [String] {
    var attributes: [String] = []
    if term.status != .admitted { attributes.append(term.status.rawValue) }
    if term.kind != .fullForm { attributes.append(term.kind.rawValue) }
    if term.rule.condition != .always { attributes.append(term.rule.condition.rawValue) }
    if !term.rule.context.isEmpty { attributes.append("in context") }
    if let range = term.valid.text { attributes.append(range) }
    return attributes
  }

  // MARK: JSON

  /// An object with everything.
  mutating func write(
    _ result: ConceptLookup.Result, query: String, into writer: inout JSONWriter
  ) throws {
    let concept = result.concept
    var readings: [String] = []
    for term in concept.terms {
      readings.append(term.language.base == "zh" ? try reading(of: term, concept) : "")
    }
    writer.object { writer in
      writer.member("query", query)
      writer.member("matched", result.term?.text)
      writer.member("concept", concept.id.description)
      writer.member("type", concept.type.description)
      writer.names(of: concept)
      writer.name("terms")
      writer.array { writer in
        for (term, reading) in zip(concept.terms, readings) {
          writer.object { writer in
            writer.member("text", term.text)
            writer.member("language", term.language.shortTag)
            writer.member("status", term.status.rawValue)
            writer.member("kind", term.kind.rawValue)
            writer.member("pinyin", reading.isEmpty ? nil : reading)
            writer.member("since", term.valid.since?.description)
            writer.member("until", term.valid.until?.description)
            writer.member("note", term.note)
          }
        }
      }
      writer.codes(of: concept)
      writer.name("relations")
      writer.array { writer in
        for (field, target) in concept.relations {
          writer.object { writer in
            writer.member("relation", field)
            writer.member("concept", target.description)
          }
        }
      }
      writer.member("note", concept.note)
      writer.name("sources")
      writer.array { writer in for source in concept.sources { writer.string(source) } }
      writer.member("review", concept.review.rawValue)
      writer.member("file", concept.place.file)
      writer.member("line", concept.place.line)
    }
  }
}

extension Validity {
  fileprivate var text: String? {
    switch (since, until) {
    case (nil, nil): nil
    case (let since?, nil): "since \(since)"
    case (nil, let until?): "until \(until)"
    case (let since?, let until?): "\(since) to \(until)"
    }
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(1, width - count))
  }
}
