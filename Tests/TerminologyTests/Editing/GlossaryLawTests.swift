// SPDX-License-Identifier: Apache-2.0

import Terminology
import TestSupport
import Testing

/// What holds for every glossary, tried on generated ones.
struct GlossaryLawTests {
  private static let nowhere = SourcePlace(file: "", line: 0, column: 0)

  @Test(arguments: 1...40)
  func `what is written is read back`(seed: Int) throws {
    var generator = ConceptGenerator(seed: UInt64(seed))
    var bytes: [UInt8] = []
    var written: [Concept] = []
    for index in 0..<4 {
      let concept = generator.concept("c\(index)")
      bytes = try GlossaryEditor(path: "g.yaml", bytes: bytes).appending(concept)
      written.append(concept)
      let file = GlossaryFile(path: "g.yaml", format: .yaml, bytes: bytes)
      #expect(file.diagnostics.isEmpty)
      #expect(file.concepts.map(\.placeless) == written.map(\.placeless))
    }
  }

  @Test func `an edit keeps every byte and changes no other concept`() throws {
    var refused = 0
    for seed in 1...40 {
      var generator = ConceptGenerator(seed: UInt64(seed) &* 7_919)
      let old = generator.file(concepts: 4)
      let before = GlossaryFile(path: "g.yaml", format: .yaml, bytes: old)
      #expect(before.problems == [], "\(String(decoding: old, as: UTF8.self))")
      for concept in before.concepts {
        let term = generator.term(generator.language(), isFirst: false)
        do {
          let new = try GlossaryEditor(path: "g.yaml", bytes: old).adding([term], to: concept.id)
          try check(new, old: old, before, has: term, in: concept)
        } catch is GlossaryEditor.Refusal {
          refused += 1
        }
      }
    }
    // These layouts are everybody's; a refusal is for odd ones.
    #expect(refused == 0)
  }

  private func check(
    _ new: [UInt8], old: [UInt8], _ before: GlossaryFile, has term: Term, in concept: Concept
  ) throws {
    let after = GlossaryFile(path: "g.yaml", format: .yaml, bytes: new)
    #expect(old.isSubsequence(of: new))
    #expect(after.problems == [])
    for (one, other) in zip(before.concepts, after.concepts) where one.id != concept.id {
      #expect(one.placeless == other.placeless)
    }
    let changed = try #require(after.concepts.first { $0.id == concept.id })
    #expect(changed.terms.count == concept.terms.count + 1)
    #expect(changed.terms.contains { $0.text == term.text })
  }

  @Test(arguments: 1...60)
  func `bytes that are no glossary are told or read, and never end the program`(seed: Int) throws {
    var generator = ConceptGenerator(seed: UInt64(seed) &* 104_729)
    var bytes = generator.file(concepts: 2)
    for _ in 0..<3 {
      generator.damage(&bytes)
      for format in GlossaryFormat.allCases {
        let file = GlossaryFile(path: "g.\(format.rawValue)", format: format, bytes: bytes)
        _ = Termbase([file])
      }
      guard let editor = try? GlossaryEditor(path: "g.yaml", bytes: bytes) else { continue }
      let term = Term(text: "x: y", language: .chinese, status: .admitted, place: Self.nowhere)
      for id in ["c0", "c1"] { _ = try? editor.adding([term], to: Concept.ID(id)) }
    }
  }
}

