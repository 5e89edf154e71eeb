// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Terminology

struct Add: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put a name into a glossary file, safely.",
    discussion: """
      With an id that is there, the terms are added to that concept in its file; with a new id, a \
      type and --to FILE, a new concept is appended. Everything else in the file stays byte for byte \
      as it is; what lint would refuse is refused. The file is the old one or the new one, never \
      half of either.

      Example: zhengming add northern-rare-earth --en "NRE" --kind abbreviation --dry-run
      Example: zhengming add acme-magnets --type company --en "Acme Magnets" --zh 极致磁材 \
      --source "annual report 2025" --to my-glossary.yaml
      """)

  @Argument(help: "The concept's id: a-z, 0-9 and single hyphens.")
  var id: String

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp("A Chinese term; may be given several times.", valueName: "term"))
  var zh: [String] = []

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp("An English term; may be given several times.", valueName: "term"))
  var en: [String] = []

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp(
      "A term in another language, as tag=term; may be given several times.", valueName: "tag=term")
  )
  var term: [String] = []

  @Option(help: "The status of the added terms.")
  var status: Term.Status?

  @Option(help: "The kind of the added terms, such as 'short form' or abbreviation.")
  var kind: Term.Kind = .fullForm

  @Option(help: "When the added terms count: always, or 'after full form'.")
  var match: MatchingRule.Condition = .always

  @Option(help: "The type of a new concept.")
  var type: String?

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp(
      "A code of a new concept, as system=code; may be given several times.",
      valueName: "system=code"))
  var code: [String] = []

  @Option(help: "The parent of a new concept.")
  var parent: String?

  @Option(help: "A note for the reader: on a new concept, or on the added terms.")
  var note: String?

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp(
      "Where the facts of a new concept come from; may be given several times.", valueName: "text"))
  var source: [String] = []

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp("The glossary file a new concept goes to.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var file: String?

  @Flag(help: "Print the change as a diff and write nothing.")
  var dryRun = false

  @OptionGroup(title: "Glossaries")
  var glossaries: GlossaryOptions

  func run() throws {
    var options = glossaries
    if let file { options.glossary.insert(file, at: 0) }
    let files = try GlossaryLoader(options).read()
    let addition = GlossaryAddition(files: files)
    let change: GlossaryAddition.Change
    do {
      let id = Concept.ID(id)
      if let known = Termbase(files)[id] {
        try refuseConceptOptions(of: known)
        change = try addition.adding(try terms(), to: known)
      } else {
        let file = try newFile()
        change = try addition.appending(try concept(id), to: file)
      }
    } catch let refusal as GlossaryAddition.Refusal {
      throw CommandFailure("\(refusal)")
    }
    if dryRun {
      StandardOutput.write(
        LineDiff.unified(path: change.path, old: change.old, new: change.new))
      return
    }
    do {
      try AtomicFile.replace(change.path, old: change.old, with: change.new)
    } catch {
      throw CommandFailure("\(error)")
    }
    StandardError.write("\(change.path): added to '\(id)'\n")
  }

  private func refuseConceptOptions(of known: Concept) throws(CommandFailure) {
    guard type == nil, code.isEmpty, parent == nil, source.isEmpty, file == nil else {
      throw CommandFailure(
        "the id '\(id)' is there already (\(known.place)); --type, --code, --parent, --source and "
          + "--to are for new concepts; expected terms to add (--zh, --en, --term)")
    }
  }

  private func newFile() throws(CommandFailure) -> String {
    guard let file else {
      throw CommandFailure(
        "no concept '\(id)' in the glossaries in force; to make it, expected --to FILE and --type")
    }
    return file
  }

  private func concept(_ id: Concept.ID) throws(CommandFailure) -> Concept {
    guard id.isWellFormed else {
      throw CommandFailure(
        "the id '\(id)'; expected a-z, 0-9 and single hyphens, as in northern-rare-earth")
    }
    guard let type else {
      throw CommandFailure(
        "the new concept '\(id)' has no type; expected --type with one of "
          + ConceptType.standard.map(\.description).joined(separator: ", "))
    }
    var concept = Concept(
      id: id, type: ConceptType(type), terms: try terms(isNewConcept: true), place: Self.nowhere)
    concept.codes = try code.map { text throws(CommandFailure) in
      let (system, value) = try Self.pair(text, option: "--code", example: "sse=600111")
      return Code(system: system, value: value)
    }
    concept.parent = parent.map { Concept.ID($0) }
    concept.note = note
    concept.sources = source
    return concept
  }

  private func terms(isNewConcept: Bool = false) throws(CommandFailure) -> [Term] {
    var pairs = zh.map { ("zh", $0) } + en.map { ("en", $0) }
    for text in term { pairs.append(try Self.pair(text, option: "--term", example: "ja=レアアース")) }
    guard !pairs.isEmpty else {
      throw CommandFailure("no term to add; expected --zh, --en or --term")
    }
    var seen: Set<Language> = []
    return try pairs.map { tag, text throws(CommandFailure) in
      guard let language = Language(tag: tag) else {
        throw CommandFailure("'\(tag)' is no language tag; expected BCP 47, as in ja or zh-Hant")
      }
      guard !text.allSatisfy(\.isWhitespace) else {
        throw CommandFailure("an empty term in '\(tag)'; expected the term's text")
      }
      let isFirst = seen.insert(language).inserted
      var term = Term(
        text: text, language: language,
        status: status ?? (isNewConcept && isFirst ? .preferred : .admitted), place: Self.nowhere)
      term.kind = kind
      term.rule.condition = match
      if !isNewConcept { term.note = note }
      return term
    }
  }

  private static func pair(_ text: String, option: String, example: String)
    throws(CommandFailure) -> (String, String)
  {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      throw CommandFailure("\(option) '\(text)'; expected it as in \(example)")
    }
    return (parts[0], parts[1])
  }

  private static let nowhere = SourcePlace(file: "", line: 0, column: 0)
}

extension Term.Status: ExpressibleByArgument {}
extension Term.Kind: ExpressibleByArgument {}
extension MatchingRule.Condition: ExpressibleByArgument {}
