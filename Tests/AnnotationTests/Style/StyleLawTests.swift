// SPDX-License-Identifier: Apache-2.0

import Annotation
import Testing
import TestSupport
import Text

/// What holds for every article.
struct StyleLawTests {
  /// Pieces that names, quotations, brackets and markup come from.
  private static let pieces = [
    "China Northern Rare Earth", "Northern Rare Earth", "Northern", "北方稀土", "包钢稀土",
    "Baotou Steel Rare Earth", "China Rare Earth Group", "China Rare Earth Holdings",
    "China Rare Earth", "Old Resources", "Iluka", "Baotou", "包头", "Paotow", "600111.SH", "0769.HK",
    "absorption clay", "Materials One", "中国稀土集团", "Co., Ltd.", "'s", "' ", "“", "”", "\"", "(",
    ")", "（", "）", "《", "》", ", ", "。", ". ", " ", " ", " ", "\n", "\n\n", "a ", "an ", "**", "*",
    "`", "[", "](x)", "<b>", "</b>", "<q>", "</q>", "&rsquo;s", "> ", "# ", "上涨", "rose", "公司",
    "（以下简称“北方稀土”）", "原名", "formerly ", "www.x.cn/",
  ]

  private static func article(_ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...40, using: &generator)).map { _ in
      pieces[Int.random(in: 0..<pieces.count, using: &generator)]
    }.joined()
  }

  @Test(arguments: ["wire", "academic", "bilingual"], [false, true])
  func `running a style twice changes nothing more`(name: String, fixes: Bool) throws {
    let revision = StyleRevision(try StyleSample.style(name), fixes: fixes)
    var generator = SeededGenerator(seed: fixes ? 5 : 7)
    for round in 0..<400 {
      let text = Self.article(&generator)
      let format = DocumentFormat.allCases[round % 3]
      let once = try StyleSample.revised(text, revision, format: format)
      let twice = try StyleSample.revised(once.text, revision, format: format)
      #expect(twice.text == once.text, "\(format): \(text)")
    }
  }

  @Test(arguments: DocumentFormat.allCases)
  func `every byte outside the edits stays, and edits stand in prose`(format: DocumentFormat) throws
  {
    let revision = StyleRevision(try StyleSample.style("bilingual"), fixes: true)
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<400 {
      let text = Self.article(&generator)
      let styled = try StyleSample.revised(text, revision, format: format)
      let bytes = Array(text.utf8)
      var rest = styled.bytes[...]
      var offset = 0
      for edit in styled.edits {
        #expect(edit.span.start >= offset, "edits ascend: \(text)")
        rest = rest.dropFirst(edit.span.start - offset + edit.replacement.utf8.count)
        offset = edit.span.end
        #expect(!edit.span.isEmpty || !edit.replacement.isEmpty)
      }
      #expect(rest.elementsEqual(bytes[offset...]), "\(text)")
      for edit in styled.edits where !edit.span.isEmpty {
        let name = String(decoding: bytes[edit.span.range], as: UTF8.self)
        #expect(!name.contains { "<>`[]*“”".contains($0) }, "\(name) in \(text)")
      }
    }
  }

  @Test func `many names cost no more than their number`() throws {
    let style = try StyleSample.style("wire")
    let text = String(repeating: "China Northern Rare Earth Co., Ltd. “rose” (x). ", count: 2_000)
    #expect(try StyleSample.revised(text, style).edits.count == 2_001)
  }
}
