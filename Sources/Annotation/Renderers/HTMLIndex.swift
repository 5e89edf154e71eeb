// SPDX-License-Identifier: Apache-2.0

import Matching
import Terminology

/// The concepts of one article by type, which is also the legend of the colours.
struct HTMLIndex {
  private let document: AnnotatedDocument
  private let language: Language
  private let counts: [ConceptCount]
  private let unlisted: [ConceptCount]

  init(_ document: AnnotatedDocument, language: Language) {
    self.document = document
    self.language = language
    counts = document.conceptCounts
    unlisted = document.unlistedCounts
  }

  /// Empty when nothing was found.
  func html(on page: inout HTMLPage) -> String {
    let undecided = document.undecidedSurfaces
    guard !(types.isEmpty && undecided.isEmpty) else { return "" }
    var html = "<aside lang=\"en\">\n<h2>Names and terms</h2>\n"
    for type in types {
      let identity = HTMLPage.identity(of: type)
      html += """
        <h3 class="\(ConceptFamily(type).rawValue)" id="\(page.entry(identity))">\
        <span>\(HTMLText.escaped(type.description))</span></h3>
        <ul>

        """
      page.use(identity)
      for entry in counts where entry.concept.type == type {
        html += self.entry(entry, on: &page)
      }
      for entry in unlisted where entry.concept.type == type {
        html += self.entry(entry, isLocal: true, on: &page)
      }
      html += "</ul>\n"
    }
    if !undecided.isEmpty {
      html += "<h3 class=\"undecided\"><span>undecided</span></h3>\n<ul>\n"
      for surface in undecided { html += entry(surface) }
      html += "</ul>\n"
    }
    return html + "</aside>\n"
  }

  /// The types that occur, the standard ones in their order first.
  private var types: [ConceptType] {
    var found: [ConceptType] = []
    for entry in counts + unlisted where !found.contains(entry.concept.type) {
      found.append(entry.concept.type)
    }
    return ConceptType.standard.filter { found.contains($0) }
      + found.filter { !ConceptType.standard.contains($0) }
  }

  private func entry(
    _ entry: ConceptCount, isLocal: Bool = false, on page: inout HTMLPage
  ) -> String {
    let concept = entry.concept
    let identity = HTMLPage.identity(of: concept)
    let id = page.entry(identity, isLocal: isLocal)
    if !isLocal { page.use(identity) }
    var names = concept.orderedNames(for: language).map { language, name in
      "<span lang=\"\(language)\">\(HTMLText.escaped(name))</span>"
    }
    if names.isEmpty { names = [HTMLText.escaped(concept.id.description)] }
    if let mention = page.firstMentions[concept.id] {
      names[0] = "<a href=\"#\(mention)\">\(names[0])</a>"
    }
    var html =
      "<li\(isLocal ? " class=\"unlisted\"" : "") id=\"\(id)\">" + names.joined(separator: " ")
    html += " <span class=\"count\">\(entry.count)</span>"
    if !concept.codes.isEmpty {
      let codes = concept.codeList.joined(separator: " · ")
      html += " <span class=\"codes\">\(HTMLText.escaped(codes))</span>"
    }
    return html + "</li>\n"
  }

  private func entry(_ surface: UndecidedSurface) -> String {
    let alternatives = surface.alternatives.map { concept in
      concept.orderedNames(for: language).first?.name ?? concept.id.description
    }
    return """
      <li><span>\(HTMLText.escaped(surface.text))</span> \
      <span class="count">\(surface.count)</span> \
      <span class="codes">\(HTMLText.escaped(alternatives.joined(separator: " or ")))</span></li>

      """
  }
}
