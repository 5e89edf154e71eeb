// SPDX-License-Identifier: Apache-2.0

import Annotation
import Terminology
import TestSupport
import Testing
import Text

/// What a house style makes of small articles.
struct StyleRevisionTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let expected: String
    var format = DocumentFormat.text
    var testDescription: String { name }
  }

  static let wire = [
    Row(
      name: "first mention in full, later ones as they are",
      text: "Northern Rare Earth rose. Northern fell.",
      expected: "China Northern Rare Earth (北方稀土, 600111.SH) rose. Northern fell."),
    Row(
      name: "a later full name becomes the short form",
      text: "China Northern Rare Earth rose. China Northern Rare Earth Co., Ltd. fell.",
      expected: "China Northern Rare Earth (北方稀土, 600111.SH) rose. Northern Rare Earth fell."),
    Row(
      name: "the suffix goes when one firm has the short form",
      text: "China Rare Earth Group met. China Rare Earth Group agreed.",
      expected: "China Rare Earth Group (中国稀土集团) met. China Rare Earth agreed."),
    Row(
      name: "the suffix stays when two firms share the short form",
      text: """
        China Rare Earth Group met China Rare Earth Holdings. China Rare Earth Group agreed, \
        China Rare Earth Holdings did not.
        """,
      expected: """
        China Rare Earth Group (中国稀土集团) met China Rare Earth Holdings (中国稀土控股, 0769.HK). \
        China Rare Earth Group agreed, China Rare Earth Holdings did not.
        """),
    Row(
      name: "what the bracket says is not said twice",
      text: "China Northern Rare Earth (SHA:600111; 北方稀土) rose.",
      expected: "China Northern Rare Earth (SHA:600111; 北方稀土) rose."),
    Row(
      name: "the bracket is completed in front", text: "Northern Rare Earth (600111.SH) rose.",
      expected: "China Northern Rare Earth (北方稀土, 600111.SH) rose."),
    Row(
      name: "the bracket is completed behind", text: "Northern Rare Earth (北方稀土) rose.",
      expected: "China Northern Rare Earth (北方稀土, 600111.SH) rose."),
    Row(
      name: "one bracket, not two", text: "Northern Rare Earth (see table) rose.",
      expected: "China Northern Rare Earth (北方稀土, 600111.SH; see table) rose."),
    Row(
      name: "brackets behind a possessive",
      text: "Northern Rare Earth's mine and Northern's plant.",
      expected: "China Northern Rare Earth's (北方稀土, 600111.SH) mine and Northern's plant."),
    Row(
      name: "no word twice", text: "It is China's Northern Rare Earth.",
      expected: "It is China's Northern Rare Earth (北方稀土, 600111.SH)."),
    Row(
      name: "a compound waits for the next mention",
      text: "A Northern Rare Earth-backed mine. Northern Rare Earth rose.",
      expected:
        "A Northern Rare Earth-backed mine. China Northern Rare Earth (北方稀土, 600111.SH) rose."),
    Row(
      name: "not in brackets", text: "The firm (Northern Rare Earth) rose.",
      expected: "The firm (Northern Rare Earth) rose."),
    Row(
      name: "undecided and foreign names stay",
      text: "Materials One, 北方稀土 and Unknown Rare Co., Ltd.",
      expected: "Materials One, 北方稀土 and Unknown Rare Co., Ltd."),
    Row(name: "places are none of its types", text: "In Baotou.", expected: "In Baotou."),
    Row(
      name: "Chinese", text: "中国北方稀土高科技股份有限公司上涨。北方稀土股价下跌。",
      expected: "北方稀土（600111.SH）上涨。北方稀土股价下跌。"),
    Row(
      name: "a definition is the author's", text: "中国北方稀土高科技股份有限公司（以下简称“北方稀土”）上涨。",
      expected: "中国北方稀土高科技股份有限公司（以下简称“北方稀土”，600111.SH）上涨。"),
    Row(
      name: "full-width punctuation in Chinese brackets", text: "北方稀土（见表）上涨。",
      expected: "北方稀土（600111.SH；见表）上涨。"),
    Row(
      name: "Traditional text keeps its characters", text: "這個公司說：經過發展，我們對北方稀土開發產業。",
      expected: "這個公司說：經過發展，我們對北方稀土（600111.SH）開發產業。"),
    Row(
      name: "quotations of every kind",
      text: "“Northern Rare Earth” and \"Northern Rare Earth\", ‘Northern Rare Earth’, 《北方稀土》.",
      expected:
        "“Northern Rare Earth” and \"Northern Rare Earth\", ‘Northern Rare Earth’, 《北方稀土》."),
    Row(
      name: "Chinese quotations", text: "他说：“北方稀土上涨。”又说「北方稀土」。北方稀土无回应。",
      expected: "他说：“北方稀土上涨。”又说「北方稀土」。北方稀土（600111.SH）无回应。"),
    Row(
      name: "a quotation that goes on",
      text: "“Northern Rare Earth rose.\n\nNorthern Rare Earth fell.",
      expected: """
        “Northern Rare Earth rose.

        China Northern Rare Earth (北方稀土, 600111.SH) fell.
        """),
    Row(
      name: "apostrophes quote nothing", text: "Firms' hopes: 'tis Northern Rare Earth's.",
      expected: "Firms' hopes: 'tis China Northern Rare Earth's (北方稀土, 600111.SH)."),
    Row(
      name: "a heading of plain text",
      text: "Northern Rare Earth rises\n\nNorthern Rare Earth rose.\n",
      expected: """
        Northern Rare Earth rises

        China Northern Rare Earth (北方稀土, 600111.SH) rose.

        """),
    Row(
      name: "a title in two lines and a signature",
      text: "Notice of\nNorthern Rare Earth (SSE)\n\nWe met.\n\nNorthern Rare Earth\n9 May",
      expected: "Notice of\nNorthern Rare Earth (SSE)\n\nWe met.\n\nNorthern Rare Earth\n9 May"),
    Row(
      name: "addresses", text: "See www.northern.com/Northern-Rare-Earth or https://x.cn/北方稀土 .",
      expected: "See www.northern.com/Northern-Rare-Earth or https://x.cn/北方稀土 ."),
  ]

  static let marked = [
    Row(
      name: "Markdown",
      text: """
        # Northern Rare Earth

        > Northern Rare Earth rose.
        > - Northern Rare Earth

        `Northern Rare Earth` and [https://x.cn/Northern-Rare-Earth](https://x.cn) and
        **Northern Rare Earth** rose.

        | Northern Rare Earth |
        |---|
        | Northern Rare Earth |

        [China Northern Rare Earth](https://x.cn "Northern Rare Earth") fell.
        """,
      expected: """
        # Northern Rare Earth

        > Northern Rare Earth rose.
        > - Northern Rare Earth

        `Northern Rare Earth` and [https://x.cn/Northern-Rare-Earth](https://x.cn) and
        **China Northern Rare Earth** (北方稀土, 600111.SH) rose.

        | Northern Rare Earth |
        |---|
        | Northern Rare Earth |

        [Northern Rare Earth](https://x.cn "Northern Rare Earth") fell.
        """, format: .markdown),
    Row(
      name: "a label of a link",
      text: "[Northern Rare Earth] rose.\n\n[Northern Rare Earth]: https://x.cn",
      expected: "[Northern Rare Earth] rose.\n\n[Northern Rare Earth]: https://x.cn",
      format: .markdown),
    Row(
      name: "a name with markup in it",
      text: "Northern *Rare* Earth rose. Northern Rare Earth fell.",
      expected: """
        Northern *Rare* Earth rose. China Northern Rare Earth (北方稀土, 600111.SH) fell.
        """, format: .markdown),
    Row(
      name: "HTML",
      text: """
        <title>Northern Rare Earth</title><h1>Northern Rare Earth</h1>
        <blockquote><ul><li>Northern Rare Earth</ul></blockquote>
        <p title="Northern Rare Earth"><q>Northern Rare Earth</q> <code>Northern Rare Earth</code>
        <b>Northern Rare Earth</b> rose&hellip; Northern Rare Earth&rsquo;s mine.
        """,
      expected: """
        <title>Northern Rare Earth</title><h1>Northern Rare Earth</h1>
        <blockquote><ul><li>Northern Rare Earth</ul></blockquote>
        <p title="Northern Rare Earth"><q>Northern Rare Earth</q> <code>Northern Rare Earth</code>
        <b>China Northern Rare Earth (北方稀土, 600111.SH)</b> rose&hellip; Northern Rare Earth&rsquo;s mine.
        """, format: .html),
    Row(
      name: "a possessive in HTML", text: "<p>Northern Rare Earth&rsquo;s mine",
      expected: "<p>China Northern Rare Earth&rsquo;s (北方稀土, 600111.SH) mine", format: .html),
  ]

  @Test(arguments: wire + marked) func `the wire style names firms`(row: Row) throws {
    let style = try StyleSample.style("wire")
    #expect(try StyleSample.revised(row.text, style, format: row.format).text == row.expected)
    #expect(
      try StyleSample.revised(row.expected, style, format: row.format).edits == [],
      "a second run changes nothing")
  }

  static let others = [
    (
      "academic", "Northern Rare Earth of Baotou. China Northern Rare Earth Co., Ltd. rose.",
      "Northern Rare Earth (北方稀土) of Baotou. China Northern Rare Earth Co., Ltd. rose."
    ),
    ("academic", "北方稀土在包头。", "北方稀土（China Northern Rare Earth）在包头。"),
    (
      "bilingual", "Northern Rare Earth of Baotou digs ion-adsorption clays (in the south).",
      """
      Northern Rare Earth (北方稀土) of Baotou (包头) digs ion-adsorption clays (离子型稀土矿; in the south).
      """
    ),
    ("bilingual", "北方稀土在包头。", "北方稀土（China Northern Rare Earth）在包头（Baotou）。"),
  ]

  @Test(arguments: others) func `the other styles`(
    style: String, text: String, expected: String
  ) throws {
    #expect(try StyleSample.revised(text, StyleSample.style(style)).text == expected)
  }

  static let fixes = [
    (
      "Baotou Steel Rare Earth (包钢稀土) rose. Baotou Steel Rare Earth fell.",
      "China Northern Rare Earth (北方稀土, 600111.SH) rose. Northern Rare Earth fell.", 3
    ),
    ("Old Resources' mine", "Iluka's (澳洲资源) mine", 1),
    (
      "Iluka (澳洲资源) has a mine, and an Old Resources mine",
      "Iluka (澳洲资源) has a mine, and an Iluka mine", 1
    ),
    (
      "It is a Baotou Steel Rare Earth plant.",
      "It is a China Northern Rare Earth (北方稀土, 600111.SH) plant.", 1
    ),
    ("Absorption clays are in Paotow.", "Ion-adsorption clays are in Baotou.", 2),
    ("包钢稀土上涨。", "北方稀土（600111.SH）上涨。", 1),
    (
      "Baotou Steel Rare Earth was renamed in 2015.",
      "Baotou Steel Rare Earth was renamed in 2015.", 0
    ),
    ("北方稀土（600111.SH）原名包钢稀土。", "北方稀土（600111.SH）原名包钢稀土。", 0),
    ("“包钢稀土”上涨。", "“包钢稀土”上涨。", 0),
    (
      "It is far in the north of the country that 北方稀土 (short: 包钢稀土) digs.",
      "It is far in the north of the country that 北方稀土 (short: 包钢稀土) digs.", 0
    ),
  ]

  @Test(arguments: fixes) func `names that are not used are replaced, or else reported`(
    text: String, expected: String, count: Int
  ) throws {
    let style = try StyleSample.style("wire")
    let fixed = try StyleSample.revised(text, style, fixes: true)
    #expect(fixed.text == expected)
    #expect(fixed.findings == [])
    let reported = try StyleSample.revised(text, style)
    #expect(reported.findings.count == count, "\(reported.diagnostics)")
  }

  @Test func `a finding tells its place`() throws {
    let styled = try StyleSample.revised(
      "China Northern Rare Earth rose.\nThen Baotou Steel Rare Earth fell.",
      StyleSample.style("wire"))
    #expect(
      styled.diagnostics.map(\.description) == [
        """
        article:2:6: warning: the superseded name 'Baotou Steel Rare Earth'; expected \
        'China Northern Rare Earth' [superseded-name]
        """
      ])
  }

  @Test func `the edits are listed with their reasons`() throws {
    let styled = try StyleSample.revised(
      "é Baotou Steel Rare Earth rose.", StyleSample.style("wire"), fixes: true)
    var output: [UInt8] = []
    StyleEditList(offsets: .codepoint).render(styled, into: &output)
    #expect(
      String(decoding: output, as: UTF8.self) == """
        {"id":"article","offsets":"codepoint","edits":[{"start":2,"end":25,\
        "text":"Baotou Steel Rare Earth","replacement":"China Northern Rare Earth",\
        "concept":"northern","reason":"superseded"},{"start":25,"end":25,"text":"",\
        "replacement":" (北方稀土, 600111.SH)","concept":"northern","reason":"first-mention"}],\
        "findings":[]}

        """)
  }
}
