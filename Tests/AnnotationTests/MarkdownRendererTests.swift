// SPDX-License-Identifier: Apache-2.0

import Annotation
import TestSupport
import Testing
import Text

struct MarkdownRendererTests {
  /// The article without the appendix.
  private func article(_ text: String, _ format: DocumentFormat) throws -> String {
    let output = MarkdownRenderer().rendered(try Sample.document(text, format: format))
    guard let appendix = output.firstRange(of: "\n## Names and terms") else { return output }
    return String(output[..<appendix.lowerBound])
  }

  @Test func `the article is glossed and its concepts are listed`() throws {
    #expect(
      MarkdownRenderer().rendered(try Sample.document(Sample.article, format: .markdown)) == """
        Northern Rare Earth (北方稀土) of Baotou (包头)

        Northern Rare Earth (600111.SH) sells rare earths (稀土).
        The Ministry of Commerce (商务部) spoke of 中国稀土.

        ## Names and terms · 名称与术语

        | Concept | English | 中文 | Type | Codes | Mentions |
        |---|---|---|---|---|---:|
        | northern-rare-earth | China Northern Rare Earth | 北方稀土 | company | sse 600111 | 3 |
        | baotou | Baotou | 包头 | place |  | 2 |
        | rare-earth | rare earths | 稀土 | element |  | 1 |
        | mofcom | Ministry of Commerce | 商务部 | organization |  | 1 |

        """)
  }

  @Test(arguments: [
    "", "\n", "no names", "# A *b* `c`\r\n\r\n- [x](y)  \n\n```\ncode\n```",
    "\u{FEFF}a\u{1B}[0m\t|",
  ])
  func `where nothing is found a Markdown article stays byte for byte`(text: String) throws {
    #expect(MarkdownRenderer().rendered(try Sample.document(text, format: .markdown)) == text)
  }

  @Test(arguments: [
    ("**北方稀土**上调", "**北方稀土**（China Northern Rare Earth）上调\n"),
    ("**包头的商务部**称", "**包头（Baotou）的商务部**（Ministry of Commerce）称\n"),
    ("*Baotou* is", "*Baotou* (包头) is\n"),
    ("Baotou *is* new", "Baotou (包头) *is* new\n"),
    ("in Baotou *city*", "in Baotou (包头) *city*\n"),
    ("* Baotou *city*", "* Baotou (包头) *city*\n"),
    ("[Baotou](a.md) is", "[Baotou (包头)](a.md) is\n"),
    ("[Baotou][a] is", "[Baotou (包头)][a] is\n"),
    ("[Baotou] is", "[Baotou] (包头) is\n"),
    ("[Baotou][] is", "[Baotou][] (包头) is\n"),
    ("[**Baotou** city] is", "[**Baotou** city] (包头) is\n"),
    ("[a] Baotou [b]", "[a] Baotou (包头) [b]\n"),
    ("Baotou\n\n] x", "Baotou (包头)\n\n] x\n"),
    ("脚本", "脚本（Tom \\& \\<i\\>Jerry\\</i\\> \"x\" 'y'）\n"),
  ])
  func `a gloss leaves the markup as it was`(text: String, expected: String) throws {
    #expect(try article(text, .markdown) == expected)
  }

  @Test func `without its glosses a Markdown article is its source`() throws {
    var generator = SeededGenerator(seed: 11)
    let pieces = [
      "Baotou", "包头", "稀土", "rare earth", "**", "*", "_", "[", "]", "(", ")", "\n", "\n\n", " ",
      "`",
      "<b>", "&amp;", "|", "\\", "称", "x", "# ", "- ",
    ]
    let glosses = [
      " (包头)", "（包头）", " (Baotou)", "（Baotou）", " (稀土)", "（稀土）", " (rare earths)", "（rare earths）",
    ]
    for _ in 0..<300 {
      let text = (0..<30).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
      var bare = try article(text, .markdown)
      var source = text
      for gloss in glosses {
        bare = bare.replacing(gloss, with: "")
        source = source.replacing(gloss, with: "")
      }
      #expect(bare == source || bare == source + "\n", "\(text)")
    }
  }

  @Test(arguments: [
    (
      "a*b_c_ [d](e) <f> `g` ~h~ & | \\",
      "a\\*b_c\\_ \\[d\\](e) \\<f\\> \\`g\\` \\~h\\~ \\& \\| \\\\"
    ),
    ("snake_case", "snake_case"),
    ("# a\n\n1. b\n\n- c\n\n+ d\n\n> e", "\\# a\n\n1\\. b\n\n\\- c\n\n\\+ d\n\n\\> e"),
    ("a\n===\nb\n---", "a\\\n\\===\\\nb\\\n\\---"),
    ("one\ntwo  \r\nthree\n\nfour\n", "one\\\ntwo\\\nthree\n\nfour\n"),
    (
      "    indented\n\ttab\n  two",
      "&nbsp;&nbsp;&nbsp;&nbsp;indented\\\n&nbsp;&nbsp;&nbsp;&nbsp;tab\\\n  two"
    ),
    ("2024) x\n\n2024 y", "2024\\) x\n\n2024 y"),
    ("", ""),
  ])
  func `plain text is escaped to read as it did`(text: String, expected: String) throws {
    #expect(MarkdownRenderer().rendered(try Sample.document(text, format: .text)) == expected)
  }

  @Test func `plain text is glossed, across lines too`() throws {
    #expect(try article("- rare\nearth *x*", .text) == "\\- rare\\\nearth (稀土) \\*x\\*\n")
  }

  @Test func `cells of the appendix escape what would end them`() throws {
    let output = MarkdownRenderer().rendered(try Sample.document("脚本", format: .markdown))
    #expect(
      output.hasSuffix(
        "| script | Tom \\& \\<i\\>Jerry\\</i\\> \"x\" 'y' | 脚本\\|\\<b\\> | term |  | 1 |\n"))
  }

  @Test func `several articles are parted by a rule`() throws {
    let document = try Sample.document("none\n", format: .markdown)
    #expect(MarkdownRenderer().rendered(document, document) == "none\n\n---\n\nnone\n")
  }
}
