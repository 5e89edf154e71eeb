// SPDX-License-Identifier: Apache-2.0

extension DocumentFormat {
  /// The format of a text that no file name tells, by how it looks.
  ///
  /// HTML begins, behind white space and comments, with a doctype or an element that HTML knows;
  /// XML must say that it is XHTML. Markdown shows two different signs of it in its first 64 KiB,
  /// for each of them alone stands in other text too: a `#` comment, a `**` in a formula. All else
  /// is plain text, which loses nothing.
  package static func guess(_ bytes: [UInt8]) -> DocumentFormat {
    if beginsLikeHTML(bytes) { return .html }
    return MarkdownSigns(in: bytes).isMarkdown ? .markdown : .text
  }

  private static func beginsLikeHTML(_ bytes: [UInt8]) -> Bool {
    var offset = bytes.hasPrefix("\u{FEFF}", at: 0, limit: bytes.count) ? 3 : 0
    var isXML = false
    while offset < bytes.count {
      let end: Int?
      if bytes[offset].isASCIISpace {
        end = offset + 1
      } else if bytes.hasPrefix("<!--", at: offset, limit: bytes.count) {
        end = bytes.firstIndex(of: "-->", from: offset + 4, limit: bytes.count).map { $0 + 3 }
      } else if bytes.hasPrefix("<?xml", at: offset, limit: bytes.count) {
        end = bytes.firstIndex(of: "?>", from: offset + 5, limit: bytes.count).map { $0 + 2 }
        isXML = true
      } else {
        end = nil
      }
      guard let end else { break }
      offset = end
    }
    return isHTML(bytes, at: offset, isXML: isXML)
  }

  private static func isHTML(_ bytes: [UInt8], at start: Int, isXML: Bool) -> Bool {
    let doctype: StaticString = "<!doctype html"
    if bytes.hasPrefix(doctype, at: start, limit: bytes.count, ignoringCase: true) { return true }
    guard bytes.hasPrefix("<", at: start, limit: bytes.count) else { return false }
    // No element's name is longer than `blockquote`.
    let name = bytes[(start + 1)...].prefix(11).prefix { $0.isASCIIAlphanumeric }
    guard name.endIndex < bytes.count else { return false }
    let next = bytes[name.endIndex]
    guard next.isASCIISpace || next == UInt8(ascii: ">") || next == UInt8(ascii: "/") else {
      return false
    }
    let element = String(decoding: name.lazy.map(\.asciiLowercased), as: UTF8.self)
    return isXML ? element == "html" : HTMLElement.named(element) != nil
  }
}

/// What in a text speaks for Markdown.
private struct MarkdownSigns {
  private enum Sign {
    case frontMatter, heading, fence, table, link, strong
  }

  private static let limit = 65536
  private var found: Set<Sign> = []

  var isMarkdown: Bool { found.count >= 2 }

  init(in bytes: [UInt8]) {
    var offset = MarkdownFrontMatter.end(in: bytes)
    if offset > 3 { found.insert(.frontMatter) }
    while offset < min(bytes.count, Self.limit), !isMarkdown {
      let line = MarkdownLine(bytes, at: offset)
      if !line.isBlank, !line.isIndented { look(at: line) }
      offset = line.next
    }
  }

  private mutating func look(at line: MarkdownLine) {
    if let heading = MarkdownHeading(of: line), !heading.text.isEmpty { found.insert(.heading) }
    if MarkdownFence(at: line) != nil { found.insert(.fence) }
    if let columns = MarkdownTable.delimiters(in: line), columns > 1 { found.insert(.table) }
    if hasLink(line) { found.insert(.link) }
    if hasStrong(line) { found.insert(.strong) }
  }

  /// `](` before an address or path.
  private func hasLink(_ line: MarkdownLine) -> Bool {
    let text = MarkdownText(CollectionOfOne(line.content), of: line.bytes)
    guard let start = text.bytes.firstIndex(of: "](", from: 0, limit: text.bytes.count),
      let end = MarkdownLinkSyntax(text).tailEnd(at: start + 1)
    else { return false }
    return end > start + 3
  }

  /// `**` before a word and `**` behind one.
  private func hasStrong(_ line: MarkdownLine) -> Bool {
    let bytes = line.bytes
    guard let start = bytes.firstIndex(of: "**", from: line.contentStart, limit: line.end),
      start + 2 < line.end, !bytes[start + 2].isASCIISpace,
      let end = bytes.firstIndex(of: "**", from: start + 3, limit: line.end)
    else { return false }
    return !bytes[end - 1].isASCIISpace
  }
}
