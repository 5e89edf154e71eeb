// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing
import Text

struct MarkdownReaderTests {
  @Test(arguments: [
    ReadingCase("一\n二\n\n三", "p: 一 二", "p: 三"),
    ReadingCase("# 标题 #\n文\n## 节", "h1: 标题", "p: 文", "h2: 节"),
    ReadingCase("标题\n两行\n===\n节\n---\n#文", "h1: 标题 两行", "h2: 节", "p: #文"),
    ReadingCase("- 一\n  续\n- 二\n\n  段\n1) 三", "li: 一 续", "li: 二", "li: 段", "li: 三"),
    ReadingCase("- [ ] 未\n- [x] 完\n- [y] 文", "li: 未", "li: 完", "li: [y] 文"),
    ReadingCase("> 引\n续\n> - 项\n\n文", "quote: 引 续", "li: 项", "p: 文"),
    ReadingCase("- > # 题\n  > 引", "h1: 题", "quote: 引"),
    ReadingCase("文\n2. 不是项\n1. 项", "p: 文 2. 不是项", "li: 项"),
    ReadingCase("一\n***\n二\n- - -\n三", "p: 一", "p: 二", "p: 三"),
    ReadingCase("\u{FEFF}# 题\r\n文\r续\r\n", "h1: 题", "p: 文 续"),
    ReadingCase("\t代码\n文\n\t续", "p: 文 续"),
    ReadingCase("-\t项\n\n\t段\n\n\t\t代码", "li: 项", "li: 段"),
    ReadingCase("[^1]: 注\n\n    续\n\n文[^1]。", "p: 注", "p: 续", "p: 文□。"),
  ])
  func `blocks are those of CommonMark`(row: ReadingCase) throws {
    #expect(try ReadingCase.describe(row.source, as: .markdown) == row.blocks)
  }

  @Test(arguments: [
    ReadingCase(
      "表\n| 甲 | **乙** |\n|:--|--:|\n| 1 | a\\|b | 多 |\n|  | 2\n\n文", "p: 表", "cell: 甲", "cell: 乙",
      "cell: 1", "cell: a|b", "cell: 2", "p: 文"),
    ReadingCase("甲|乙\n-|-\n1|2\n> 引", "cell: 甲", "cell: 乙", "cell: 1", "cell: 2", "quote: 引"),
    ReadingCase("| 甲 |\n|--|--|", "p: | 甲 | |--|--|"),
  ])
  func `tables are those of GitHub`(row: ReadingCase) throws {
    #expect(try ReadingCase.describe(row.source, as: .markdown) == row.blocks)
  }

  @Test(arguments: [
    ReadingCase("---\ntitle: 题\n---\n文", "p: 文"),
    ReadingCase("---\n题\n\n文", "p: 题", "p: 文"),
    ReadingCase("```swift\n# x\n\n```\n文", "p: 文"),
    ReadingCase("> ~~~\n> x\n\n文", "p: 文"),
    ReadingCase("    x\n\n文", "p: 文"),
    ReadingCase("<div>\nx\n\n文\n\n<!-- a\n\nb -->\n<b>\nc", "p: 文"),
    ReadingCase("$$\na\n= b\n$$\n文 $$c$$ 末", "p: 文 □ 末"),
    ReadingCase("$$ 文\n\n文", "p: $$ 文", "p: 文"),
    ReadingCase("[甲]: /x \"题\"\n[乙]:\n<y>\n'题'\n文 [甲] [乙][] [丙]", "p: 文 甲 乙 [丙]"),
  ])
  func `blocks that are not prose are left out`(row: ReadingCase) throws {
    #expect(try ReadingCase.describe(row.source, as: .markdown) == row.blocks)
  }

  @Test(arguments: [
    ReadingCase("**北方**稀土 _斜_ ~~删~~ ***重***", "p: 北方稀土 斜 删 重"),
    ReadingCase("2 * 3 * 4 a_b_c 10~20万吨，30~40万吨", "p: 2 * 3 * 4 a_b_c 10~20万吨，30~40万吨"),
    ReadingCase("**北方稀土（600111）**上涨**“稀土”**", "p: 北方稀土（600111）上涨“稀土”"),
    ReadingCase("**a(b)**c", "p: **a(b)**c"),
    ReadingCase("[北方**稀土**](x \"t\")上涨", "p: 北方稀土上涨"),
    ReadingCase("[一](<a b> (t)) [二](c(d)e) [三](f", "p: 一 二 [三](f"),
    ReadingCase("[a [b](c) d](e)", "p: [a b d](e)"),
    ReadingCase("一![图*x*](y)二 [![图](y) 文](z)", "p: 一□二 □ 文"),
    ReadingCase("用 `a*b` 和 ``c`d`` 和 `e", "p: 用 □ 和 □ 和 `e"),
    ReadingCase("见<https://a.b>和<a@b.c>和<b>文</b><!-- x -->末", "p: 见□和□和文末"),
    ReadingCase("见https://a.b/c?d_e。或（www.a.b/(c)）", "p: 见□。或（□）"),
    ReadingCase("www. xhttp://a.b", "p: www. xhttp://a.b"),
    ReadingCase("\\*一\\* \\一 &amp; &#20013; &amp &#0;", "p: *一* \\一 & 中 &amp \u{FFFD}"),
    ReadingCase("一  \n二\\\n三 \n四<br>五", "p: 一\n二\n三 四\n五"),
    ReadingCase("`只有代码` ![图](x) https://a.b\n\n文", "p: 文"),
  ])
  func `inline markup leaves the words together`(row: ReadingCase) throws {
    #expect(try ReadingCase.describe(row.source, as: .markdown) == row.blocks)
  }

  @Test func `nesting beyond the limit is text`() throws {
    let source = String(repeating: "> ", count: 101) + "文"
    #expect(try ReadingCase.describe(source, as: .markdown) == ["quote: > 文"])
  }

  @Test(arguments: [
    ("x **⟦北方**稀土⟧ y", "北方稀土"),
    ("x *⟦北*方**稀⟧土**", "北方稀"),
    ("[⟦北方](x)稀土⟧", "北方稀土"),
    ("> 一\n> [⟦Rare\n> Earth⟧](x)", "Rare Earth"),
    ("- a ⟦R&amp;D⟧", "R&D"),
    ("a⟦\\*b⟧", "*b"),
    ("一⟦  \r\n⟧  二", "\n"),
    ("一⟦ \n⟧二", " "),
    ("用⟦`a\nb`⟧写", "\u{FFFC}"),
    ("| a | ⟦稀\\|土⟧ |\n|-|-|", "稀|土"),
    ("***⟦稀⟧** 土", "稀"),
    ("\u{FEFF}## ⟦题⟧ ##", "题"),
  ])
  func `a span maps to the original with the markup inside it`(marked: String, text: String) throws
  {
    let marked = MarkedText(marked)
    let document = try ReadingCase.document(marked.text, as: .markdown)
    let found = ReadingCase.original(of: text, in: document)
    #expect(
      found == marked.spans.first, "\(MarkedText.mark(marked.text, found.map { [$0] } ?? []))")
  }
}
