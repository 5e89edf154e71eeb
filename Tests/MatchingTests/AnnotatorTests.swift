// SPDX-License-Identifier: Apache-2.0

import Matching
import Terminology
import TestSupport
import Testing
import Text

struct AnnotatorTests {
  private let matcher = SampleTermbase.matcher

  @Test func `the sample glossary is sound`() {
    #expect(Linter().findings(in: [SampleTermbase.file]).map(\.description) == [])
  }

  @Test(arguments: [
    // Choice
    MatchingCase("a longer term wins over its prefix", "⟦rare earth magnets⟧", "rare-earth-magnet"),
    MatchingCase(
      "a longer match without an edge hides no shorter one", "⟦rare earth⟧ magnetic",
      "rare-earth"),
    MatchingCase(
      "a longer term beats one that is its prefix too",
      "a ⟦rare earth mag⟧ and ⟦rare earth magnet⟧",
      "rare-earth-mag", "rare-earth-magnet"),
    MatchingCase(
      "adjacent names", "⟦北方稀土⟧⟦盛和资源⟧", "northern-rare-earth", "shenghe"),
    MatchingCase("the cover that names most", "⟦稀土⟧⟦冶炼分离⟧", "rare-earth", "smelting"),
    MatchingCase("a nested term is not reported beside its parent", "⟦重稀土⟧", "heavy-rare-earth"),
    // English edges
    MatchingCase(
      "a plural belongs to the term", "⟦rare earths⟧ and ⟦REEs⟧", "rare-earth", "rare-earth"),
    MatchingCase("a plural in -es", "two ⟦processes⟧", "process"),
    MatchingCase("a plural in -ies", "the ⟦assemblies⟧", "assembly"),
    MatchingCase("a possessive does not", "⟦Baotou⟧'s and ⟦China⟧’s", "baotou", "china"),
    MatchingCase("no match inside a word", "Baotous Chinaware processor chipset"),
    MatchingCase("a name has no plural", "Baotous"),
    MatchingCase("a hyphen is an edge", "⟦China⟧-based, ⟦US⟧-made", "china", "usa"),
    MatchingCase("a digit is no edge", "⟦Nd2O3⟧, not Nd2O5", "neodymium-oxide"),
    MatchingCase("a full stop inside", "the ⟦U.S.⟧ and the ⟦U.S.⟧.", "usa", "usa"),
    MatchingCase("Latin beside Han", "采用⟦NdFeB⟧的电机", "ndfeb"),
    // Capitals
    MatchingCase(
      "a capital of the term must be one", "northern ⟦rare earth⟧, ⟦Baotou⟧, baotou", "rare-earth",
      "baotou"),
    MatchingCase("all capitals match", "⟦RARE EARTH⟧ in ⟦BAOTOU⟧", "rare-earth", "baotou"),
    MatchingCase("exact means exact", "⟦US⟧ and us, ⟦Nd⟧ and ND", "usa", "neodymium"),
    // Folding
    MatchingCase("full width", "使用⟦ＮｄＦｅＢ⟧磁体", "ndfeb"),
    MatchingCase("Traditional", "⟦重稀土⟧與⟦氧化鐠釹⟧", "heavy-rare-earth", "oxide"),
    MatchingCase("Traditional names", "⟦北方稀土⟧和⟦盛和資源⟧", "northern-rare-earth", "shenghe"),
    MatchingCase(
      "separators", "⟦rare-earth⟧, ⟦rare  earth⟧, ⟦rare\nearth⟧, ⟦rare\u{A0}earth⟧", "rare-earth",
      "rare-earth", "rare-earth", "rare-earth"),
    MatchingCase("no match across an empty line", "rare\n\nearth"),
    MatchingCase("a line break between Han", "⟦北方\n稀土⟧", "northern-rare-earth"),
    MatchingCase("a zero-width space", "⟦北方\u{200B}稀土⟧", "northern-rare-earth"),
    MatchingCase("decomposed accents", "⟦sen\u{303}or⟧ ⟦Kvanefje\u{301}ld⟧", "senor", "kvanefjeld"),
    MatchingCase("mixed scripts", "⟦Nd–Fe–B 磁体⟧与⟦AI 芯片⟧", "ndfeb", "chip"),
    MatchingCase("beyond the basic plane", "𠮷⟦𠮷稀土⟧", "supplementary"),
    MatchingCase(
      "brackets of both widths", "⟦中国北方稀土（集团）高科技股份有限公司⟧", "northern-rare-earth"),
    // Chinese edges
    MatchingCase("not across words: 由商务部门", "由商务部门负责"),
    MatchingCase("not across words: 进出口管制度", "进出口管制度改革"),
    MatchingCase("a true one", "⟦商务部⟧发布⟦出口管制⟧公告", "mofcom", "export-control"),
    MatchingCase("a former name", "⟦包钢稀土⟧改名", "northern-rare-earth"),
    // Codes and legal forms
    MatchingCase(
      "tickers", "⟦600111.SH⟧ ⟦SHA:600111⟧ ⟦ＳＨ600111⟧ ⟦SHA: 600111⟧ 600111",
      "northern-rare-earth", "northern-rare-earth", "northern-rare-earth", "northern-rare-earth"),
    MatchingCase(
      "legal forms", "⟦Northern Rare Earth Co., Ltd.⟧ ⟦Shenghe Resources Group⟧ ⟦盛和资源股份有限公司⟧",
      "northern-rare-earth", "shenghe", "shenghe"),
    MatchingCase("a legal form needs its capitals", "⟦Shenghe Resources⟧ group", "shenghe"),
    MatchingCase("two names in one", "⟦MP Materials, Inc.⟧ fell", "mp-materials"),
    // Conditions
    MatchingCase("a short form alone is nothing", "Northern rose"),
    MatchingCase(
      "a short form after its full form", "⟦Northern Rare Earth⟧ fell; ⟦Northern⟧'s plan",
      "northern-rare-earth", "northern-rare-earth"),
    MatchingCase(
      "a full form behind it does not license it", "Northern said ⟦Northern Rare Earth⟧ fell",
      "northern-rare-earth"),
    MatchingCase(
      "a full form in another paragraph does", "⟦北方稀土⟧\n\n⟦Northern⟧", "northern-rare-earth",
      "northern-rare-earth"),
    MatchingCase(
      "an exception is something else", "⟦Northern Rare Earth⟧ in Northern Territory",
      "northern-rare-earth"),
    MatchingCase(
      "the family name of the person named last",
      "⟦Liu Peixun⟧ spoke. ⟦Liu⟧ left. ⟦Liu Jianjun⟧ came. ⟦Liu⟧ stayed.", "liu-peixun",
      "liu-peixun", "liu-jianjun", "liu-jianjun"),
    MatchingCase(
      "without context it is two names", "⟦中国⟧⟦稀土⟧产业", "china", "rare-earth"),
    MatchingCase(
      "context decides which", "深圳上市的⟦中国稀土⟧", "china-rare-earth-resources"),
    MatchingCase(
      "other context, other firm", "香港上市的⟦中国稀土⟧", "china-rare-earth-holdings"),
    MatchingCase(
      "a ticker licenses the short form", "⟦NYSE: MP⟧ rose, ⟦MP⟧ said", "mp-materials",
      "mp-materials"),
  ])
  func `the mentions of a text`(_ test: MatchingCase) throws {
    let mentions = try matcher.mentions(in: test.text.text)
    #expect(
      mentions.map(\.span) == test.text.spans,
      "found \(MarkedText.mark(test.text.text, mentions.map(\.span)))")
    #expect(mentions.map(conceptID) == test.concepts)
    #expect(mentions.allSatisfy { $0.status == .known })
  }

  @Test func `what one document says leaves no trace in the next`() throws {
    var annotator = try Annotator(matcher)
    let documents = try ["由商务部门负责", "由商务部管理", "该地包头部队"].map {
      Document(name: "test", source: try SourceText($0), format: .text)
    }
    let together = documents.map { annotator.annotate($0).mentions }
    let alone = try documents.map { try matcher.mentions(in: $0.source[$0.source.span]) }
    #expect(together == alone)
    #expect(together[1].map(conceptID) == ["mofcom"])
  }

  @Test func `an undecided surface is ambiguous with its alternatives`() throws {
    let mention = try #require(try matcher.mentions(in: "Bright rose").first)
    #expect(mention.status == .ambiguous)
    #expect(mention.alternatives.map(id) == ["old-name", "new-name"])
  }

  @Test func `a concept the document has named decides an undecided surface`() throws {
    let mentions = try matcher.mentions(in: "Bright Minerals rose. Bright fell.")
    #expect(mentions.map(conceptID) == ["new-name", "new-name"])
  }

  @Test func `a ticker beats the name before it, and the disagreement is told`() throws {
    let mention = try #require(try matcher.mentions(in: "Shenghe Resources (600111.SH)").first)
    #expect(conceptID(mention) == "northern-rare-earth")
    #expect(mention.why.evidence == "600111.SH, which is not the name's firm")
  }

  @Test func `a ticker decides an undecided name`() throws {
    let mention = try #require(
      try matcher.mentions(in: "香港和深圳都有中国稀土（NYSE: MP）").first { $0.why.rule == .code })
    #expect(mention.why.evidence != nil)
  }

  @Test func `nested names are kept below their parent, ambiguous ones do not license`() throws {
    let mention = try #require(try matcher.mentions(in: "China Northern Rare Earth").first)
    #expect(mention.nested.map(conceptID) == ["china", "northern-rare-earth", "rare-earth"])
    #expect(try matcher.mentions(in: "重稀土", overlaps: .longest).first?.nested == [])
    #expect(
      try matcher.mentions(in: "重稀土", overlaps: .all).map(conceptID)
        == ["heavy-rare-earth", "rare-earth"])
  }

  @Test(
    arguments: [
      ("rare earth", Mention.Rule.exact, nil), ("Rare-Earth", .folded, nil),
      ("rare earths", .plural, nil), ("600111.SH", .code, nil),
      ("Shenghe Resources Ltd", .legalForm, nil),
    ] as [(String, Mention.Rule, String?)])
  func `every mention says why`(text: String, rule: Mention.Rule, evidence: String?) throws {
    let mention = try #require(try matcher.mentions(in: text).first)
    #expect(mention.why.rule == rule)
    #expect(mention.why.evidence == evidence)
  }

  @Test func `a conditional mention names its evidence`() throws {
    let short = try #require(try matcher.mentions(in: "北方稀土; Northern").last)
    #expect(short.why == Mention.Why(term: "Northern", rule: .afterFullForm, evidence: "北方稀土"))
    let inContext = try #require(try matcher.mentions(in: "深圳的中国稀土").last)
    #expect(inContext.why == Mention.Why(term: "中国稀土", rule: .context, evidence: "深圳"))
  }

  private func id(_ concept: Int) -> String { matcher.termbase.concepts[concept].id.description }
  private func conceptID(_ mention: Mention) -> String { id(mention.concept) }
}
