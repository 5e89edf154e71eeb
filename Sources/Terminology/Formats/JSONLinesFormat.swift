// SPDX-License-Identifier: Apache-2.0

/// JSON Lines: one concept a line, in the shape of a native entry.
///
/// A line is handed to the YAML reader, of which JSON is a part, so that places are the
/// same; only surrogate pairs, which YAML lacks, are put together first.
enum JSONLinesFormat {
  /// The lines without their ends; a carriage return before one belongs to it.
  static func lines(of text: String) -> [Substring] {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      Substring(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
    }
  }

  static func yaml(_ line: Substring) -> String {
    // YAML has no tabs in front of a line.
    let margin = line.unicodeScalars.prefix { $0 == " " || $0 == "\t" }
    var result = String(repeating: " ", count: margin.count)
    var rest = line[margin.endIndex...]
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
