// SPDX-License-Identifier: Apache-2.0

import Annotation
import Foundation
import Matching
import Terminology
import TestSupport
import Testing
import Text

/// The styles that are shipped, with the glossaries and on the articles that are.
struct StyledArticleTests {
  private static let matcher: Matcher? = {
    let paths = files(below: "glossaries") { $0.hasSuffix(".yaml") && !$0.contains("/styles/") }
    let read = paths.compactMap { path in
      try? GlossaryFile(
        path: path, format: .yaml, bytes: Array(Data(contentsOf: URL(filePath: path))))
    }
    return read.isEmpty ? nil : Matcher(Termbase(read))
  }()

  private static func files(below folder: String, where isWanted: (String) -> Bool) -> [String] {
    let folder = CommandRun.project.appending(path: folder).path
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.sorted().map { folder + "/" + $0 }.filter(isWanted)
  }

  @Test(arguments: ["wire", "academic", "bilingual"])
  func `running a style twice on a real article changes nothing more`(name: String) throws {
    let matcher = try #require(Self.matcher)
    var annotator = try Annotator(matcher)
    let revision = StyleRevision(try StyleSample.style(name), fixes: true)
    let annotate = { (document: Document) in
      AnnotatedDocument(
        document: document, termbase: matcher.termbase, annotation: annotator.annotate(document))
    }
    var count = 0
    for path in Self.files(below: "corpora/rare-earth", where: { !$0.contains("/gold/") }) {
      guard
        let format = DocumentFormat(fileExtension: URL(filePath: path).pathExtension),
        !path.hasSuffix("README.md")
      else { continue }
      let source = try SourceText(utf8: Array(Data(contentsOf: URL(filePath: path))))
      let once = revision.revise(
        annotate(Document(name: path, source: source, format: format)), annotating: annotate)
      let twice = revision.revise(
        annotate(Document(name: path, source: try SourceText(once.text), format: format)),
        annotating: annotate)
      #expect(twice.edits == [], "\(path)")
      count += once.edits.isEmpty ? 0 : 1
    }
    #expect(count >= 20, "most articles have something to change")
  }
}
