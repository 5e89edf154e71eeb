// SPDX-License-Identifier: Apache-2.0

import Terminology
import Testing

/// Files made to exhaust time, memory or the stack.
struct HostileYAMLTests {
  /// A text with an alias, and where the first one stands.
  struct Bomb: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let place: SourcePlace

    init(_ name: String, _ text: String, line: Int, column: Int) {
      testDescription = name
      self.text = text
      place = SourcePlace(file: "g.yaml", line: line, column: column)
    }
  }

  private static let depth = 40

  /// Each value holds the one before it `width` times.
  private static func laughs(_ line: (_ level: Int, _ previous: String) -> String) -> String {
    (1...depth).map { line($0, "*a\($0 - 1)") }.joined(separator: "\n") + "\n"
  }

  @Test(arguments: [
    Bomb(
      "lists", "- &a0 [x]\n" + laughs { "- &a\($0) [\($1), \($1), \($1)]" }, line: 2, column: 8),
    Bomb(
      "lists behind a tag", "- !!seq &a0 [x]\n" + laughs { "- !!seq &a\($0) [\($1), \($1)]" },
      line: 2, column: 14),
    Bomb(
      "tags behind anchors", "- &a0 !t [x]\n" + laughs { "- &a\($0) !t [\($1),\($1)]" }, line: 2,
      column: 11),
    Bomb(
      "mappings", "a0: &a0 x\n" + laughs { "a\($0): &a\($0) {b: \($1), c: \($1)}" }, line: 2,
      column: 13),
    Bomb(
      "mapping keys", "- &a0 [x]\n" + laughs { "- &a\($0) {? [\($1), \($1)] : x}" }, line: 2,
      column: 11),
    Bomb(
      "bare keys", "- &a0 [x]\n" + laughs { "- &a\($0)\n  ? \($1)\n  : \($1)" }, line: 3, column: 5),
    Bomb(
      "block items", "- &a0 x\n" + laughs { "- &a\($0)\n  - \($1)\n  - \($1)" }, line: 3, column: 5),
    Bomb(
      "an anchor on a line of its own", "-\n  &a0\n  - x\n" + laughs { "-\n  &a\($0)\n  - \($1)" },
      line: 6, column: 5),
    Bomb(
      "after quoted keys", "- &a0 [x]\n" + laughs { "- &a\($0) {\"b\":\($1),\"c\":\($1)}" },
      line: 2, column: 12),
    Bomb(
      "Windows line ends", "- &a0 x\r\n- *a0\r\n", line: 2, column: 3),
    Bomb(
      "a merge key", "- &a0 {id: b}\n- {<<: *a0}\n", line: 2, column: 8),
  ])
  func `an alias is refused before anything is built from it`(bomb: Bomb) {
    let file = GlossaryFile(bomb.text)
    #expect(
      file.problems == [
        "\(bomb.place): error: an alias of an anchor; expected every value written out; quote text that begins with & or * [syntax]"
      ])
    #expect(file.concepts.isEmpty)
  }

  @Test(arguments: [
    "[", "{", "{a: ", "[{a: ", "- ", "? ", "- - ? ", "{? ", "\"", "'", "!a ", "&a ",
  ])
  func `nesting has an end`(opening: String) {
    let file = GlossaryFile(String(repeating: opening, count: 100_000))
    #expect(file.diagnostics.count == 1)
    #expect(file.concepts.isEmpty)
  }

  @Test func `an undefined alias is told at its place`() {
    #expect(
      GlossaryFile("- id: a\n  type: term\n  en: [x, *y]\n").problems == [
        "g.yaml:3:11: error: not YAML (found undefined alias); expected YAML as described in the glossary format [syntax]"
      ])
  }

  @Test func `a huge scalar is one term`() {
    let text = String(repeating: "稀", count: 400_000)
    let file = GlossaryFile("- id: a\n  type: term\n  zh: \(text)\n")
    #expect(file.problems == [])
    #expect(file.concepts.first?.terms.first?.text == text)
  }

  @Test func `a thousand problems are a thousand sentences`() {
    let file = GlossaryFile(String(repeating: "- x\n", count: 1_000))
    #expect(file.diagnostics.count == 1_000)
    #expect(file.diagnostics.last?.place.line == 1_000)
  }
}
