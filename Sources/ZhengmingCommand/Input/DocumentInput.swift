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

/// Reads the documents of the files and folders a user named, one at a time.
struct DocumentInput {
  let paths: [String]
  let format: InputFormat
  let encoding: TextEncoding

  /// The extensions that are read when a folder is named.
  private static let extensions = [
    "txt", "text", "md", "markdown", "html", "htm", "jsonl", "ndjson",
  ]

  /// Calls `visit` with every document in order.
  ///
  /// - Throws: ``CommandFailure`` at the first input that cannot be read; documents before it have
  ///   been visited.
  func forEachDocument(_ visit: (Document) throws(CommandFailure) -> Void) throws(CommandFailure) {
    for path in paths.isEmpty ? ["-"] : paths {
      guard path != "-", Files.isDirectory(path) == true else {
        try forEachDocument(inFile: path, visit)
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
      for file in files { try forEachDocument(inFile: file, visit) }
    }
  }

  private func forEachDocument(
    inFile path: String, _ visit: (Document) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    if format.isJSONLines(path: path) {
      try JSONLinesInput(path: path).forEachDocument(visit)
      return
    }
    let bytes = try Files.read(path)
    let source: SourceText
    do {
      source = try SourceText(bytes, encoding: encoding)
    } catch {
      throw CommandFailure("\(path == "-" ? "standard input" : path): \(error)")
    }
    try visit(
      Document(
        name: path, source: source, format: format.resolved(path: path, bytes: source.bytes)))
  }
}
