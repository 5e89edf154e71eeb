// SPDX-License-Identifier: Apache-2.0

import Annotation
import Testing
import Text

/// How each format shows a name that no glossary knows.
struct UnlistedNameTests {
  private let text = "They say Acme Resources (顶峰资源) is near Baotou, where Acme Resources began.\n"

  @Test func `text gives it a local id`() throws {
    let lines = TextRenderer().rendered(try Sample.document(text)).split(separator: "\n")
    #expect(
      lines.first
        == "article.txt:1:10: Acme Resources → _:acme-resources (company) 顶峰资源 [name-word]")
  }

  @Test func `the terminal lists it below the table`() throws {
    let document = try Sample.document(text)
    #expect(
      TerminalRenderer(usesColor: false).rendered(document) == """
        They say Acme Resources (顶峰资源) is near Baotou (包头), where Acme Resources began.

        English  中文  Type   Codes  Count
        Baotou   包头  place             1

        In no glossary
        Acme Resources 顶峰资源 ×3  company

        """)
    #expect(
      TerminalRenderer(usesColor: true).rendered(document)
        .hasPrefix("They say \u{1B}[3;1;34mAcme Resources\u{1B}[0m"))
  }

  @Test func `the appendix of Markdown has it without an id`() throws {
    let output = MarkdownRenderer().rendered(try Sample.document(text, format: .markdown))
    #expect(output.hasSuffix("|  | Acme Resources | 顶峰资源 | company |  | 3 |\n"))
  }

  @Test func `a page marks it, lists it, and claims no identity`() throws {
    let page = HTMLPageText(HTMLRenderer().rendered(try Sample.document(text)))
    #expect(page.problems == [])
    #expect(
      page.body.contains(
        """
        <span class="mention company unlisted" tabindex="0" id="m1" aria-describedby="m1-card">\
        <span its-term="yes" its-term-info-ref="#d1-concept-_5f__3a_acme-resources" \
        its-ta-class-ref="#type-company">Acme Resources</span>
        """))
    #expect(page.body.contains("<li class=\"unlisted\" id=\"d1-concept-_5f__3a_acme-resources\">"))
  }
}
