// SPDX-License-Identifier: Apache-2.0

/// A page as its text, with a look at its tags, ids and links.
struct HTMLPageText {
  let text: String
  /// What stands between the body's tags.
  let body: String

  init(_ text: String) {
    self.text = text
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = lines.firstIndex(of: "<body>") ?? lines.startIndex
    body = lines[start...].dropFirst().prefix { $0 != "</body>" }.map { $0 + "\n" }.joined()
  }

  private static let allowed: Set<String> = [
    "section", "article", "aside", "p", "span", "b", "a", "ul", "li", "h1", "h2", "h3", "h4", "h5",
    "h6", "code", "blockquote", "div", "table", "tr", "th", "td",
  ]

  /// Tags that do not nest or do not belong, ids given twice, and links that lead nowhere.
  var problems: [String] {
    var problems: [String] = []
    var open: [String] = []
    var ids: Set<String> = []
    var references: Set<String> = []
    for piece in body.utf8.split(separator: UInt8(ascii: "<")).map({ String(Substring($0)) }) {
      let tag = piece.utf8.prefix { $0 != UInt8(ascii: ">") }
      let name = String(Substring(tag.prefix { $0 != UInt8(ascii: " ") }))
      if name.hasPrefix("/") {
        if open.popLast() != String(name.dropFirst()) { problems.append("closes \(name)") }
        continue
      }
      if name == "br" { continue }
      if !Self.allowed.contains(name) { problems.append("tag \(name)") }
      open.append(name)
      for (attribute, value) in Self.attributes(of: tag) {
        switch attribute {
        case "id":
          if !ids.insert(value).inserted { problems.append("id \(value) twice") }
        case "aria-describedby": references.insert(value)
        case "href", "its-term-info-ref", "its-ta-ident-ref", "its-ta-class-ref":
          references.insert(String(value.dropFirst()))
        default: break
        }
      }
    }
    if !open.isEmpty { problems.append("left open: \(open)") }
    return problems + references.subtracting(ids).sorted().map { "no \($0)" }
  }

  private static func attributes(of tag: Substring.UTF8View) -> [(String, String)] {
    let parts = tag.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    return stride(from: 0, to: parts.count - 1, by: 2).map { index in
      let name = parts[index].split(separator: " ").last ?? ""
      return (String(name.dropLast()), parts[index + 1])
    }
  }
}
