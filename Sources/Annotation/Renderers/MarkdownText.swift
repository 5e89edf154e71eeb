// SPDX-License-Identifier: Apache-2.0

import Text

/// Escapes text so that a Markdown reader (CommonMark with GitHub's tables) shows it as it is.
enum MarkdownText {
  /// A name or cell as one line that may stand anywhere in a paragraph or table.
  static func inline(_ text: String) -> String {
    let bytes = Array(text.split(whereSeparator: \.isNewline).joined(separator: " ").utf8)
    var result: [UInt8] = []
    append(bytes, bytes.indices, to: &result)
    return String(decoding: result, as: UTF8.self)
  }

  /// Code between more backticks than it has in a row.
  static func code(_ text: String) -> String {
    let runs = text.split { $0 != "`" }
    let fence = String(repeating: "`", count: (runs.map(\.count).max() ?? 0) + 1)
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return runs.isEmpty ? fence + line + fence : "\(fence) \(line) \(fence)"
  }

  /// Appends a piece of a line; its neighbours in `bytes` tell how an underscore would be read.
  static func append(_ bytes: [UInt8], _ range: Range<Int>, to output: inout [UInt8]) {
    for index in range {
      let byte = bytes[index]
      if isSpecial(byte) || byte == UInt8(ascii: "_") && !isInWord(index, of: bytes) {
        output.append(UInt8(ascii: "\\"))
      }
      output.append(byte)
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "\\", "`", "*", "[", "]", "<", ">", "&", "~", "|": true
    default: false
    }
  }

  /// An underscore between letters or digits marks nothing: `snake_case`, and most in addresses.
  private static func isInWord(_ index: Int, of bytes: [UInt8]) -> Bool {
    guard index > 0, index + 1 < bytes.count else { return false }
    return isAlphanumeric(bytes[index - 1]) && isAlphanumeric(bytes[index + 1])
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }

  /// Where in a line, which starts behind its indentation, a backslash keeps it from beginning a
  /// heading, a list or a rule; `nil` where it would begin none.
  static func blockMarker(in line: ArraySlice<UInt8>) -> Int? {
    guard let first = line.first else { return nil }
    switch Unicode.Scalar(first) {
    case "#", "+", "-", "=": return line.startIndex
    default: break
    }
    let digits = line.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard (1...9).contains(digits.count), digits.endIndex < line.endIndex,
      [UInt8(ascii: "."), UInt8(ascii: ")")].contains(line[digits.endIndex])
    else { return nil }
    return digits.endIndex
  }
}
