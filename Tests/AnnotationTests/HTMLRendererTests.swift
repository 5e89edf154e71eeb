// SPDX-License-Identifier: Apache-2.0

import Annotation
import Matching
import TestSupport
import Testing
import Text

struct HTMLRendererTests {
  private func page(_ text: String, name: String = "article.txt") throws -> HTMLPageText {
    HTMLPageText(HTMLRenderer().rendered(try Sample.document(text, name: name)))
  }

  @Test func `a name is marked and carries its card`() throws {
    #expect(
      try page("In Baotou.").body == """
        <section class="document" lang="en">
        <article class="plain">
        <p class="name">article.txt</p>
        <p>In <span class="mention place" tabindex="0" id="m1" aria-describedby="m1-card">\
        <span its-term="yes" its-term-info-ref="#concept-baotou" \
        its-ta-ident-ref="#concept-baotou" its-ta-class-ref="#type-place">Baotou</span>\
        <span class="card" id="m1-card" lang="en" its-within-text="nested">\
        <span class="type">place</span><b lang="en">Baotou</b><b lang="zh-Hans">包头</b>\
        <span class="why">as listed</span>\
        <a href="#concept-baotou">1 mention, see the list</a></span></span>.</p>
        </article>
        <aside lang="en">
        <h2>Names and terms</h2>
        <h3 class="place" id="type-place"><span>place</span></h3>
        <ul>
        <li id="concept-baotou"><a href="#m1"><span lang="en">Baotou</span></a> \
        <span lang="zh-Hans">包头</span> <span class="count">1</span></li>
        </ul>
        </aside>
        </section>

        """)
  }

  @Test func `a card tells codes, note, what is inside, and why`() throws {
    let body = try page("Northern Rare Earth").body
    for part in [
      "<span class=\"codes\">sse 600111</span>",
      "<span class=\"note\">Listed arm of Baogang Group.</span>",
      "<span class=\"nested\">contains <span lang=\"en\">rare earths</span> ",
    ] {
      #expect(body.contains(part))
    }
    #expect(try page("Redders").body.contains("plural of “Redder”"))
  }

  @Test func `an undecided name lists what it may be and claims no identity`() throws {
    let body = try page("Of 中国稀土 they spoke at length").body
    #expect(body.contains("<span class=\"mention undecided\""))
    #expect(body.contains("<span its-term=\"yes\" lang=\"zh-Hans\">中国稀土</span>"))
    #expect(body.contains("<span class=\"alternative\"><b lang=\"en\">China Rare Earth Group</b>"))
    #expect(body.contains("China Rare Earth Group or China Rare Earth Holdings"))
    #expect(!body.contains("its-ta-ident-ref"))
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
    ("a & b \"c\" 'd'", "<p>a &amp; b &quot;c&quot; &#39;d&#39;</p>"),
    ("&lt;", "<p>&amp;lt;</p>"),
    ("a\u{1B}[0m\u{8}\u{85}", "<p>a\u{FFFD}[0m\u{FFFD}\u{FFFD}</p>"),
    ("]]><!--", "<p>]]&gt;&lt;!--</p>"),
  ])
  func `text is escaped`(text: String, expected: String) throws {
    #expect(try page(text).body.contains(expected))
  }

  @Test func `names and titles are escaped`() throws {
    let page = try page("They said 脚本 here\n\nmore", name: "\"><script>x</script>")
    #expect(
      page.body.contains(
        "<b lang=\"en\">Tom &amp; &lt;i&gt;Jerry&lt;/i&gt; &quot;x&quot; &#39;y&#39;</b>"))
    #expect(page.body.contains("&quot;&gt;&lt;script&gt;x&lt;/script&gt;"))
    #expect(!page.text.contains("<script"))
    #expect(
      try self.page("a b.", name: "</title><b>").text.contains(
        "<title>&lt;/title&gt;&lt;b&gt;</title>"))
  }

  @Test func `the first line alone is the title`() throws {
    #expect(try page("Baotou & us\n\nText.").text.contains("<title>Baotou &amp; us</title>"))
    #expect(try page("A sentence.\n\nText.").text.contains("<title>article.txt</title>"))
    #expect(try page("Two\nlines\n\nText.").text.contains("<title>article.txt</title>"))
  }

  @Test(arguments: [
    ("the rare earth", "en"), ("包头的稀土上调价格", "zh-Hans"), ("這個動體說從稀土開", "zh-Hant"),
  ])
  func `the page is in the article's language`(text: String, language: String) throws {
    #expect(try page(text).text.contains("<html lang=\"\(language)\">"))
  }

  @Test func `in a Chinese article the Chinese name comes first`() throws {
    #expect(try page("包头的消息").body.contains("<b lang=\"zh-Hans\">包头</b><b lang=\"en\">Baotou</b>"))
  }

  @Test func `nothing is loaded and no script may run`() throws {
    let text = try page(Sample.article).text
    #expect(text.contains("content=\"default-src 'none'; style-src 'unsafe-inline'"))
    for word in ["http:", "https:", "url(", "@import", "<link", "<script", "src="] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test func `several articles share one page without an id twice`() throws {
    let one = try Sample.document(Sample.article, name: "one.txt")
    let two = try Sample.document("包头的北方稀土", name: "two.txt")
    let page = HTMLPageText(HTMLRenderer().rendered(one, two))
    #expect(page.problems == [])
    #expect(page.text.split(separator: "<!DOCTYPE").count == 1)
    #expect(page.body.contains("<section class=\"document\" lang=\"zh-Hans\">"))
    #expect(
      page.body.contains(
        "its-term-info-ref=\"#d2-concept-baotou\" its-ta-ident-ref=\"#concept-baotou\""))
  }

  @Test func `an empty page is a page`() throws {
    #expect(HTMLPageText(HTMLRenderer().rendered()).problems == [])
    let page = try page("")
    #expect(page.problems == [])
    #expect(page.text.contains("<title>article.txt</title>"))
    #expect(!page.body.contains("<aside"))
  }

  @Test func `every page is well-formed and its links lead somewhere`() throws {
    var generator = SeededGenerator(seed: 5)
    let pieces = [
      "Baotou", "包头", "稀土", "中国稀土", "Northern Rare Earth", "600111.SH", "脚本", "Redder", "<b>",
      "</p>",
      "\"", "'", "&", "\n", "\n\n", " ", "\u{1B}", "(", ")", "- ", "# ", "<script>", "|",
    ]
    for _ in 0..<20 {
      let text = (0..<40).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
      for format in DocumentFormat.allCases {
        for overlaps in OverlapPolicy.allCases {
          let document = try Sample.document(text, format: format, overlaps: overlaps)
          let page = HTMLPageText(HTMLRenderer().rendered(document, document))
          #expect(page.problems == [], "\(text)")
        }
      }
    }
  }
}
