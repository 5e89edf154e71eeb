// SPDX-License-Identifier: Apache-2.0

/// A unified diff of two versions of a file that differ in one place.
package enum LineDiff {
  private static let context = 3

  /// Empty when the versions are equal.
  package static func unified(path: String, old: [UInt8], new: [UInt8]) -> String {
    guard old != new else { return "" }
    let oldLines = lines(of: old)
    let newLines = lines(of: new)
    let prefix = zip(oldLines, newLines).prefix { $0 == $1 }.count
    let suffix = zip(oldLines.dropFirst(prefix).reversed(), newLines.dropFirst(prefix).reversed())
      .prefix { $0 == $1 }.count
    let start = max(0, prefix - context)
    let oldEnd = min(oldLines.count, oldLines.count - suffix + context)
    let newEnd = min(newLines.count, newLines.count - suffix + context)
    var result = "--- \(path)\n+++ \(path)\n"
    result += "@@ -\(range(start, oldEnd)) +\(range(start, newEnd)) @@\n"
    for line in oldLines[start..<prefix] { result += show(line, " ") }
    for line in oldLines[prefix..<(oldLines.count - suffix)] { result += show(line, "-") }
    for line in newLines[prefix..<(newLines.count - suffix)] { result += show(line, "+") }
    for line in oldLines[(oldLines.count - suffix)..<oldEnd] { result += show(line, " ") }
    return result
  }

  private static func range(_ start: Int, _ end: Int) -> String {
    let count = end - start
    return "\(count == 0 ? start : start + 1)" + (count == 1 ? "" : ",\(count)")
  }

  private static func show(_ line: ArraySlice<UInt8>, _ mark: String) -> String {
    let text = mark + String(decoding: line, as: UTF8.self)
    return line.last == UInt8(ascii: "\n") ? text : text + "\n\\ No newline at end of file\n"
  }

  /// The lines with their line ends.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      lines.append(bytes[start...offset])
      start = offset + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }
}
