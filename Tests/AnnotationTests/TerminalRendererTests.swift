// SPDX-License-Identifier: Apache-2.0

import Annotation
import Matching
import TestSupport
import Testing
import Text

struct TerminalRendererTests {
  private let plain = TerminalRenderer(usesColor: false)

  @Test func `without colour the text is plain and a table follows`() throws {
    #expect(
      plain.rendered(try Sample.document(Sample.article)) == """
        Northern Rare Earth (北方稀土) of Baotou (包头)

        Northern Rare Earth (600111.SH) sells rare earths (稀土).
        The Ministry of Commerce (商务部) spoke of 中国稀土?.

        English                    中文      Type          Codes       Count
        China Northern Rare Earth  北方稀土  company       sse 600111      3
        Baotou                     包头      place                         2
        rare earths                稀土      element                       1
        Ministry of Commerce       商务部    organization                  1

        Undecided
        中国稀土? ×1  group (company) | holdings (company)

        """)
  }

  @Test func `with colour names, glosses and undecided names differ`() throws {
    let text = "Baotou of 北方稀土, 中国稀土\n"
    let lines = TerminalRenderer(usesColor: true).rendered(try Sample.document(text))
      .split(separator: "\n")
    #expect(
      lines.first == """
        \u{1B}[32mBaotou\u{1B}[0m\u{1B}[2m（包头）\u{1B}[0m of \u{1B}[1;34m北方稀土\u{1B}[0m\
        \u{1B}[2m（China Northern Rare Earth）\u{1B}[0m, \u{1B}[7m中国稀土?\u{1B}[0m
        """)
    #expect(lines.contains { $0.contains("\u{1B}[1;34mcompany\u{1B}[0m") })
  }

  @Test(arguments: [80, 60, 50])
  func `columns line up and fit the width`(width: Int) throws {
    let text = "Northern Rare Earth, Baotou, rare earths, 商务部, 中国稀土集团"
    let output = TerminalRenderer(usesColor: false, width: width)
      .rendered(try Sample.document(text))
    let table = output.split(separator: "\n").dropFirst().map(String.init)
    #expect(table.count == 6)
    #expect(Set(table.map(DisplayWidth.columns)).count == 1, "\(output)")
    #expect(table.allSatisfy { DisplayWidth.columns(of: $0) <= width }, "\(output)")
  }

  @Test func `a narrow terminal breaks nothing`() throws {
    let document = try Sample.document(Sample.article)
    for width in [0, 1, 10, -5] {
      let output = TerminalRenderer(usesColor: false, width: width).rendered(document)
      #expect(output.contains("company"))
    }
  }

  @Test func `no control character of the input reaches the terminal`() throws {
    let text = "\u{1B}[31m Baotou\u{1B}]0;x\u{7} \u{9B}1m \u{202E}Redder\r\n\tend\u{8}"
    let document = try Sample.document(text, name: "\u{1B}c")
    let output = plain.rendered(document, document)
    let controls = output.unicodeScalars.filter {
      ($0.value < 0x20 && $0 != "\n" && $0 != "\t") || (0x7F...0x9F).contains($0.value)
        || $0.value == 0x202E
    }
    #expect(controls.isEmpty)
    #expect(output.contains("␛[31m Baotou (包头)␛]0;x␇ <U+009B>1m <U+202E>Redder (红␛[31m)\n\tend␈"))
  }

  @Test func `several documents have their names above them`() throws {
    let one = try Sample.document("one", name: "one.txt")
    let two = try Sample.document("two", name: "two.txt")
    #expect(plain.rendered(one) == "one\n")
    #expect(plain.rendered(one, two) == "── one.txt ──\n\none\n\n── two.txt ──\n\ntwo\n")
    #expect(plain.rendered() == "")
  }

  @Test func `an empty document stays empty`() throws {
    #expect(plain.rendered(try Sample.document("")) == "")
  }

  @Test func `of overlapping mentions the outermost is shown`() throws {
    let output = TerminalRenderer(usesColor: true)
      .rendered(try Sample.document("Northern Rare Earth\n", overlaps: .all))
    #expect(
      output.hasPrefix("\u{1B}[1;34mNorthern Rare Earth\u{1B}[0m\u{1B}[2m (北方稀土)\u{1B}[0m\n"))
  }
}
