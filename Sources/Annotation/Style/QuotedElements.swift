// SPDX-License-Identifier: Apache-2.0

import Text

/// Where the elements of HTML stand that hold other people's words: `blockquote`, `q`, `cite`.
///
/// Read from the tags alone; an element that is not closed protects nothing.
struct QuotedElements {
  private var ranges: [Range<Int>] = []

  private static let names = ["blockquote", "q", "cite"].map { Array($0.utf8) }

  init(in document: Document) {
    guard document.format != .text else { return }
    let bytes = document.source.bytes
    var open: [Int: Int] = [:]
    var depths: [Int: Int] = [:]
    for offset in bytes.indices where bytes[offset] == UInt8(ascii: "<") {
      let isEnd = offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "/")
      let start = offset + (isEnd ? 2 : 1)
      guard let name = Self.names.firstIndex(where: { Self.isTag($0, in: bytes, at: start) })
      else { continue }
      if !isEnd {
        if depths[name, default: 0] == 0 { open[name] = offset }
        depths[name, default: 0] += 1
      } else if let depth = depths[name], depth > 0, let first = open[name] {
        depths[name] = depth - 1
        if depth == 1 { ranges.append(first..<offset) }
      }
    }
    ranges = ranges.merged()
  }

  func contain(_ span: TextSpan) -> Bool { ranges.hasRange(around: span) }

  private static func isTag(_ name: [UInt8], in bytes: [UInt8], at start: Int) -> Bool {
    let end = start + name.count
    guard end < bytes.count,
      zip(bytes[start..<end], name).allSatisfy({ $0 | 0x20 == $1 })
    else { return false }
    return bytes[end] == UInt8(ascii: ">") || bytes[end] == UInt8(ascii: " ")
      || bytes[end] == UInt8(ascii: "\n") || bytes[end] == UInt8(ascii: "\t")
  }
}
