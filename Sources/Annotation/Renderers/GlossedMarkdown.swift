// SPDX-License-Identifier: Apache-2.0

import Text

/// A Markdown article byte for byte, with glosses put in where they leave its markup as it was.
struct GlossedMarkdown {
  private let passage: Passage
  private var bytes: [UInt8] { passage.bytes }

  init(_ document: AnnotatedDocument) { passage = document.sourcePassage }

  func write(into output: inout [UInt8]) {
    let surroundings = MarkdownSurroundings(of: bytes)
    var offset = 0
    for mark in passage.marks {
      guard let gloss = mark.gloss else { continue }
      let place = max(offset, surroundings.place(behind: mark.span))
      output.append(contentsOf: bytes[offset..<place])
      output.append(gloss.opening + MarkdownText.inline(gloss.name) + gloss.closing)
      offset = place
    }
    output.append(contentsOf: bytes[offset...])
  }
}
