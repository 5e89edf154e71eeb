// SPDX-License-Identifier: Apache-2.0

import Annotation
import Testing
import Text

/// HTML and Markdown articles laid out again from their prose.
struct OutlineTests {
  private let html = """
    <title>Site | x</title><h2>A <em>title</em></h2><p>One &amp; <code>two `&lt;b>`</code>
    three<script>no()</script><ul><li>a<li>1. b</ul><blockquote><p>q<p>r</blockquote>
    <table><tr><th>Name<th>Note<th>No<tr><td>x|y<td><td>3<tr><td><p>p<p>q</table><p>-end
    """

  @Test func `HTML becomes Markdown`() throws {
    #expect(
      MarkdownRenderer().rendered(try Sample.document(html, format: .html)) == """
        ## A title

        One \\& `` two `<b>` `` three

        - a
        - 1\\. b

        > q
        >
        > r

        | Name | Note | No |
        |---|---|---|
        | x\\|y | | 3 |
        | p q | | |

        \\-end

        """)
  }

  @Test func `HTML becomes a page`() throws {
    let page = HTMLPageText(HTMLRenderer().rendered(try Sample.document(html, format: .html)))
    #expect(page.problems == [])
    #expect(page.text.contains("<title>A title</title>"))
    #expect(
      page.body.contains(
        """
        <h2>A title</h2>
        <p>One &amp; <code>two `&lt;b&gt;`</code> three</p>
        <ul>
        <li>a</li>
        <li>1. b</li>
        </ul>
        <blockquote>
        <p>q</p>
        <p>r</p>
        </blockquote>
        <div class="table"><table>
        <tr><th>Name</th><th>Note</th><th>No</th></tr>
        <tr><td>x|y</td><td></td><td>3</td></tr>
        <tr><td>p<br>q</td></tr>
        </table></div>
        <p>-end</p>

        """), "\(page.body)")
  }

  @Test func `HTML is read on a terminal`() throws {
    #expect(
      TerminalRenderer(usesColor: false).rendered(try Sample.document(html, format: .html)) == """
        A title

        One & two `<b>` three

        • a
        • 1. b

        > q
        > r

        Name | Note | No
        x|y |  | 3
        p q

        -end

        """)
  }

  @Test func `Markdown becomes a page`() throws {
    let text = """
      # A *title*

      One `two` ![three](x) <https://x.org> **four**

      | Name | Note | No |
      |---|---|---|
      | x | | 3 |
      | `c` y | z |

      - a
      - b
      """
    let body = HTMLPageText(
      HTMLRenderer().rendered(try Sample.document(text, format: .markdown))
    ).body
    #expect(
      body.contains(
        """
        <h1>A title</h1>
        <p>One <code>two</code> three https://x.org four</p>
        <div class="table"><table>
        <tr><th>Name</th><th>Note</th><th>No</th></tr>
        <tr><td>x</td><td></td><td>3</td></tr>
        <tr><td><code>c</code> y</td><td>z</td></tr>
        </table></div>
        <ul>
        <li>a</li>
        <li>b</li>
        </ul>

        """), "\(body)")
  }

  @Test func `a title is no text, but names the page where no heading does`() throws {
    let text = "<title>Baotou &amp; us</title><p>In Baotou."
    let page = HTMLPageText(HTMLRenderer().rendered(try Sample.document(text, format: .html)))
    #expect(page.text.contains("<title>Baotou &amp; us</title>"))
    #expect(page.problems == [])
    #expect(
      TerminalRenderer(usesColor: false).rendered(try Sample.document(text, format: .html))
        .hasPrefix("In Baotou (包头).\n"))
  }

  @Test func `code and links of Markdown are never glossed`() throws {
    let text =
      "`Baotou` [x](Baotou \"Baotou\") <https://Baotou>\n\n    Baotou\n\n```\nBaotou\n```\n"
    #expect(
      MarkdownRenderer().rendered(try Sample.document(text, format: .markdown)).hasPrefix(text))
  }
}
