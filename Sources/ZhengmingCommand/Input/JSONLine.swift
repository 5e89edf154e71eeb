// SPDX-License-Identifier: Apache-2.0

import Foundation
import Text

/// A document as a line of JSON: `{"id": …, "text": …}`.
enum JSONLine {
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

  /// The document of one line.
  ///
  /// - Throws: ``CommandFailure`` with the place when the line is no such record.
  static func document(_ line: [UInt8], number: Int, path: String) throws(CommandFailure)
    -> Document
  {
    do {
      let record = try JSONDecoder().decode(Record.self, from: Data(line))
      return Document(name: record.id, source: try SourceText(record.text), format: .text)
    } catch {
      throw CommandFailure("\(path == "-" ? "standard input" : path):\(number): \(reason(error))")
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
