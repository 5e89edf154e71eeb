// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing
import Text

struct HTMLReaderTests {
  @Test(arguments: [
    ReadingCase("北方<b>稀土</b>", "p: 北方稀土"),
    ReadingCase("<p>北方<a href='x'><em>稀</em>土</a>上涨</p>", "p: 北方稀土上涨"),
    ReadingCase("<p>一<p>二<div>三</div>四", "p: 一", "p: 二", "p: 三", "p: 四"),
    ReadingCase("一<br>二<br/>三<hr>四", "p: 一", "p: 二", "p: 三", "p: 四"),
    ReadingCase("<h1>标题</h1><h3>节</h3>文", "h1: 标题", "h3: 节", "p: 文"),
    ReadingCase("<h2>节</h3>文", "h2: 节", "p: 文"),
    ReadingCase("<ul><li>一<li><p>二</p></ul>三", "li: 一", "li: 二", "p: 三"),
    ReadingCase("<dl><dt>名<dd>义</dl>", "li: 名", "li: 义"),
    ReadingCase("<blockquote><p>引</p></blockquote><p>文</p>", "quote: 引", "p: 文"),
    ReadingCase("<table><tr><th>甲<td>乙<tr><td>丙</table>丁", "cell: 甲", "cell: 乙", "cell: 丙", "p: 丁"),
    ReadingCase("<figure><img><figcaption>图</figcaption></figure>", "p: 图"),
    ReadingCase("<title>名 &amp; 题</title><body>文", "title: 名 & 题", "p: 文"),
    ReadingCase("<news-item>北方<x-y>稀土</x-y></news-item>", "p: 北方稀土"),
    ReadingCase("<ruby>北<rp>(</rp><rt>běi</rt>方<rt>fāng</rt></ruby>", "p: 北方"),
    ReadingCase("<P>A<B>B</b></P>", "p: AB"),
  ])
  func `inline elements join and block elements part`(row: ReadingCase) throws {
    #expect(try ReadingCase.describe(row.source, as: .html) == row.blocks)
  }

  @Test(arguments: [
    ReadingCase("<p>用<code>a<b>b</b></code>写</p>", "p: 用□写"),
    ReadingCase("<p>按 <kbd>x</kbd> 见 <samp>y</samp></p>", "p: 按 □ 见 □"),
    ReadingCase("<pre>a\n<p>b</pre><p>文", "p: 文"),
    ReadingCase("一<script>if (a<b) '<p>'</script >二", "p: 一二"),
    ReadingCase("<style>p{}</STYLE>文", "p: 文"),
    ReadingCase("一<textarea><p>x</textarea>二<iframe><p>y</iframe>三", "p: 一□二□三"),
    ReadingCase("一<noscript><p>x</p></noscript>二<template><p>y</p></template>三", "p: 一二三"),
    ReadingCase("一<svg><title>t</title><path/><text>x</text></svg>二", "p: 一□二"),
    ReadingCase("一<svg/>二<math><mi>x</mi></math>三<select><option>a</select>", "p: 一□二□三□"),
    ReadingCase("一<img alt='甲' title=\"乙\">二<input value=丙>", "p: 一□二□"),
    ReadingCase("一<!-- <p>x -->二<!-->三<!--->四<!--x--!>五", "p: 一二三四五"),
    ReadingCase("<!DOCTYPE html><?php x ?>一</ x>二<!x>三</>四", "p: 一二三四"),
    ReadingCase("<div hidden><p>x</p></div><p HIDDEN>y<p>文", "p: 文"),
    ReadingCase("北方<span hidden>x<span>y</span></span>稀土", "p: 北方稀土"),
    ReadingCase("<p style='color:red; Display : none'>x</p><p style=\"visibility:hidden\">y", ""),
    ReadingCase("<p><code>&nbsp;</code> <img></p>", ""),
    ReadingCase("<p>a <code>b</p><p>文", "p: a □", "p: 文"),
  ])
  func `what is not prose is left out`(row: ReadingCase) throws {
    let expected = row.blocks.filter { !$0.isEmpty }
    #expect(try ReadingCase.describe(row.source, as: .html) == expected)
  }

