// SPDX-License-Identifier: Apache-2.0

import Text

/// The markup around the names of a Markdown text: where something can be put behind a name so that
/// the markup stays as it was.
///
/// A gloss stands right behind its name, but behind the marks that close emphasis there
/// (`**北方稀土**（…）`: a closing mark between a bracket and a letter would not close), and behind a
/// bracket that is a link by its text alone (`[北方稀土]`, whose text is the link's label).
struct MarkdownSurroundings {
  private let bytes: [UInt8]

  /// How far around a name its markup is looked at, in bytes.
  private static let reach = 1024

  init(of bytes: [UInt8]) { self.bytes = bytes }

  /// Where a gloss of the name at `span` stands.
  func place(behind span: TextSpan) -> Int {
    let label = labelEnd(behind: span) ?? span.end
    return emphasisEnd(behind: label)
  }

  /// Behind the bracket around the name, when its text is a label: not followed by an address or by
  /// a label of its own.
  func labelEnd(behind span: TextSpan) -> Int? {
    guard let closing = unmatchedBracket(from: span.end, by: 1),
      unmatchedBracket(from: span.start - 1, by: -1) != nil
    else { return nil }
    let behind = closing + 1
    guard behind < bytes.count else { return behind }
    if bytes[behind] == UInt8(ascii: "(") { return nil }
    guard bytes[behind] == UInt8(ascii: "[") else { return behind }
    let isCollapsed = behind + 1 < bytes.count && bytes[behind + 1] == UInt8(ascii: "]")
    return isCollapsed ? behind + 2 : nil
  }

  /// The square bracket around a place, looking forwards (1) or backwards (-1) in its paragraph.
  private func unmatchedBracket(from start: Int, by step: Int) -> Int? {
    let own = step > 0 ? UInt8(ascii: "]") : UInt8(ascii: "[")
    let other = step > 0 ? UInt8(ascii: "[") : UInt8(ascii: "]")
    var depth = 0
    var offset = start
    while bytes.indices.contains(offset), abs(offset - start) < Self.reach {
      let isEscaped = offset > 0 && bytes[offset - 1] == UInt8(ascii: "\\")
      switch bytes[offset] {
      case own where !isEscaped:
        if depth == 0 { return offset }
        depth -= 1
      case other where !isEscaped: depth += 1
      case UInt8(ascii: "\n") where isBlankLine(behind: offset): return nil
      default: break
      }
      offset += step
    }
    return nil
  }

  /// Behind the run of one emphasis mark at `offset`, when that closes what an earlier one opened.
  private func emphasisEnd(behind offset: Int) -> Int {
    guard offset < bytes.count else { return offset }
    let character = bytes[offset]
    guard [UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~")].contains(character) else {
      return offset
    }
    let end = bytes[offset...].firstIndex { $0 != character } ?? bytes.count
    return isInside(character, at: offset) ? end : offset
  }

  /// Whether an odd number of runs of the character stand before `offset` in its paragraph.
  private func isInside(_ character: UInt8, at offset: Int) -> Bool {
    var runs = 0
    var index = offset - 1
    while index >= 0, offset - index < Self.reach {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\n"), isBlankLine(behind: index) { break }
      if byte == character {
        let previous = index > 0 ? bytes[index - 1] : UInt8(ascii: "\n")
        let isBullet =
          previous == UInt8(ascii: "\n") && index + 1 < bytes.count
          && bytes[index + 1] == UInt8(ascii: " ")
        if previous != character, previous != UInt8(ascii: "\\"), !isBullet { runs += 1 }
      }
      index -= 1
    }
    return runs % 2 == 1
  }

  /// Whether the line break at `offset` ends a paragraph.
  private func isBlankLine(behind offset: Int) -> Bool {
    for byte in bytes[(offset + 1)...] {
      switch byte {
      case UInt8(ascii: "\n"): return true
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): continue
      default: return false
      }
    }
    return true
  }
}
