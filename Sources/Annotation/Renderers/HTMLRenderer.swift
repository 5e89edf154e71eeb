// SPDX-License-Identifier: Apache-2.0

import Terminology
import Text

/// One page of its own, without scripts or anything from elsewhere: each article with its names
/// marked and an index of its concepts beside it.
///
/// A name shows a card where it is pointed at, focused or touched. Names carry the local attributes
/// of ITS 2.0 (Terminology and Text Analysis): `its-ta-ident-ref` is the same for one concept on the
/// whole page and absent from names that no glossary knows, `its-term-info-ref` points to the entry
/// in the article's own index. Nothing of the input reaches the page as markup, and its Content
/// Security Policy would run no script if it did.
package struct HTMLRenderer: Renderer {
  private var page = HTMLPage()
  private var isEmpty = true

  package init() {}

  package mutating func render(_ document: AnnotatedDocument, into output: inout [UInt8]) {
    let language = document.language
    let article = HTMLArticle(document, language: language)
    if isEmpty { output.append(Self.head(title: article.title, language: language)) }
    isEmpty = false
    page.beginDocument()
    output.append("<section class=\"document\" lang=\"\(language)\">\n")
    output.append(article.html(on: &page))
    output.append(HTMLIndex(document, language: language).html(on: &page))
    output.append("</section>\n")
  }

  package mutating func end(into output: inout [UInt8]) {
    if isEmpty { output.append(Self.head(title: "Zhengming", language: .english)) }
    output.append("</body>\n</html>\n")
  }

  private static func head(title: String, language: Language) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(language)">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
    style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>\(HTMLText.escaped(title))</title>
    <style>
    \(HTMLStyle.sheet)
    </style>
    </head>
    <body>

    """
  }
}

/// The ids given away on a page, so that none is given twice.
struct HTMLPage {
  private var document = 0
  private var mentions = 0
  private var used: Set<String> = []
  /// The id of each concept's first drawn mention in the current document.
  private(set) var firstMentions: [Concept.ID: String] = [:]

  mutating func beginDocument() {
    document += 1
    firstMentions = [:]
  }

  /// The id of the next mention; `concept` is what it is the first mention of, if it is one.
  mutating func mention(firstOf concept: Concept?) -> String {
    mentions += 1
    let id = "m\(mentions)"
    if let concept { firstMentions[concept.id] = id }
    return id
  }

  /// What names a concept on the whole page.
  static func identity(of concept: Concept) -> String {
    "concept-" + HTMLText.identifier(concept.id.description)
  }

  static func identity(of type: ConceptType) -> String {
    "type-" + HTMLText.identifier(type.description)
  }

  /// The id of an entry in the current document's index: the identity itself where it first comes,
  /// unless the document alone has the concept.
  func entry(_ identity: String, isLocal: Bool = false) -> String {
    isLocal || used.contains(identity) ? "d\(document)-\(identity)" : identity
  }

  /// Gives an entry's id away.
  mutating func use(_ identity: String) { used.insert(identity) }
}
