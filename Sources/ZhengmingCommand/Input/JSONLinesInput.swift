// SPDX-License-Identifier: Apache-2.0

import Foundation
import Text

/// Documents as JSON Lines: `{"id": …, "text": …}`, one a line.
struct JSONLinesInput {
  let path: String

  /// One line; other fields are left alone.
  private struct Record: Decodable {
    let id: String
    let text: String

    private enum Field: String, CodingKey { case id, text }

    init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: Field.self)
      text = try fields.decode(String.self, forKey: .text)
      // Ids are often numbers.
      if let number = try? fields.decode(Int.self, forKey: .id) {
        id = String(number)
      } else {
        id = try fields.decode(String.self, forKey: .id)
      }
    }
  }

  /// Calls `visit` with the document of every line; empty lines are passed over.
  ///
  /// - Throws: ``CommandFailure`` at the first line that is no such record.
  func forEachDocument(_ visit: (Document) throws(CommandFailure) -> Void) throws(CommandFailure) {
    var lines = try LineInput(path: path)
    let decoder = JSONDecoder()
    var number = 0
    while let line = try lines.next() {
      number += 1
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
      let document: Document
      do {
        let record = try decoder.decode(Record.self, from: Data(line))
        document = Document(
          name: record.id, source: try SourceText(record.text), format: .text)
      } catch {
        throw CommandFailure(
          "\(path == "-" ? "standard input" : path):\(number): \(Self.reason(error))")
      }
      try visit(document)
    }
  }

  private static func reason(_ error: any Error) -> String {
    let expected = "expected a line like {\"id\": \"a\", \"text\": \"…\"}"
    switch error {
    case let error as TextError: return "\(error)"
    case DecodingError.keyNotFound(let key, _):
      return "no field '\(key.stringValue)'; \(expected)"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      let field = context.codingPath.last?.stringValue
      return
        "\(field.map { "the field '\($0)' has the wrong type" } ?? "not an object"); \(expected)"
    case DecodingError.dataCorrupted: return "not JSON; \(expected)"
    default: return "\(error); \(expected)"
    }
  }
}
