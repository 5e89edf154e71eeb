// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import Measuring
import Scoring

/// The `zhengming` command, as the judge uses it.
struct Annotator {
  /// Absolute, as is ``glossaries``.
  let command: String
  /// The only glossaries to use; `nil` for those in force.
  let glossaries: String?

  /// What it finds in documents that lie in the current folder.
  ///
  /// - Throws: ``Failure`` when it fails or prints something else than it promises.
  func mentions(in documents: [Document]) throws(Failure) -> FoundMentions {
    let output = try run(documents.map(\.id), input: "")
    do {
      return try FoundMentions(output, for: documents)
    } catch {
      throw Failure(error.description)
    }
  }

  /// Those of `surfaces` that it marks from end to end when they are the whole text.
  ///
  /// - Throws: ``Failure`` as ``mentions(in:)``.
  func knownStandingAlone(_ surfaces: [String]) throws(Failure) -> Set<String> {
    let documents = surfaces.enumerated().map { index, surface in
      Document(id: "\(index)", language: "", text: surface, gold: [])
    }
    guard !documents.isEmpty else { return [] }
    var input = ""
    for (document, surface) in zip(documents, surfaces) {
      guard let line = try? JSONEncoder().encode(["id": document.id, "text": surface]) else {
        throw Failure("\(surface): cannot be written as JSON")
      }
      input += String(decoding: line, as: UTF8.self) + "\n"
    }
    let output = try run(["--input", "jsonl"], input: input)
    do {
      let found = try FoundMentions(output, for: documents).mentions
      let known = documents.filter { found[$0.id]?.first?.span == $0.codePoints.indices }
      return Set(known.map { $0.text(at: $0.codePoints.indices) })
    } catch {
      throw Failure(error.description)
    }
  }

  private func run(_ arguments: [String], input: String) throws(Failure) -> String {
    let fixed = [
      "annotate", "--format", "jsonl", "--offsets", "codepoint", "--overlaps", "longest",
    ]
    let only = glossaries.map { ["--only", $0] } ?? []
    let files = FileManager.default.temporaryDirectory
      .appending(path: "zhengming-evaluate-\(UUID().uuidString)").path
    let (source, output) = (files + ".in", files + ".out")
    defer { for path in [source, output] { try? FileManager.default.removeItem(atPath: path) } }
    do {
      try Data(input.utf8).write(to: URL(filePath: source))
      let process = try ChildProcess.run(
        [command] + fixed + only + arguments, input: source, output: output)
      guard process.status == 0 else {
        throw Failure("\(command) annotate: ended with status \(process.status)")
      }
      return String(decoding: try Data(contentsOf: URL(filePath: output)), as: UTF8.self)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure("\(error)")
    }
  }
}
