// SPDX-License-Identifier: Apache-2.0

/// Finds the ends of code, mathematics and tags in a leaf, and remembers what there is none of, so
/// that all searches together take time in proportion to the text.
struct MarkdownTerminators {
  private let bytes: [UInt8]
  /// For the start of each run of backticks, the end of the next run of the same length; made when
  /// the first is asked for.
  private var codeEnds: [Int: Int]?
  /// The terminators that do not come any more.
  private var missing: Set<String> = []
  /// How many more bytes may be looked at in tags that turn out to be none.
  private var tagBudget: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    tagBudget = 8 * bytes.count
  }

  /// The place behind the code that begins with the backticks at `start`.
  mutating func codeEnd(at start: Int) -> Int? {
    let ends = codeEnds ?? makeCodeEnds()
    codeEnds = ends
    return ends[start]
  }

  private func makeCodeEnds() -> [Int: Int] {
    var runs: [Range<Int>] = []
    var offset = 0
    while offset < bytes.count {
      let start = offset
      while offset < bytes.count, bytes[offset] == UInt8(ascii: "`") { offset += 1 }
      if offset > start { runs.append(start..<offset) } else { offset += 1 }
    }
    var ends: [Int: Int] = [:]
    var nextEnd: [Int: Int] = [:]
    for run in runs.reversed() {
      ends[run.lowerBound] = nextEnd[run.count]
      nextEnd[run.count] = run.upperBound
    }
    return ends
  }

  /// The place behind the `$$` that closes the one at `start`.
  mutating func mathematicsEnd(at start: Int) -> Int? {
    guard bytes.hasPrefix("$$", at: start, limit: bytes.count) else { return nil }
    return end(of: "$$", from: start + 2)
  }

  /// The place behind the tag, comment, declaration or instruction at `start`.
  mutating func tagEnd(at start: Int) -> Int? {
    func begins(_ text: StaticString) -> Bool {
      bytes.hasPrefix(text, at: start, limit: bytes.count)
    }
    if begins("<!-->") { return start + 5 }
    if begins("<!--->") { return start + 6 }
    if begins("<!--") { return end(of: "-->", from: start + 4) }
    if begins("<?") { return end(of: "?>", from: start + 2) }
    if begins("<![CDATA[") { return end(of: "]]>", from: start + 9) }
    if begins("<!") {
      let isDeclaration = start + 2 < bytes.count && bytes[start + 2].isASCIILetter
      return isDeclaration ? end(of: ">", from: start + 2) : nil
    }
    guard tagBudget > 0 else { return nil }
    let (end, looked) = MarkdownTag.scan(bytes, at: start, limit: bytes.count)
    if end == nil { tagBudget -= looked }
    return end
  }

  private mutating func end(of terminator: StaticString, from offset: Int) -> Int? {
    let name = "\(terminator)"
    guard !missing.contains(name) else { return nil }
    if let found = bytes.firstIndex(of: terminator, from: offset, limit: bytes.count) {
      return found + terminator.utf8CodeUnitCount
    }
    missing.insert(name)
    return nil
  }
}
