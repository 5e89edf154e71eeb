// SPDX-License-Identifier: Apache-2.0

import Matching
package import Terminology
package import Text

/// JSON Lines, a document a line, or one indented JSON array.
package struct JSONRenderer: Renderer {
  package enum Layout: Sendable {
    case lines, array
  }

  private let layout: Layout
  private let unit: OffsetUnit
  private var isFirst = true
  /// Concepts of the termbase as they were written before, by their indices.
  private var written: [Int: WrittenConcept] = [:]

  package init(_ layout: Layout, offsets unit: OffsetUnit) {
    self.layout = layout
    self.unit = unit
  }

  package mutating func begin(into output: inout [UInt8]) {
    if layout == .array { output.append("[") }
  }

  package mutating func end(into output: inout [UInt8]) {
    if layout == .array { output.append(isFirst ? "]\n" : "\n]\n") }
  }

  package mutating func render(_ document: AnnotatedDocument, into output: inout [UInt8]) {
    var writer = JSONWriter(indentation: layout == .array ? 2 : nil)
    var converter = OffsetConverter(to: unit)
    writer.object { writer in
      writer.member("id", document.document.name)
      writer.member("language", document.language.shortTag)
      writer.member("offsets", unit.rawValue)
      writer.name("mentions")
      writer.array { writer in
        for mention in document.mentions {
          write(mention, of: document, &converter, into: &writer)
        }
      }
    }
    if layout == .array {
      output.append(isFirst ? "\n" : ",\n")
      output.append(contentsOf: writer.bytes)
    } else {
      output.append(contentsOf: writer.bytes)
      output.append("\n")
    }
    isFirst = false
  }

  private mutating func write(
    _ mention: Mention, of document: AnnotatedDocument, _ converter: inout OffsetConverter,
    into writer: inout JSONWriter
  ) {
    let bytes = document.document.source.bytes
    let start = converter.convert(mention.span.start, in: bytes.span)
    let end = converter.convert(mention.span.end, in: bytes.span)
    let concept = self.written(mention.concept, of: document)
    // Nested mentions are written from a converter of their own: they lie behind this one's end.
    var inner = converter
    writer.object { writer in
      writer.member("start", start)
      writer.member("end", end)
      writer.name("text")
      writer.string(bytes[mention.span.range])
      if mention.status != .ambiguous { writer.member("concept", concept.id) }
      writer.member("type", concept.type)
      writer.member("status", mention.status.rawValue)
      if mention.status == .ambiguous {
        writer.name("alternatives")
        writer.array { writer in
          for index in mention.alternatives {
            let alternative = document.concept(at: index)
            writer.object { writer in
              writer.member("concept", alternative.id.description)
              writer.member("type", alternative.type.description)
              writer.names(of: alternative)
            }
          }
        }
      } else if layout == .lines {
        writer.members(concept.members)
      } else {
        writer.names(of: document.concept(of: mention))
        writer.codes(of: document.concept(of: mention))
      }
      writer.name("why")
      writer.object { writer in
        writer.member("term", mention.why.term)
        writer.member("rule", mention.why.rule.rawValue)
        writer.member("evidence", mention.why.evidence)
      }
      writer.name("nested")
      writer.array { writer in
        for nested in mention.nested { write(nested, of: document, &inner, into: &writer) }
      }
    }
  }
}

/// What every mention of a concept repeats.
private struct WrittenConcept {
  let id: String
  let type: String
  /// Its names and codes as members of an object on one line.
  let members: [UInt8]
}

extension JSONRenderer {
  /// A concept as it is written; those of the termbase are written once.
  private mutating func written(_ index: Int, of document: AnnotatedDocument) -> WrittenConcept {
    if let concept = written[index] { return concept }
    let concept = document.concept(at: index)
    var writer = JSONWriter()
    writer.names(of: concept)
    writer.codes(of: concept)
    let result = WrittenConcept(
      id: concept.id.description, type: concept.type.description, members: writer.bytes)
    if !document.isLocal(index) { written[index] = result }
    return result
  }
}

extension JSONWriter {
  /// The preferred name in each language: `"names":{"en":…,"zh":…}`.
  package mutating func names(of concept: Concept) {
    name("names")
    object { writer in
      for (language, name) in concept.preferredNames { writer.member(language.shortTag, name) }
    }
  }

  /// The codes by system; several of one system as a list.
  package mutating func codes(of concept: Concept) {
    guard !concept.codes.isEmpty else { return }
    name("codes")
    object { writer in
      var seen: Set<String> = []
      for code in concept.codes where seen.insert(code.system).inserted {
        let values = concept.codes.filter { $0.system == code.system }.map(\.value)
        writer.name(code.system)
        if values.count == 1 {
          writer.string(values[0])
        } else {
          writer.array { writer in for value in values { writer.string(value) } }
        }
      }
    }
  }
}