/// Makes concepts, and files that a person might have written.
private struct ConceptGenerator {
  private static let texts = [
    "北方稀土", "中国北方稀土(集团)高科技股份有限公司", "北方稀土[集团]", "“稀土”", "Foo, Inc.", "a: b", "#x", "x #y", "yes",
    "1.5", "Co's", "\"q\"", "R&D", "*a", "[", "x\\y", "- a", "𠀀🧲", "MP Materials", "Pr-Nd oxide",
    "null",
    "tab\there", "é", "2014-12", "{x}", "a\u{2028}b", "?", "%", "@", "x:", "'", "''",
  ]
  private static let nowhere = SourcePlace(file: "", line: 0, column: 0)
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &random)]
  }

  private mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }

  mutating func language() -> Language {
    pick([.chinese, .english, .traditionalChinese, Language(tag: "ja") ?? .english])
  }

  mutating func term(_ language: Language, isFirst: Bool) -> Term {
    var term = Term(
      text: pick(Self.texts) + (chance(2) ? "" : " \(Int.random(in: 0..<99, using: &random))"),
      language: language, status: isFirst ? .preferred : .admitted, place: Self.nowhere)
    if !isFirst {
      term.status = pick([.admitted, .admitted, .deprecated, .superseded, .forbidden])
    }
    if chance(4) { term.kind = pick(Term.Kind.allCases) }
    if chance(6) { term.rule.condition = .afterFullForm }
    if chance(6) { term.rule.capitals = pick(MatchingRule.Case.allCases) }
    if chance(6) { term.rule.context = [pick(Self.texts), pick(Self.texts)] }
    if chance(6) { term.rule.exceptions = [pick(Self.texts)] }
    if chance(6) {
      term.valid = Validity(since: CalendarDate("2014"), until: CalendarDate("2015-01"))
    }
    if chance(6) { term.note = pick(Self.texts) }
    return term
  }

  mutating func concept(_ id: String) -> Concept {
    var terms: [Term] = []
    for language in [Language.chinese, .english, .traditionalChinese] where !chance(3) {
      for index in 0..<Int.random(in: 1...4, using: &random) {
        terms.append(term(language, isFirst: index == 0))
      }
    }
    var concept = Concept(
      id: Concept.ID(id), type: pick(ConceptType.standard), terms: terms, place: Self.nowhere)
    if chance(2) {
      concept.codes = [Code(system: "sse", value: "600111"), Code(system: "cas", value: "1:2")]
    }
    if chance(3) { concept.parent = Concept.ID("c0") }
    if chance(3) { concept.partOf = Concept.ID("c1") }
    if chance(2) { concept.note = pick(Self.texts) }
    if chance(2) { concept.sources = [pick(Self.texts), pick(Self.texts)] }
    return concept
  }

  /// A file in mixed layouts.
  mutating func file(concepts: Int) -> [UInt8] {
    let lineEnd = pick(["\n", "\n", "\r\n"])
    var lines = chance(2) ? ["# a glossary", ""] : []
    for index in 0..<concepts {
      lines += entry("c\(index)")
      if chance(2) { lines.append("") }
      if chance(3) { lines.append("# a comment: [") }
    }
    let text = lines.joined(separator: lineEnd) + (chance(3) ? "" : lineEnd)
    return Array(((chance(6) ? "\u{FEFF}" : "") + text).utf8)
  }

  private mutating func entry(_ id: String) -> [String] {
    let names = ["北方 \(id)", "\"甲, \(id)\"", "'乙''s \(id)'", "{term: 丙 \(id), note: \"]\"}"]
    let comment = pick(["", "", "  # one", "\t# [two", " # 'three"])
    if chance(4) {
      return ["- {id: \(id), type: term, zh: \(pick(names)), note: 'x, ]'}\(comment)"]
    }
    var lines = ["- id: \(id)\(comment)", "  type: term"]
    switch Int.random(in: 0..<6, using: &random) {
    case 0: lines.append("  zh: \(pick(names))\(comment)")
    case 1: lines.append("  zh: [\(pick(names)), \(pick(names))\(pick(["", ",", " "]))]\(comment)")
    case 2:
      lines += [
        "  zh:\(comment)", "    - \(pick(names))\(comment)", "    # more", "    - \(pick(names))",
      ]
    case 3: lines += ["  zh:", "  - \(pick(names))\(comment)", "", "  - \(pick(names))"]
    case 4:
      lines += [
        "  zh: [\(comment)", "    \(pick(names)),\(comment)",
        "    \(pick(names))\(pick(["", ","]))\(comment)", "  ]\(comment)",
      ]
    default:
      lines += [
        "  zh:", "    - term: 丁 \(id)", "      note: >", "        folded", "        text", "",
        "    - \(pick(names))",
      ]
    }
    if chance(2) { lines.append("  note: \"n\"\(comment)") }
    return lines
  }

  /// Changes, drops, doubles or swaps some bytes.
  mutating func damage(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: bytes[place] = pick(Array("[]{},:#&*!|>'\"%@`-?\n\r\t \\".utf8))
    case 1: bytes.remove(at: place)
    case 2: bytes.insert(contentsOf: bytes[place...].prefix(9), at: place)
    case 3: bytes.insert(pick([0x00, 0x0D, 0xFF, 0xC2, 0xED]), at: place)
    default: bytes.removeLast(bytes.count - place)
    }
  }
}

extension Concept {
  /// Equal for concepts that say the same, wherever they stand.
  fileprivate var placeless: Concept {
    let nowhere = SourcePlace(file: "", line: 0, column: 0)
    var copy = self
    copy.place = nowhere
    for index in copy.terms.indices { copy.terms[index].place = nowhere }
    return copy
  }
}
