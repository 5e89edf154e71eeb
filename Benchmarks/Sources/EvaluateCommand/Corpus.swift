// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import Scoring

/// A folder of texts with their gold annotations in `gold/*.jsonl` and, where it has one, their
/// division into sets in `split.tsv` (file, tab, set).
struct Corpus {
  let folder: String

  /// The annotated documents by the order of their gold files, of one set or of all.
  ///
  /// - Throws: ``Failure`` with every problem of every file.
  func documents(split: Split?) throws(Failure) -> [Document] {
    let folder = self.folder
    let gold = folder + "/gold"
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: gold) else {
      throw Failure("\(gold): no such folder, or it cannot be read")
    }
    var reader = GoldReader { id in
      id.contains("/") ? nil : Self.text(at: "\(folder)/\(id)")
    }
    for name in names.sorted() where name.hasSuffix(".jsonl") {
      guard let contents = Self.text(at: "\(gold)/\(name)") else {
        throw Failure("\(gold)/\(name): cannot be read, or is not UTF-8")
      }
      reader.read(contents, from: "\(gold)/\(name)")
    }
    guard reader.problems.isEmpty else { throw Failure(reader.problems) }
    guard !reader.documents.isEmpty else { throw Failure("\(gold): no annotated document") }
    guard let split else { return reader.documents }
    let members = try self.members(of: split, among: reader.documents)
    return reader.documents.filter { members.contains($0.id) }
  }

  private func members(of split: Split, among documents: [Document]) throws(Failure)
    -> Set<String>
  {
    let path = folder + "/split.tsv"
    guard let contents = Self.text(at: path) else {
      throw Failure("\(path): cannot be read; --split needs it")
    }
    var splits: [String: Split] = [:]
    var problems: [String] = []
    let lines = contents.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      if fields.count == 2, let split = Split(rawValue: String(fields[1])) {
        splits[String(fields[0])] = split
      } else if index > 0 || fields != ["file", "split"] {
        problems.append("\(path):\(index + 1): expected a file, a tab, development or held-out")
      }
    }
    for document in documents where splits[document.id] == nil {
      problems.append("\(path): \(document.id) is in no set")
    }
    guard problems.isEmpty else { throw Failure(problems) }
    return Set(splits.filter { $0.value == split }.keys)
  }

  /// The text of a file; `nil` when it cannot be read or is not UTF-8.
  private static func text(at path: String) -> String? {
    FileManager.default.contents(atPath: path).flatMap {
      String(validating: $0, as: UTF8.self)
    }
  }
}
