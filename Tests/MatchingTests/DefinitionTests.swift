// SPDX-License-Identifier: Apache-2.0

import Foundation
import Matching
import Terminology
import TestSupport
import Testing
import Text

struct DefinitionTests {
  /// The sample termbase with the lists that the project ships.
  private static let matcher: Matcher = {
    let path = CommandRun.project.appending(path: "glossaries/common/names.yaml").path
    let bytes = (try? Data(contentsOf: URL(filePath: path))).map(Array.init) ?? []
    return Matcher(
      Termbase([SampleTermbase.file, GlossaryFile(path: path, format: .yaml, bytes: bytes)]))
  }()

  @Test(arguments: [
    // What the document defines
    MatchingCase(
      "a name in brackets", "⟦Northern Rare Earth⟧ (“⟦NRE⟧”) fell. ⟦NRE⟧ said",
      "northern-rare-earth", "northern-rare-earth", "northern-rare-earth"),
    MatchingCase(
      "an acronym in brackets", "the ⟦Ministry of Commerce⟧ (⟦MOC⟧); ⟦MOC⟧ said", "mofcom",
      "mofcom",
      "mofcom"),
    MatchingCase(
      "以下简称", "⟦盛和资源⟧（以下简称“⟦盛和⟧”，代码）发布公告，⟦盛和⟧表示", "shenghe", "shenghe", "shenghe"),
    MatchingCase(
      "also known as", "⟦Shenghe Resources⟧, also known as ⟦Bao River⟧, fell. ⟦Bao River⟧ said",
      "shenghe", "shenghe", "shenghe"),
    MatchingCase(
      "formerly", "⟦Shenghe Resources⟧ (formerly ⟦Golden Peak⟧)", "shenghe", "shenghe"),
    MatchingCase(
      "nothing before it is defined by what comes later", "NRE and ⟦Northern Rare Earth⟧ (⟦NRE⟧)",
      "northern-rare-earth", "northern-rare-earth"),
    MatchingCase(
      "a generic word defines nothing",
      "⟦Shenghe Resources⟧ (the “Company”) fell. The Company said",
      "shenghe"),
    MatchingCase(
      "names in brackets in the other script stay what they are",
      "⟦Baotou⟧ (⟦中国⟧⟦包头⟧)", "baotou", "china", "baotou"),
    MatchingCase(
      "a place in brackets stays a place", "⟦Shenghe Resources⟧ (⟦Baotou⟧)", "shenghe", "baotou"),
    // What no glossary has
    MatchingCase(
      "an unlisted firm by its legal form", "with ⟦Acme Magnet Works Co., Ltd.⟧ and",
      "_:acme-magnet-works-co-ltd"),
    MatchingCase("an unlisted firm by its last word", "said ⟦Halo Minerals⟧ of", "_:halo-minerals"),
    MatchingCase(
      "no known piece of a longer name", "lines at ⟦Huaxing Rare Earth⟧ went",
      "_:huaxing-rare-earth"),
    MatchingCase(
      "a heading is no run of names", "⟦China⟧ ⟦Rare Earth⟧ Prices Rise As Holdings Fall", "china",
      "rare-earth"),
    MatchingCase(
      "an unlisted person, then the family name",
      "chief executive ⟦Jane Miller⟧ spoke. Later ⟦Miller⟧ left", "_:jane-miller", "_:jane-miller"),
    MatchingCase("an unlisted person in Chinese", "董事长⟦赵明远⟧表示", "_:赵明远"),
    MatchingCase(
      "a foreign name in Chinese", "首席执行官⟦菲利普·克伦⟧表示，⟦克伦⟧说", "_:菲利普-克伦", "_:菲利普-克伦"),
    MatchingCase("a law between title marks", "根据《⟦有色金属管理办法⟧》", "_:有色金属管理办法"),
    MatchingCase("a novel is no law", "他读了《红楼梦》"),
    MatchingCase("an announcement by number", "⟦2025年第99号公告⟧规定", "_:2025年第99号公告"),
    MatchingCase("the number behind the word", "依⟦公告第61號⟧辦理", "_:公告第61号"),
    MatchingCase(
      "the same in English", "under ⟦Announcement No. 99 of 2025⟧,", "_:announcement-no-99-of-2025"),
    MatchingCase(
      "an unlisted firm in Chinese", "与⟦江西金世纪新材料股份有限公司⟧签署", "_:江西金世纪新材料股份有限公司"),
  ])
  func `what a document defines and names by itself`(_ test: MatchingCase) throws {
    var annotator = try Annotator(Self.matcher)
    let annotation = annotator.annotate(
      Document(name: "test", source: try SourceText(test.text.text), format: .text))
    let found = annotation.mentions
    #expect(
      found.map(\.span) == test.text.spans,
      "found \(MarkedText.mark(test.text.text, found.map(\.span)))")
    let known = Self.matcher.termbase.concepts
    #expect(
      found.map {
        ($0.concept < known.count
          ? known[$0.concept] : annotation.localConcepts[$0.concept - known.count]).id.description
      } == test.concepts)
  }

  @Test func `a defined name is marked so, with what it stands for`() throws {
    let mentions = try Self.matcher.mentions(in: "Northern Rare Earth (“NRE”)")
    let alias = try #require(mentions.last)
    #expect(alias.status == .defined)
    #expect(
      alias.why == Mention.Why(term: "NRE", rule: .definition, evidence: "Northern Rare Earth"))
  }

  @Test func `without unlisted names only the glossary speaks`() throws {
    var annotator = try Annotator(Self.matcher, unlisted: false)
    let document = Document(
      name: "test", source: try SourceText("Halo Minerals in Baotou"), format: .text)
    #expect(annotator.annotate(document).mentions.map(\.status) == [.known])
  }

  @Test func `nothing is quadratic or lost on generated brackets and names`() throws {
    var random = SeededGenerator(seed: 5)
    let parts = [
      "(", "（", ")", "）", "以下简称", "“", "”", "Acme ", "Holdings ", "董事长", "刘", "·", "《", "》", "法",
      "稀土", "公司", ", also known as ", "第", "9", "号", "公告", "No. ", "Order ", "\n\n", "Rare Earth ",
    ]
    for _ in 0..<300 {
      var text = ""
      for _ in 0..<Int.random(in: 0...30, using: &random) {
        text += parts[Int.random(in: 0..<parts.count, using: &random)]
      }
      let mentions = try Self.matcher.mentions(in: text)
      let bytes = Array(text.utf8)
      #expect(zip(mentions, mentions.dropFirst()).allSatisfy { $0.span.end <= $1.span.start })
      #expect(mentions.allSatisfy { $0.span.end <= bytes.count && !$0.span.isEmpty })
    }
  }
}
