// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials

/// One line of `zhengming annotate --format jsonl`, or of a gold file, which has the same shape.
struct AnnotationLine: Decodable {
  struct Entry: Decodable {
    let start: Int
    let end: Int
    let text: String
    let type: String
    let concept: String?
  }

  let id: String
  let language: String
  let offsets: String
  let mentions: [Entry]

  /// - Throws: ``InvalidLine`` with the first thing that is wrong.
  init(json line: String) throws(InvalidLine) {
    do {
      self = try JSONDecoder().decode(AnnotationLine.self, from: Data(line.utf8))
    } catch let error as DecodingError {
      throw InvalidLine(error)
    } catch {
      throw InvalidLine(what: "\(error)")
    }
  }
}

/// Why a line is not an annotation.
struct InvalidLine: Error {
  let what: String

  init(what: String) { self.what = what }

  init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context):
      what = "\(Self.place(context))no \"\(key.stringValue)\""
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      what = "\(Self.place(context))\(context.debugDescription)"
    case .dataCorrupted: what = "not a JSON object"
    @unknown default: what = "\(error)"
    }
  }

  /// `mentions[3].start: `, or nothing at the top.
  private static func place(_ context: DecodingError.Context) -> String {
    guard !context.codingPath.isEmpty else { return "" }
    let path = context.codingPath.map { key in
      key.intValue.map { "[\($0)]" } ?? "." + key.stringValue
    }
    return path.joined().drop { $0 == "." } + ": "
  }
}
