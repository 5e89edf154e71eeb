// SPDX-License-Identifier: Apache-2.0

import Annotation
import Matching
import Terminology
import Text

/// A small termbase and documents annotated with it.
enum Sample {
  static let glossary = """
    plurals: [s]
    lists:
      company-words: [Resources]
    codes:
      sse: {name: Shanghai, spellings: ["{code}.SH"]}
    concepts:
      - id: northern-rare-earth
        type: company
        zh: [北方稀土]
        en: [China Northern Rare Earth, Northern Rare Earth]
        codes: {sse: "600111"}
        note: Listed arm of Baogang Group.
      - {id: baotou, type: place, zh: [包头], en: [Baotou]}
      - {id: rare-earth, type: element, zh: [稀土], en: [rare earths, rare earth]}
      - {id: mofcom, type: organization, zh: [商务部], en: [Ministry of Commerce]}
      - {id: group, type: company, zh: [中国稀土集团, 中国稀土], en: [China Rare Earth Group]}
      - {id: holdings, type: company, zh: [中国稀土控股, 中国稀土], en: [China Rare Earth Holdings]}
      - {id: script, type: "term", zh: ["脚本|<b>", 脚本], en: ["Tom & <i>Jerry</i> \\"x\\" 'y'"]}
      - {id: escape, type: product, zh: ["红\\e[31m"], en: [Redder]}
    """

  static let matcher = Matcher(
    Termbase([GlossaryFile(path: "sample.yaml", format: .yaml, bytes: Array(glossary.utf8))]))

  static let article = """
    Northern Rare Earth of Baotou (包头)

    Northern Rare Earth (600111.SH) sells rare earths.
    The Ministry of Commerce spoke of 中国稀土.

    """

  static func document(
    _ text: String, name: String = "article.txt", format: DocumentFormat = .text,
    overlaps: OverlapPolicy = .nested
  ) throws -> AnnotatedDocument {
    var annotator = try Annotator(matcher, overlaps: overlaps)
    let document = Document(name: name, source: try SourceText(text), format: format)
    return AnnotatedDocument(
      document: document, termbase: matcher.termbase, annotation: annotator.annotate(document))
  }
}

extension Renderer {
  /// What the renderer writes for some documents, one after the other.
  func rendered(_ documents: AnnotatedDocument...) -> String {
    var renderer = self
    var output: [UInt8] = []
    renderer.begin(into: &output)
    for document in documents { renderer.render(document, into: &output) }
    renderer.end(into: &output)
    return String(decoding: output, as: UTF8.self)
  }
}
