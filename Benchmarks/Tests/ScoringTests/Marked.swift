// SPDX-License-Identifier: Apache-2.0

import Scoring

/// A text with its mentions marked, and what the program is said to have found in it.
///
/// A mention is written `⟦surface|type|id⟧`; a missing id stands for none.
struct Marked {
  let text: String
  let mentions: [Mention]

  init(_ marked: String) {
    var text = ""
    var mentions: [Mention] = []
    let parts = marked.split(separator: "⟦", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      guard index > 0, let end = part.firstIndex(of: "⟧") else {
        text += part
        continue
      }
      let fields = part[..<end].split(separator: "|").map(String.init)
      let start = text.unicodeScalars.count
      text += fields[0]
      mentions.append(
        Mention(
          span: start..<text.unicodeScalars.count, text: fields[0], type: fields[1],
          identity: Identity(id: fields.count > 2 ? fields[2] : nil)))
      text += part[part.index(after: end)...]
    }
    self.text = text
    self.mentions = mentions
  }

  /// The same text marked by hand and by the program.
  static func document(_ id: String = "a.en.txt", gold: String, found: String)
    -> (Document, [Mention])
  {
    let gold = Marked(gold)
    let document = Document(
      id: id, language: id.contains(".zh") ? "zh-Hans" : "en", text: gold.text,
      gold: gold.mentions)
    return (document, Marked(found).mentions)
  }
}
