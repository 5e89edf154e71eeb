// SPDX-License-Identifier: Apache-2.0

import Matching
import Terminology
import TestSupport
import Testing
import Text

/// A small termbase that the tables of this module share.
enum SampleTermbase {
  static let matcher = Matcher(Termbase([file]))

  static var file: GlossaryFile {
    GlossaryFile(path: "sample.yaml", format: .yaml, bytes: Array(yaml.utf8))
  }

  static let yaml = """
    plurals: [s, es]
    legal-forms: ["Co., Ltd.", Ltd, Inc., ", Inc.", Group, 股份有限公司, 有限公司]
    codes:
      sse: {name: Shanghai, spellings: ["{code}.SH", "SHA:{code}", "SH{code}"]}
      nyse: {name: New York, spellings: ["NYSE:{code}"]}
    concepts:
      - id: northern-rare-earth
        type: company
        zh: [北方稀土, 中国北方稀土(集团)高科技股份有限公司, {term: 包钢稀土, status: superseded}]
        en:
          - China Northern Rare Earth
          - Northern Rare Earth
          - {term: Northern, kind: short form, match: after full form, not: [Northern Territory]}
        codes: {sse: "600111"}
      - id: china-rare-earth-resources
        type: company
        zh: [中国稀土集团资源科技股份有限公司, {term: 中国稀土, context: ["000831", 深圳]}]
        en: [China Rare Earth Resources]
      - id: china-rare-earth-holdings
        type: company
        zh: [中国稀土控股, {term: 中国稀土, context: [香港]}]
        en: [China Rare Earth Holdings]
      - id: shenghe
        type: company
        zh: [盛和资源]
        en: [Shenghe Resources]
      - id: mp-materials
        type: company
        zh: [MP材料]
        en: [MP Materials, {term: MP, kind: short form, match: after full form}]
        codes: {nyse: MP}
      - id: liu-peixun
        type: person
        zh: [刘培勋]
        en: [Liu Peixun, {term: Liu, kind: short form, match: after full form}]
      - id: liu-jianjun
        type: person
        zh: [刘建军]
        en: [Liu Jianjun, {term: Liu, kind: short form, match: after full form}]
      - {id: mofcom, type: organization, zh: [商务部], en: [Ministry of Commerce]}
      - {id: china, type: place, zh: [中国], en: [China]}
      - {id: usa, type: place, zh: [美国], en: [United States, U.S., {term: US, case: exact}]}
      - {id: baotou, type: place, zh: [包头], en: [Baotou]}
      - {id: rare-earth, type: element, zh: [稀土], en: [rare earth, REE]}
      - {id: heavy-rare-earth, type: element, zh: [重稀土], en: [heavy rare earth]}
      - {id: rare-earth-magnet, type: product, zh: [稀土磁体], en: [rare earth magnet]}
      - {id: rare-earth-mag, type: product, en: [rare earth mag]}
      - {id: oxide, type: compound, zh: [氧化镨钕], en: [Pr-Nd oxide, praseodymium-neodymium oxide]}
      - {id: neodymium, type: element, zh: [钕], en: [neodymium, {term: Nd, kind: symbol, case: exact}]}
      - {id: neodymium-oxide, type: compound, zh: [氧化钕], en: [{term: Nd2O3, kind: symbol, case: exact}]}
      - {id: ndfeb, type: product, zh: [Nd-Fe-B磁体, 钕铁硼], en: [NdFeB]}
      - {id: export-control, type: term, zh: [出口管制], en: [export control]}
      - {id: export-licence, type: term, zh: [出口许可证], en: [export licence]}
      - {id: smelting, type: process, zh: [冶炼分离], en: [smelting]}
      - {id: assembly, type: term, en: [assembly]}
      - {id: process, type: term, en: [process]}
      - {id: kvanefjeld, type: site, en: [Kvanefjeld]}
      - {id: senor, type: term, en: [señor]}
      - {id: chip, type: term, zh: [AI芯片]}
      - {id: old-name, type: company, en: [Acme Rare Metals, {term: Bright, note: shared}]}
      - {id: new-name, type: company, en: [Bright Minerals, {term: Bright, note: shared}]}
      - {id: supplementary, type: term, zh: [𠮷稀土]}
    """
}

/// A text with the mentions that must be found in it, and the concepts they name.
struct MatchingCase: Sendable, CustomTestStringConvertible {
  let name: String
  let text: MarkedText
  /// In the order of the marks.
  let concepts: [String]

  init(_ name: String, _ text: MarkedText, _ concepts: String...) {
    self.name = name
    self.text = text
    self.concepts = concepts
  }

  var testDescription: String { name }
}

extension Matcher {
  /// The mentions of a plain text.
  func mentions(in text: String, overlaps: OverlapPolicy = .nested) throws -> [Mention] {
    var annotator = try Annotator(self, overlaps: overlaps)
    return annotator.annotate(
      Document(name: "test", source: try SourceText(text), format: .text)
    ).mentions
  }
}
