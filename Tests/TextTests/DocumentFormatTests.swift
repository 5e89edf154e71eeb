// SPDX-License-Identifier: Apache-2.0

import Testing
import Text

struct DocumentFormatTests {
  @Test(arguments: [
    "<!DOCTYPE html><p>x", "\u{FEFF} \n<!-- x -->\n<HTML lang=zh>", "<p>北方稀土</p>", "<br/>",
    "<?xml version=\"1.0\"?>\n<!DOCTYPE html>", "<?xml version='1.0'?><html xmlns='x'>",
  ])
  func `HTML begins with a doctype or a tag of HTML`(text: String) {
    #expect(DocumentFormat.guess(Array(text.utf8)) == .html)
  }

  @Test(arguments: [
    "# 标题\n\n见[公告](https://a.b/c)。", "---\ntitle: x\n---\n# 题", "**要点**\n\n| 甲 | 乙 |\n|---|---|\n",
    "## 题\n```\nx\n```\n",
  ])
  func `Markdown shows two signs`(text: String) {
    #expect(DocumentFormat.guess(Array(text.utf8)) == .markdown)
  }

  @Test(arguments: [
    "", "\u{FEFF}", "<", "<p", "< p>", "<3", "<!-- x", "<tmx version='1.4'>",
    "<?xml version='1.0'?><table>",
    "<https://a.b>", "北方稀土上调价格。", "# 注释\nx = a ** b", "- 一\n- 二\n", "1. 一\n2. 二",
    "---\na: b\n---\nx",
    "<blockquotes>",
  ])
  func `all else is plain text`(text: String) {
    #expect(DocumentFormat.guess(Array(text.utf8)) == .text)
  }
}
