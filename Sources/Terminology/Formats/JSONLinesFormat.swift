// SPDX-License-Identifier: Apache-2.0

/// JSON Lines: one concept a line, in the shape of a native entry.
///
/// A line is handed to the YAML reader, of which JSON is a part, so that places and messages are
/// the same; only surrogate pairs, which YAML lacks, are put together first.
enum JSONLinesFormat {
  static func yaml(_ line: Substring) -> String {
    guard line.contains("\\u") else { return String(line) }
    var result = ""
    var rest = line
    while let escape = rest.range(of: "\\u") {
      let backslashes = rest[..<escape.lowerBound].reversed().prefix { $0 == "\\" }.count
      guard backslashes.isMultiple(of: 2), let high = unit(in: rest[escape.lowerBound...]),
        (0xD800..<0xDC00).contains(high),
        let low = unit(in: rest[escape.lowerBound...].dropFirst(6)),
        (0xDC00..<0xE000).contains(low),
        let scalar = Unicode.Scalar(0x1_0000 + (high - 0xD800) << 10 + (low - 0xDC00))
      else {
        result += rest[..<escape.upperBound]
        rest = rest[escape.upperBound...]
        continue
      }
      result += rest[..<escape.lowerBound]
      result.unicodeScalars.append(scalar)
      rest = rest[escape.lowerBound...].dropFirst(12)
    }
    return result + rest
  }

  /// The code unit of an escape `\uXXXX` at the front.
  private static func unit(in text: Substring) -> UInt32? {
    guard text.hasPrefix("\\u") else { return nil }
    let digits = text.dropFirst(2).prefix(4)
    return digits.count == 4 ? UInt32(digits, radix: 16) : nil
  }
}

extension Substring {
  /// The first place of `part`; characters are compared as bytes.
  fileprivate func range(of part: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
      start = index(after: start)
    }
    return nil
  }
}
