// SPDX-License-Identifier: Apache-2.0

import Annotation
import ArgumentParser
import Foundation
import Matching
import Terminology
import Text

struct Annotate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Mark every name and term in articles, and tell what each one is.",
    discussion: """
      Reads plain text, Markdown, HTML or JSON Lines ({"id": …, "text": …} a line) from files, \
      folders or standard input, and never changes the text: every offset points into the original.

      With --style it writes the article itself instead, its names brought into a house style: wire, \
      academic, bilingual or a file of your own. Quotations, headings, titles, addresses and code \
      stay as they are; running it twice changes nothing more. Names that the style does not allow \
      are reported (status 1) or, with --fix, replaced.

      Example: zhengming annotate article.txt
      Example: cat article.txt | zhengming annotate --format jsonl --offsets utf8
      Example: zhengming annotate --style wire --fix article.txt > edited.txt
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case terminal, text, json, jsonl, html, markdown
  }

  @Argument(
    help: "Articles or folders of them; '-' or nothing reads standard input.",
    completion: .file())
  var files: [String] = []

  @Option(help: "What to write.")
  var format: Format = .terminal

  @Option(help: "How to read the input; auto goes by a file's extension.")
  var input: InputFormat = .auto

  @Option(
    help: ArgumentHelp(
      "The encoding of the input: UTF-8, auto, GB18030, Big5, UTF-16 or another that ICU knows.",
      valueName: "name"))
  var encoding = "UTF-8"

  @Option(help: "The unit of offsets in json and jsonl.")
  var offsets: OffsetUnit = .codepoint

  @Option(help: "Report the best names only, with those nested inside them, or all that was found.")
  var overlaps: OverlapPolicy = .nested

  @Flag(
    inversion: .prefixedNo,
    help: "Recognise names that no glossary has: firms, people, laws by their form.")
  var unlisted = true

  @Option(
    name: .customLong("type"), parsing: .singleValue,
    help: ArgumentHelp(
      "Report mentions of this type only; may be given several times.", valueName: "type"))
  var types: [String] = []

  @Option(
    help: ArgumentHelp(
      "Write the article in a house style: wire, academic, bilingual or a file; "
        + "--format jsonl lists the edits.",
      valueName: "style"),
    completion: .file())
  var style: String?

  @Flag(help: "Replace the names that the style does not allow, rather than report them.")
  var fix = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to a file, which appears when it is whole.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(help: "Use colours: auto (on a terminal), always or never.")
  var color: ColorChoice = .auto

  @OptionGroup(title: "Glossaries")
  var glossaries: GlossaryOptions

  func validate() throws {
    if style == nil, fix { throw ValidationError("--fix needs a --style") }
    if style != nil, format != .terminal, format != .jsonl {
      throw ValidationError(
        "--style writes the article in its own format; expected --format jsonl or no --format")
    }
  }

  func run() async throws {
    if let style { return try await runStyle(style) }
    let matcher = try GlossaryLoader(glossaries).matcher()
    let filter = try TypeFilter(types, known: matcher.termbase)
    let offsets = offsets
    var makeWorkersRenderer: (@Sendable () -> any Renderer)?
    if format == .jsonl { makeWorkersRenderer = { JSONRenderer(.lines, offsets: offsets) } }
    let pipeline = AnnotationPipeline(
      matcher: matcher,
      input: DocumentInput(paths: files, format: input, encoding: TextEncoding(name: encoding)),
      overlaps: overlaps, unlisted: unlisted, filter: filter,
      makeRenderer: makeWorkersRenderer)
    try await pipeline.run(
      into: AnnotationWriter(renderer: makeRenderer(), results: try ResultOutput(path: output)))
  }

  private func makeRenderer() -> any Renderer {
    switch format {
    case .terminal:
      TerminalRenderer(
        usesColor: color.isOn(writingToTerminal: output == nil && StandardOutput.isTerminal),
        width: StandardOutput.width)
    case .text: TextRenderer()
    case .json: JSONRenderer(.array, offsets: offsets)
    case .jsonl: JSONRenderer(.lines, offsets: offsets)
    case .html: HTMLRenderer()
    case .markdown: MarkdownRenderer()
    }
  }
}

/// Lets through the mentions of some types.
struct TypeFilter: Sendable {
  let types: Set<String>
  private let termbase: Termbase

  /// - Throws: ``CommandFailure`` for a type that the termbase does not know.
  init(_ types: [String], known termbase: Termbase) throws(CommandFailure) {
    let known = ConceptType.standard + termbase.conventions.types
    for type in types where !known.contains(ConceptType(type)) {
      throw CommandFailure(
        "unknown type '\(type)'; expected one of "
          + known.map(\.description).joined(separator: ", "))
    }
    self.types = Set(types)
    self.termbase = termbase
  }

  func filtering(_ annotation: Annotation) -> Annotation {
    guard !types.isEmpty else { return annotation }
    return Annotation(
      mentions: annotation.mentions.filter { mention in
        ([mention.concept] + mention.alternatives).contains { index in
          let concept =
            index < termbase.concepts.count
            ? termbase.concepts[index] : annotation.localConcepts[index - termbase.concepts.count]
          return types.contains(concept.type.description)
        }
      }, localConcepts: annotation.localConcepts)
  }
}
