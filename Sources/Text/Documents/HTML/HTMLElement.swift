// SPDX-License-Identifier: Apache-2.0

/// What an element of HTML means for reading prose.
struct HTMLElement {
  /// What becomes of an element's content.
  enum Content {
    /// Prose, if the elements around are.
    case prose
    /// Not prose, but a reader sees something there: code, a picture, a form field.
    case object
    /// Not prose, and a reader sees nothing: the text around closes up.
    case unseen
    /// None at all; there is no end tag.
    case none
    /// The same as ``none``, and a reader sees something.
    case noneObject
    /// Text up to the end tag, in which other tags mean nothing; not prose.
    case rawObject, rawUnseen
    /// The document's name: text up to the end tag, with character references.
    case title
  }

  let content: Content
  /// Whether the element's tags end a block of text.
  let isBlock: Bool
  /// The kind its text has; `nil` when that is told by the elements around.
  let kind: ProseBlock.Kind?
  /// The elements that its start tag ends when one of them is the innermost block.
  let ends: Set<String>

  private init(
    _ content: Content, isBlock: Bool = true, kind: ProseBlock.Kind? = nil, ends: Set<String> = []
  ) {
    self.content = content
    self.isBlock = isBlock
    self.kind = kind
    self.ends = isBlock ? ends.union(["p"]) : ends
  }

  /// The element of a name in lower case; `nil` for one HTML does not have, which is read as
  /// ``inline``.
  static func named(_ name: String) -> HTMLElement? { table[name] }

  /// An element that does not end a block: `北方<b>稀土</b>` is one text.
  static let inline = HTMLElement(.prose, isBlock: false)

  private static let table: [String: HTMLElement] = {
    var table: [String: HTMLElement] = [:]
    func add(_ names: String, _ element: HTMLElement) {
      for name in names.split(separator: " ") { table[String(name)] = element }
    }
    add(
      """
      a abbr acronym b bdi bdo big button cite data del dfn em font i ins label mark meter nobr \
      output picture progress q rb ruby s slot small span strike strong sub sup time u var
      """, inline)
    add(
      """
      address article aside body caption center details dialog dir div dl fieldset figcaption \
      figure footer form frameset header hgroup html head legend main menu nav ol \
      optgroup option search section summary table ul
      """, HTMLElement(.prose))
    add("p", HTMLElement(.prose))
    add("blockquote", HTMLElement(.prose, kind: .quotation))
    for level in 1...6 {
      add("h\(level)", HTMLElement(.prose, kind: .heading(level: level)))
    }
    add("li", HTMLElement(.prose, kind: .listItem, ends: ["li"]))
    add("dt dd", HTMLElement(.prose, kind: .listItem, ends: ["dt", "dd"]))
    let cells: Set = ["td", "th"]
    let rows = cells.union(["tr", "caption", "colgroup"])
    add("td th", HTMLElement(.prose, kind: .tableCell, ends: cells))
    add("tr", HTMLElement(.prose, ends: rows))
    add(
      "tbody thead tfoot", HTMLElement(.prose, ends: rows.union(["tbody", "thead", "tfoot"])))
    add("br hr frame", HTMLElement(.none))
    add(
      "area base basefont bgsound col link meta param source track wbr",
      HTMLElement(.none, isBlock: false))
    add("img input embed", HTMLElement(.noneObject, isBlock: false))
    add(
      "applet audio canvas code kbd map math object samp select svg tt video",
      HTMLElement(.object, isBlock: false))
    add("listing pre", HTMLElement(.object))
    // The glosses of ruby are left out, so that the base text stays together: 北<rt>běi</rt>方.
    add("datalist rp rt rtc template", HTMLElement(.unseen, isBlock: false))
    add("noembed noframes noscript script style", HTMLElement(.rawUnseen, isBlock: false))
    add("iframe textarea", HTMLElement(.rawObject, isBlock: false))
    add("plaintext xmp", HTMLElement(.rawObject))
    add("title", HTMLElement(.title))
    return table
  }()
}
