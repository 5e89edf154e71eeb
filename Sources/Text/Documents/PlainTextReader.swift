// SPDX-License-Identifier: Apache-2.0

/// Plain text: paragraphs are parted by empty lines.
enum PlainTextReader {
  static func blocks(of source: SourceText) -> [ProseBlock] {
    var blocks: [ProseBlock] = []
    let bytes = source.bytes
    var blockStart: Int?
    var blockEnd = 0
    var lineStart = 0

    func close() {
      guard let start = blockStart else { return }
      blocks.append(ProseBlock(verbatim: TextSpan(start: start, end: blockEnd), of: source))
      blockStart = nil
    }

    while lineStart < bytes.count {
      var lineEnd = lineStart
      var isBlank = true
      while lineEnd < bytes.count, bytes[lineEnd] != UInt8(ascii: "\n") {
        let byte = bytes[lineEnd]
        if byte != 0x20, byte != 0x09, byte != 0x0D { isBlank = false }
        lineEnd += 1
      }
      if isBlank {
        close()
      } else {
        if blockStart == nil { blockStart = lineStart }
        blockEnd = lineEnd
      }
      lineStart = lineEnd + 1
    }
    close()
    return blocks
  }
}
