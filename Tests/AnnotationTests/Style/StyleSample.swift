// SPDX-License-Identifier: Apache-2.0

import Annotation
import Foundation
import Matching
import Terminology
import TestSupport
import Text

/// A termbase for house styles, and articles revised with it.
enum StyleSample {
  static let glossary = """
    plurals: [s]
    legal-forms: ["Co., Ltd.", Ltd, 股份有限公司]
    codes:
      sse: {name: Shanghai, spellings: ["{code}.SH", "SHA:{code}"]}
      hkex: {name: Hong Kong, spellings: ["{code}.HK"]}
    concepts:
      - id: northern
        type: company
        zh: [北方稀土, 中国北方稀土高科技股份有限公司, {term: 包钢稀土, status: superseded}]
        en:
          - China Northern Rare Earth
          - Northern Rare Earth
          - {term: Northern, kind: short form, match: after full form}
          - {term: Baotou Steel Rare Earth, status: superseded}
        codes: {sse: "600111"}
      - id: group
        type: company
        zh: [中国稀土集团]
        en: [China Rare Earth Group, {term: China Rare Earth, kind: short form, match: after full form}]
      - id: holdings
        type: company
        zh: [中国稀土控股]
        en: [China Rare Earth Holdings, {term: China Rare Earth, kind: short form, match: after full form}]
        codes: {hkex: "0769"}
      - id: resources
        type: company
        zh: [澳洲资源]
        en: [Iluka, {term: Old Resources, status: forbidden}]
      - {id: baotou, type: place, zh: [包头], en: [Baotou, {term: Paotow, status: deprecated}]}
      - {id: clay, type: mineral, zh: [离子型稀土矿], en: [ion-adsorption clay, {term: absorption clay, status: deprecated}]}
      - {id: mp, type: company, zh: [中国材料], en: [Materials One]}
      - {id: other-mp, type: company, zh: [他国材料], en: [Materials One]}
    """

  static let matcher = Matcher(
    Termbase([GlossaryFile(path: "sample.yaml", format: .yaml, bytes: Array(glossary.utf8))]))

  /// A style that is shipped.
  static func style(_ name: String) throws -> HouseStyle {
    let path = "glossaries/styles/\(name).yaml"
    let data = try Data(contentsOf: CommandRun.project.appending(path: path))
    return HouseStyle.read(path: path, bytes: Array(data), types: ConceptType.standard).style
  }

  static func revised(
    _ text: String, _ style: HouseStyle, fixes: Bool = false, format: DocumentFormat = .text
  ) throws -> StyledDocument {
    try revised(text, StyleRevision(style, fixes: fixes), format: format)
  }

  static func revised(_ text: String, _ revision: StyleRevision, format: DocumentFormat)
    throws -> StyledDocument
  {
    var annotator = try Annotator(matcher)
    let annotate = { (document: Document) in
      AnnotatedDocument(
        document: document, termbase: matcher.termbase, annotation: annotator.annotate(document))
    }
    let document = Document(name: "article", source: try SourceText(text), format: format)
    return revision.revise(annotate(document), annotating: annotate)
  }
}

extension StyledDocument {
  var text: String { String(decoding: bytes, as: UTF8.self) }
}
