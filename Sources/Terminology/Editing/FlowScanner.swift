// SPDX-License-Identifier: Apache-2.0

/// Finds where a flow collection or a quoted scalar ends.
struct FlowScanner {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The bracket that closes the one at `start`, and the end of what stands before it, white space
  /// and comments left out; `nil` when it is not closed.
  func collection(from start: Int) -> (close: Int, contentEnd: Int)? {
    var depth = 0
    var offset = start
    var contentEnd = start
    // A quote inside a plain scalar (Co's) is a letter.
    var expectsValue = true
    while offset < bytes.count {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        expectsValue = true
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return (offset, contentEnd) }
        expectsValue = false
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if expectsValue {
          guard let end = quotedEnd(from: offset) else { return nil }
          offset = end - 1
          expectsValue = false
        }
      case UInt8(ascii: "#") where isSpace(bytes[offset - 1]):
        offset = bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count
        continue
      case UInt8(ascii: ","), UInt8(ascii: ":"): expectsValue = true
      default: if !isSpace(byte) { expectsValue = false }
      }
      offset += 1
      if !isSpace(byte) { contentEnd = offset }
    }
    return nil
  }

  private func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }

  /// Behind the quote that closes the one at `start`.
  func quotedEnd(from start: Int) -> Int? {
    let quote = bytes[start]
    var offset = start + 1
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        offset += 2
        continue
      }
      if bytes[offset] == quote {
        if quote == UInt8(ascii: "'"), offset + 1 < bytes.count, bytes[offset + 1] == quote {
          offset += 2
          continue
        }
        return offset + 1
      }
      offset += 1
    }
    return nil
  }
}