  @Test(arguments: [
    ReadingCase("  一\r\n\t二 <b> 三</b>\n\n\n四 ", "p: 一 二 三 四"),
    ReadingCase("<p>　　北方稀土&nbsp;</p>", "p: 北方稀土"),
    ReadingCase("a&#10;&#x20;\nb&nbsp; c", "p: a b\u{A0} c"),
    ReadingCase("\u{FEFF}<p>文", "p: 文"),
  ])
  func `white space collapses`(row: ReadingCase) throws {
    #expect(try ReadingCase.describe(row.source, as: .html) == row.blocks)
  }

  @Test(arguments: [
    ReadingCase("&lt;b&gt; &amp;amp; &quot;", "p: <b> &amp; \""),
    ReadingCase("&#20013;&#x4E2D;&#X4e2d &NotEqualTilde;", "p: 中中中 ≂̸"),
    ReadingCase("AT&T &copy2 &notit; &notin; &ampx", "p: AT&T ©2 ¬it; ∉ &x"),
    ReadingCase("&alpha &bogus; & &; &# &#x; &#xG;", "p: &alpha &bogus; & &; &# &#x; &#xG;"),
    ReadingCase(
      "&#0;&#xD800;&#1114112;&#99999999999999999999;", "p: \u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    ReadingCase("&#x80;&#150;&CounterClockwiseContourIntegral;", "p: €–∳"),
  ])
  func `character references are read as browsers read them`(row: ReadingCase) throws {
    #expect(try ReadingCase.describe(row.source, as: .html) == row.blocks)
  }

  @Test(arguments: [
    ReadingCase("a < b <3 <", "p: a < b <3 <"),
    ReadingCase("a<b 一 class='>'二>三", "p: a三"),
    ReadingCase("<a href=\"x'>y\" title='\"'>一</a>", "p: 一"),
    ReadingCase("<a b=c/ =d e=>一", "p: 一"),
    ReadingCase("一<a href='x", "p: 一"),
    ReadingCase("一<!-- 二", "p: 一"),
    ReadingCase("</p></b>一</br>二", "p: 一", "p: 二"),
    ReadingCase("<b><p>一</b>二</p>", "p: 一二"),
    ReadingCase("<ul><li>一</ul></li><td>二", "li: 一", "cell: 二"),
    ReadingCase("<title>名", "title: 名"),
    ReadingCase("一<![CDATA[x]]>二", "p: 一二"),
  ])
  func `broken markup is read all the same`(row: ReadingCase) throws {
    #expect(try ReadingCase.describe(row.source, as: .html) == row.blocks)
  }

  @Test func `XHTML closes any element with a slash and reads CDATA`() throws {
    let source = "<?xml version='1.0'?><title/><script/><p>一<code/>二<![CDATA[&lt;]]></p>"
    #expect(try ReadingCase.describe(source, as: .html) == ["p: 一□二&lt;"])
  }

  @Test(arguments: [
    ("<p>⟦北方<b>稀土⟧</b>上涨", "北方稀土"),
    ("<p>x北<i>⟦方</i><b>稀⟧</b>土", "方稀"),
    ("a ⟦R&amp;D⟧ b", "R&D"),
    ("⟦&fjlig;⟧", "j"),
    ("⟦&#x4E2D;国⟧", "中国"),
    ("⟦Rare \n <b> Earth⟧</b>", "Rare Earth"),
    ("中⟦国<!-- - -->稀⟧土", "国稀"),
    ("一⟦<code>x</code>⟧二", "\u{FFFC}"),
    ("一⟦<svg/>⟧二", "\u{FFFC}"),
    ("<td>x</td>\u{FEFF}<td>&nbsp;⟦稀土⟧ </td>", "稀土"),
    ("<title>⟦名⟧</title>", "名"),
  ])
  func `a span maps to the original with the markup inside it`(marked: String, text: String) throws
  {
    let marked = MarkedText(marked)
    let document = try ReadingCase.document(marked.text, as: .html)
    let found = ReadingCase.original(of: text, in: document)
    #expect(
      found == marked.spans.first, "\(MarkedText.mark(marked.text, found.map { [$0] } ?? []))")
  }

  @Test func `a paragraph without markup is read in place`() throws {
    let document = try ReadingCase.document("<p>北方稀土上调价格</p>", as: .html)
    #expect(document.blocks.first?.bytes == document.source.bytes)
  }
}
