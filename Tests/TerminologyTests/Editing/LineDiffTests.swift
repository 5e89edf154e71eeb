// SPDX-License-Identifier: Apache-2.0

import Foundation
import Terminology
import TestSupport
import Testing

struct LineDiffTests {
  private static func diff(_ old: String, _ new: String) -> String {
    LineDiff.unified(path: "g.yaml", old: Array(old.utf8), new: Array(new.utf8))
  }

  @Test(arguments: [
    ("", "", ""),
    ("a\n", "a\n", ""),
    ("", "a\n", "@@ -0,0 +1 @@\n+a\n"),
    ("a\n", "", "@@ -1 +0,0 @@\n-a\n"),
    ("a\n", "a\nb\n", "@@ -1 +1,2 @@\n a\n+b\n"),
    (
      "a", "a\nb",
      "@@ -1 +1,2 @@\n-a\n\\ No newline at end of file\n+a\n+b\n\\ No newline at end of file\n"
    ),
    (
      "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nx\n6\n7\n8\n9\n",
      "@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+x\n 6\n 7\n 8\n"
    ),
    (
      "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\n5\n6\n7\n8\n9\nx\ny\n",
      "@@ -7,3 +7,5 @@\n 7\n 8\n 9\n+x\n+y\n"
    ),
    ("a\r\n", "a\r\nb\r\n", "@@ -1 +1,2 @@\n a\r\n+b\r\n"),
    ("a\na\na\n", "a\na\na\na\n", "@@ -1,3 +1,4 @@\n a\n a\n a\n+a\n"),
  ])
  func `a diff shows the place with three lines around it`(old: String, new: String, hunk: String) {
    #expect(Self.diff(old, new) == (hunk.isEmpty ? "" : "--- g.yaml\n+++ g.yaml\n" + hunk))
  }

  @Test func `applied to the old version it gives the new one`() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let lines = (0..<Int.random(in: 0..<12, using: &generator)).map { _ in
        ["a", "b", "", "北方稀土"].randomElement(using: &generator) ?? ""
      }
      var edited = lines
      let start = Int.random(in: 0...lines.count, using: &generator)
      let end = Int.random(in: start...lines.count, using: &generator)
      edited.replaceSubrange(
        start..<end, with: (0..<Int.random(in: 0..<3, using: &generator)).map { "new \($0)" })
      let old = lines.joined(separator: "\n") + (Bool.random(using: &generator) ? "\n" : "")
      let new = edited.joined(separator: "\n") + (Bool.random(using: &generator) ? "\n" : "")
      #expect(Self.apply(Self.diff(old, new), to: old) == new, "\(old.debugDescription)")
    }
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/patch")))
  func `patch applies it`() throws {
    let folder = try TemporaryFolder()
    for (old, new) in [
      ("1\n2\n3\n4\n5\n6\n7\n8\n", "1\n2\n3\n4\nx\ny\n6\n7\n8\n"), ("a", "a\nb"), ("a\n", "a\nb"),
      ("a\n", "b\na\n"),
    ] {
      try folder.write(old, to: "g.yaml")
      try folder.write(Self.diff(old, new), to: "g.diff")
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/patch")
      process.arguments = ["--quiet", "--strip=0", "--input=g.diff"]
      process.currentDirectoryURL = folder.url
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      #expect(try folder.read("g.yaml") == new)
    }
  }

  /// A plain reader of unified diffs of one hunk.
  private static func apply(_ diff: String, to old: String) -> String? {
    guard !diff.isEmpty else { return old }
    var records = diff.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard records.removeLast() == "", records.count > 3 else { return nil }
    let numbers = records[2].split { "@-+, ".contains($0) }.compactMap { Int($0) }
    guard let first = numbers.first else { return nil }
    let isEmptyRange = records[2].contains("-\(first),0 ")
    var result = lines(of: old)
    var position = isEmptyRange ? first : first - 1
    var index = 3
    while index < records.count {
      let isUnended = index + 1 < records.count && records[index + 1].hasPrefix("\\")
      let text = String(records[index].dropFirst()) + (isUnended ? "" : "\n")
      switch records[index].first {
      case " ":
        guard position < result.count, result[position] == text else { return nil }
        position += 1
      case "-":
        guard position < result.count, result[position] == text else { return nil }
        result.remove(at: position)
      case "+":
        result.insert(text, at: position)
        position += 1
      default: return nil
      }
      index += isUnended ? 2 : 1
    }
    return result.joined()
  }

  private static func lines(of text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0 + "\n" }
    let last = String(lines.removeLast().dropLast())
    return lines.map { String($0) } + (last.isEmpty ? [] : [last])
  }
}
