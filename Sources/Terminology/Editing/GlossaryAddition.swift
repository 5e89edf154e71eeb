// SPDX-License-Identifier: Apache-2.0

/// Adds to one file of a termbase, and refuses what lint would find wrong with the result.
package struct GlossaryAddition: Sendable {
  /// New bytes for a file.
  package struct Change: Sendable {
    package let path: String
    package let old: [UInt8]
    package let new: [UInt8]
  }

  /// Why nothing was changed.
  package enum Refusal: Error, Sendable, CustomStringConvertible {
    case editor(GlossaryEditor.Refusal)
    /// What lint would find in the file after the change, and does not find before.
    case findings([Diagnostic])
    /// The file to append to is not among those in force, or was not read.
    case unreadFile(String)

    package var description: String {
      switch self {
      case .editor(let refusal): "\(refusal)"
      case .findings(let findings):
        "refused, nothing was changed:\n" + findings.map(\.description).joined(separator: "\n")
      case .unreadFile(let path): "\(path): not one of the glossary files that were read"
      }
    }
  }

  private let files: [GlossaryFile]

  /// - Parameter files: all files in force, the nearest first.
  package init(files: [GlossaryFile]) { self.files = files }

  /// Terms added to a concept in the file where it stands.
  package func adding(_ terms: [Term], to concept: Concept) throws(Refusal) -> Change {
    try change(concept.place.file) { editor throws(GlossaryEditor.Refusal) in
      try editor.adding(terms, to: concept.id)
    }
  }

  /// A concept appended to a file.
  package func appending(_ concept: Concept, to path: String) throws(Refusal) -> Change {
    try change(path) { editor throws(GlossaryEditor.Refusal) in try editor.appending(concept) }
  }

  private func change(
    _ path: String, _ edit: (GlossaryEditor) throws(GlossaryEditor.Refusal) -> [UInt8]
  ) throws(Refusal) -> Change {
    guard let position = files.firstIndex(where: { $0.path == path }) else {
      throw .unreadFile(path)
    }
    let old = files[position].bytes
    let new: [UInt8]
    do {
      new = try edit(try GlossaryEditor(path: path, bytes: old))
    } catch {
      throw .editor(error)
    }
    var edited = files
    edited[position] = GlossaryFile(path: path, format: .yaml, bytes: new)
    let linter = Linter()
    var known = Dictionary(grouping: linter.findings(in: files), by: Complaint.init)
    let findings = linter.findings(in: edited).filter { finding in
      known[Complaint(finding)]?.popLast() == nil
    }
    guard findings.isEmpty else { throw .findings(findings) }
    return Change(path: path, old: old, new: new)
  }

  /// A finding without its place, which an edit above it moves.
  private struct Complaint: Hashable {
    let rule: String
    let file: String
    let found: String

    init(_ finding: Diagnostic) {
      rule = finding.rule
      file = finding.place.file
      // The place of the other party stands in the sentence.
      found = finding.found.filter { !$0.isNumber }
    }
  }
}
