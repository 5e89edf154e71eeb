// SPDX-License-Identifier: Apache-2.0

import Annotation
import Matching
import Terminology
import Text

extension Annotate {
  /// Writes the articles in a house style, or the edits that bring them into it.
  ///
  /// - Throws: ``CommandFailure``; with status 1 when names that the style does not allow remain.
  func runStyle(_ name: String) async throws {
    if format != .jsonl, (files.isEmpty ? ["-"] : files).contains(where: input.isJSONLines) {
      throw CommandFailure("--style cannot write JSON Lines; expected --format jsonl for the edits")
    }
    let locator = GlossaryLocator(glossaries)
    let matcher = try GlossaryLoader(glossaries).matcher()
    let filter = try TypeFilter(types, known: matcher.termbase)
    let style = try StyleLocator(locator: locator).style(
      name, types: ConceptType.standard + matcher.termbase.conventions.types)
    let revision = StyleRevision(style.limited(to: filter.types), fixes: fix)
    var annotator = try Annotator(matcher, unlisted: unlisted)
    var results = try ResultOutput(path: output)
    var findings: [Diagnostic] = []
    let documents = DocumentInput(
      paths: files, format: input, encoding: TextEncoding(name: encoding))
    try await documents.forEachDocument { document throws(CommandFailure) in
      let annotate = { (document: Document) in
        AnnotatedDocument(
          document: document, termbase: matcher.termbase, annotation: annotator.annotate(document))
      }
      let styled = revision.revise(annotate(document), annotating: annotate)
      findings += styled.diagnostics
      try results.write(rendered(styled))
    }
    try results.finish()
    for finding in findings { StandardError.write("\(finding)\n") }
    if !findings.isEmpty { throw CommandFailure.quietFindings }
  }

  private func rendered(_ styled: StyledDocument) -> [UInt8] {
    guard format == .jsonl else { return styled.bytes }
    var bytes: [UInt8] = []
    StyleEditList(offsets: offsets).render(styled, into: &bytes)
    return bytes
  }
}

extension HouseStyle {
  /// The style for concepts of these types alone; of all its own for none.
  fileprivate func limited(to types: Set<String>) -> HouseStyle {
    guard !types.isEmpty else { return self }
    var style = self
    let wanted = Set(types.map { ConceptType($0) })
    style.types = style.types?.intersection(wanted) ?? wanted
    return style
  }
}
