// SPDX-License-Identifier: Apache-2.0

import Matching
import Terminology
import Text

/// One line a mention, for eyes and for grep.
///
///     article.txt:12:5: Northern Rare Earth → northern-rare-earth (company) 北方稀土 [exact]
///     article.txt:14:9: 中国稀土 → china-rare-earth-group (company) | creg-listed (company) [ambiguous]
///
/// Name, line and column (both from 1, columns in code points) as compilers write them; the surface;
/// behind the arrow the concept, its type, its preferred name in the other language where that says
/// something new, and in square brackets the rule. The id of a name that no glossary knows begins
/// with `_:`. The alternatives of an ambiguous mention are parted by bars. Mentions inside others are left out. Line breaks inside a surface are written as
/// a space and control characters as their pictures, so that a mention is always one line.
package struct TextRenderer: Renderer {
  package init() {}

  package mutating func render(_ document: AnnotatedDocument, into output: inout [UInt8]) {
    let name = ControlPictures.shown(document.document.name, onOneLine: true)
    var place = PlaceWalk()
    for mention in document.mentions {
      place.move(to: mention.span.start, in: document.document.source.bytes.span)
      let surface = ControlPictures.shown(document.text(of: mention), onOneLine: true)
      let identity = ControlPictures.shown(identity(of: mention, in: document), onOneLine: true)
      output.append("\(name):\(place.line):\(place.column): \(surface) → \(identity)\n")
    }
  }

  private func identity(of mention: Mention, in document: AnnotatedDocument) -> String {
    guard mention.isDecided else {
      let alternatives = mention.alternatives.map { index in
        let concept = document.concept(at: index)
        return "\(concept.id) (\(concept.type))"
      }
      return alternatives.joined(separator: " | ") + " [ambiguous]"
    }
    let concept = document.concept(of: mention)
    let otherName = document.otherName(for: mention).map { $0 + " " } ?? ""
    return "\(concept.id) (\(concept.type)) \(otherName)[\(mention.why.rule.rawValue)]"
  }
}

/// Line and column of ascending offsets, in one pass over the text however long its lines are.
private struct PlaceWalk {
  private var offset = 0
  private(set) var line = 1
  private(set) var column = 1

  mutating func move(to target: Int, in bytes: Span<UInt8>) {
    if target < offset { self = PlaceWalk() }
    while offset < target {
      if bytes[offset] == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if bytes[offset] & 0xC0 != 0x80 {
        column += 1
      }
      offset += 1
    }
  }
}
