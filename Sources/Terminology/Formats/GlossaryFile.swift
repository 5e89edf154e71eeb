// SPDX-License-Identifier: Apache-2.0

import Text

/// What one glossary file holds, and everything that is wrong with it.
package struct GlossaryFile: Sendable {
  package let path: String
  /// The file as it was read.
  package let bytes: [UInt8]
  package var concepts: [Concept] = []
  package var conventions = Conventions()
  package var diagnostics: [Diagnostic] = []

  /// What a compiled glossary holds.
  package init(path: String, compiled termbase: Termbase) {
    self.path = path
    bytes = []
    concepts = Array(termbase.concepts)
    conventions = termbase.conventions
  }

  /// Reads the bytes of a file; problems become ``diagnostics``, and what is sound is kept.
  package init(path: String, format: GlossaryFormat, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    let source: SourceText
    do {
      source = try SourceText(utf8: bytes)
    } catch {
      diagnostics = [Self.diagnostic(for: error, in: bytes, path: path)]
      return
    }
    let text = Self.withoutByteOrderMark(String(decoding: source.bytes, as: UTF8.self))
    var entries: [GlossaryNode] = []
    switch format {
    case .yaml:
      switch yamlRoot(of: text)?.content {
      case nil: break
      case .mapping(let fields):
        var reader = ConventionsReader()
        (conventions, entries) = reader.read(fields)
        diagnostics += reader.diagnostics
      case .sequence(let elements): entries = elements
      case .scalar:
        diagnostics.append(
          Diagnostic(
            rule: "syntax", place: SourcePlace(file: path, line: 1, column: 1),
            found: "plain text", expected: "a list of concepts"))
      }
    case .jsonl:
      for (index, line) in JSONLinesFormat.lines(of: text).enumerated() {
        if let node = yamlRoot(of: JSONLinesFormat.yaml(line), jsonLine: index + 1) {
          entries.append(node)
        }
      }
    case .csv, .tsv:
      let table = DelimitedFormat(delimiter: format == .csv ? "," : "\t", file: path)
      let result = table.entries(of: text)
      entries = result.entries
      diagnostics += result.diagnostics
    }
    var reader = ConceptReader()
    concepts = entries.compactMap { reader.concept(from: $0) }
    diagnostics += reader.diagnostics
  }

  private mutating func yamlRoot(of text: String, jsonLine: Int? = nil) -> GlossaryNode? {
    do {
      return try YAMLFormat.root(of: text, file: path, jsonLine: jsonLine)
    } catch {
      diagnostics.append(
        Diagnostic(
          rule: "syntax", place: error.place, found: error.found, expected: error.expected))
      return nil
    }
  }

  static func withoutByteOrderMark(_ text: String) -> String {
    text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
  }

  static func diagnostic(for error: TextError, in bytes: [UInt8], path: String)
    -> Diagnostic
  {
    let offset: Int =
      switch error {
      case .invalidUTF8(let offset), .nulByte(let offset), .invalidEncoding(_, let offset): offset
      case .unknownEncoding, .undetectedEncoding, .unavailable: 0
      }
    let place = LineMap(bytes).place(of: offset)
    return Diagnostic(
      rule: "encoding", place: SourcePlace(file: path, line: place.line, column: place.column),
      found: "a byte that is not UTF-8 text (byte \(offset))", expected: "UTF-8")
  }
}
