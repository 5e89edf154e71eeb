// SPDX-License-Identifier: Apache-2.0

import Annotation
import Matching
import Testing
import Text

struct TextRendererTests {
  @Test func `each mention is one line with its place`() throws {
    #expect(
      TextRenderer().rendered(try Sample.document(Sample.article)) == """
        article.txt:1:1: Northern Rare Earth → northern-rare-earth (company) 北方稀土 [exact]
        article.txt:1:24: Baotou → baotou (place) 包头 [exact]
        article.txt:1:32: 包头 → baotou (place) Baotou [exact]
        article.txt:3:1: Northern Rare Earth → northern-rare-earth (company) 北方稀土 [exact]
        article.txt:3:22: 600111.SH → northern-rare-earth (company) 北方稀土 [code]
        article.txt:3:39: rare earths → rare-earth (element) 稀土 [exact]
        article.txt:4:5: Ministry of Commerce → mofcom (organization) 商务部 [exact]
        article.txt:4:35: 中国稀土 → group (company) | holdings (company) [ambiguous]

        """)
  }

  @Test(arguments: [
    ("Baotou", "1:1"), ("𠮷é稀 Baotou", "1:5"), ("a\nb\n\n Baotou", "4:2"), ("a\r\nBaotou", "2:1"),
    ("\u{FEFF}Baotou", "1:2"),
  ])
  func `columns are code points`(text: String, place: String) throws {
    let line = TextRenderer().rendered(try Sample.document(text))
    #expect(line.hasPrefix("article.txt:\(place): Baotou → "), "\(line)")
  }

  @Test(arguments: [
    ("rare\nearths", "article.txt:1:1: rare earths → rare-earth (element) 稀土 [folded]\n"),
    ("Redder", "article.txt:1:1: Redder → escape (product) 红␛[31m [exact]\n"),
  ])
  func `a mention is one harmless line`(text: String, expected: String) throws {
    #expect(TextRenderer().rendered(try Sample.document(text)) == expected)
  }

  @Test func `a document's name cannot break its lines`() throws {
    let document = try Sample.document("Baotou", name: "a\u{1B}[2J\nb.txt")
    #expect(TextRenderer().rendered(document).hasPrefix("a␛[2J b.txt:1:1: Baotou"))
  }

  @Test func `overlapping mentions each have their line`() throws {
    let lines = TextRenderer().rendered(
      try Sample.document("Northern Rare Earth", overlaps: .all)
    ).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.last?.hasPrefix("article.txt:1:10: Rare Earth → rare-earth") == true)
  }

  @Test func `nothing found, nothing written`() throws {
    #expect(TextRenderer().rendered(try Sample.document("no names")) == "")
    #expect(TextRenderer().rendered(try Sample.document("")) == "")
  }
}
