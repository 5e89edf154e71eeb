// SPDX-License-Identifier: Apache-2.0

import Annotation
import Testing
import Text

/// Where the other language's name stands; shown by the plain terminal output, above its table.
struct GlossTests {
  @Test(arguments: [
    ("the first mention only", "Baotou, Baotou", "Baotou (包头), Baotou"),
    ("full-width brackets in Chinese", "包头的稀土", "包头（Baotou）的稀土（rare earths）"),
    (
      "the text around decides the brackets", "本报讯，Baotou的消息说明",
      "本报讯，Baotou（包头）的消息说明"
    ),
    ("Han in English", "the word 稀土 is new to them", "the word 稀土 (rare earths) is new to them"),
    ("not where the text gives it", "Baotou (包头)", "Baotou (包头)"),
    ("not where the text gives it later in the bracket", "Baotou (city; 包头)", "Baotou (city; 包头)"),
    ("not behind a quotation mark", "“包头”（Baotou）", "“包头”（Baotou）"),
    ("a code is no name", "北方稀土（600111.SH）", "北方稀土（China Northern Rare Earth）（600111.SH）"),
    ("a bracket without the name", "Baotou (a city)", "Baotou (包头) (a city)"),
    ("an open bracket", "In Baotou (包头", "In Baotou (包头) (包头"),
    ("a name that is a gloss itself", "The firm (北方稀土) sells", "The firm (北方稀土) sells"),
    ("no gloss for an undecided name", "包头与中国稀土", "包头（Baotou）与中国稀土?"),
  ])
  func `the other name stands where it helps`(
    name: String, text: String, expected: String
  ) throws {
    let output = TerminalRenderer(usesColor: false).rendered(try Sample.document(text))
    #expect(output.split(separator: "\n").first.map(String.init) == expected, "\(name)")
  }
}
