// SPDX-License-Identifier: Apache-2.0

import Foundation
import Text

/// How the bytes of an input are to be read: the `--input` option.
enum InputFormat: String, CaseIterable {
  case auto, text, markdown, html, jsonl

  /// The format of one file: as told, or by its extension, or by how it begins.
  func resolved(path: String, bytes: [UInt8]) -> DocumentFormat {
    switch self {
    case .text: .text
    case .markdown: .markdown
    case .html: .html
    case .auto, .jsonl:
      DocumentFormat(fileExtension: Self.fileExtension(of: path)) ?? DocumentFormat.guess(bytes)
    }
  }

  /// Whether the file is JSON Lines, a document a line.
  func isJSONLines(path: String) -> Bool {
    self == .jsonl || self == .auto && ["jsonl", "ndjson"].contains(Self.fileExtension(of: path))
  }

  static func fileExtension(of path: String) -> String {
    URL(filePath: path).pathExtension.lowercased()
  }
}

/// Reads the documents of the files and folders a user named.
struct DocumentInput: Sendable {
  let paths: [String]
  let format: InputFormat
  let encoding: TextEncoding

  /// The extensions that are read when a folder is named.
  private static let extensions = [
    "txt", "text", "md", "markdown", "html", "htm", "jsonl", "ndjson",
  ]

  /// The files, those of folders included; `-` is standard input.
  ///
  /// - Throws: ``CommandFailure`` for a folder that cannot be read or has nothing in it.
  func files() throws(CommandFailure) -> [String] {
    var result: [String] = []
    for path in paths.isEmpty ? ["-"] : paths {
      guard path != "-", Files.isDirectory(path) == true else {
        result.append(path)
        continue
      }
      let files = try Files.files(below: path) { name in
        Self.extensions.contains(InputFormat.fileExtension(of: name))
      }
      guard !files.isEmpty else {
        throw CommandFailure(
          "\(path): nothing to annotate in this folder; expected files that end in "
            + Self.extensions.map { "." + $0 }.joined(separator: ", "))
      }
      result += files
    }
    return result
  }

  /// The document of an item.
  ///
  /// - Throws: ``CommandFailure`` when it cannot be read.
  func document(of item: InputItem) throws(CommandFailure) -> Document {
    switch item {
    case .line(let bytes, let number, let path):
      return try JSONLine.document(bytes, number: number, path: path)
    case .file(let path):
      let bytes = try Files.read(path)
      do {
        let source = try SourceText(bytes, encoding: encoding)
        return Document(
          name: path, source: source, format: format.resolved(path: path, bytes: source.bytes))
      } catch {
        throw CommandFailure("\(path == "-" ? "standard input" : path): \(error)")
      }
    }
  }

  /// Calls `visit` with every document in order.
  ///
  /// - Throws: ``CommandFailure`` at the first input that cannot be read; documents before it have
  ///   been visited.
  func forEachDocument(_ visit: (Document) throws(CommandFailure) -> Void)
    async throws(CommandFailure)
  {
    let format = format
    let batches = InputBatches(paths: try files()) { format.isJSONLines(path: $0) }
    while let batch = await batches.next() {
      for item in batch.items { try visit(try document(of: item)) }
      if let failure = batch.failure { throw failure }
    }
  }
}
