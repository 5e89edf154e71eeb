// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

struct AddTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  private func glossary() throws -> String { try desk.folder.read("g.yaml") }

  @Test func `a term is added, nothing else is touched`() throws {
    let run = try desk.run([
      "add", "baotou", "--zh", "鹿城", "--en", "Paotow", "--status", "deprecated",
    ])
    #expect(run.status == 0 && run.text == "")
    #expect(run.errorOutput == "\(desk.path("g.yaml")): added to 'baotou'\n")
    #expect(
      try glossary()
        == Desk.glossary.replacing("zh: 包头\n", with: "zh: [包头, {term: 鹿城, status: deprecated}]\n")
        .replacing("en: Baotou\n", with: "en: [Baotou, {term: Paotow, status: deprecated}]\n"))
    #expect(try desk.folder.names == ["article.txt", "g.yaml"])
    #expect(try desk.run(["lookup", "paotow"]).status == 0)
  }

  @Test func `a dry run prints a diff that patch takes, and writes nothing`() throws {
    let run = try desk.run([
      "add", "baotou", "--en", "Paotow", "--note", "old: spelling", "--dry-run",
    ])
    #expect(run.status == 0 && run.errorOutput == "")
    #expect(
      run.text.contains(
        "\n-    en: Baotou\n+    en: [Baotou, {term: Paotow, note: \"old: spelling\"}]\n"))
    #expect(run.text.hasPrefix("--- \(desk.path("g.yaml"))\n+++ \(desk.path("g.yaml"))\n@@ -"))
    #expect(try glossary() == Desk.glossary)
  }

  @Test func `a concept is appended`() throws {
    try desk.folder.write("# mine\n", to: "mine.yaml")
    let run = try desk.run([
      "add", "acme", "--type", "company", "--en", "Acme", "--en", "Acme: Magnets", "--zh", "极致磁材",
      "--term", "ja=アクメ", "--code", "sse=600999", "--parent", "northern-rare-earth",
      "--source", "annual report, 2025", "--note", "a note", "--to", "mine.yaml",
    ])
    #expect(run.status == 0, "\(run.errorOutput)")
    #expect(
      try desk.folder.read("mine.yaml") == """
        # mine
        - id: acme
          type: company
          zh: [极致磁材]
          en: [Acme, "Acme: Magnets"]
          ja: [アクメ]
          codes: {sse: "600999"}
          parent: northern-rare-earth
          note: a note
          sources: ["annual report, 2025"]
          review: draft

        """)
    #expect(try desk.run(["lint", "g.yaml", "mine.yaml"]).status == 0)
  }

  @Test(
    arguments: [
      (["baotou"], "no term to add; expected --zh, --en or --term"),
      (["baotou", "--en", " "], "an empty term in 'en'; expected the term's text"),
      (["baotou", "--en", "Baotou"], "[repeated-term]"),
      (["baotou", "--en", "稀土"], "[shared-surface]"),
      (["baotou", "--en", "…"], "[unmatchable-term]"),
      (["baotou", "--en", "a\n\nb"], "[unmatchable-term]"),
      (["baotou", "--term", "x"], "--term 'x'; expected it as in ja=レアアース"),
      (
        ["baotou", "--term", "x=y"], "'x' is no language tag; expected BCP 47, as in ja or zh-Hant"
      ),
      (["baotou", "--en", "x", "--type", "place"], "the id 'baotou' is there already ("),
      (["baotou", "--en", "x", "--to", "g.yaml"], "the id 'baotou' is there already ("),
      (
        ["new", "--en", "x"],
        "no concept 'new' in the glossaries in force; to make it, expected --to FILE and --type"
      ),
      (
        ["new", "--en", "x", "--to", "g.yaml"],
        "the new concept 'new' has no type; expected --type with one of company, "
      ),
      (
        ["New One", "--type", "term", "--en", "x", "--to", "g.yaml"],
        "the id 'New One'; expected a-z, 0-9 and single hyphens"
      ),
      (["稀土", "--type", "term", "--en", "x", "--to", "g.yaml"], "the id '稀土'; expected a-z"),
      (["new", "--type", "term", "--to", "g.yaml"], "no term to add"),
      (["new", "--type", "gadget", "--en", "x", "--to", "g.yaml"], "[unknown-type]"),
      (
        ["new", "--type", "term", "--en", "x", "--to", "gone.yaml"],
        "gone.yaml: no such file or folder"
      ),
      (
        ["new", "--type", "term", "--en", "x", "--to", "article.txt"], "article.txt: not a glossary"
      ),
      (
        ["new", "--type", "term", "--en", "x", "--to", "t.csv"],
        "t.csv: not a file that can be extended; expected a .yaml glossary"
      ),
      (
        ["new", "--type", "term", "--en", "x", "--code", "600111", "--to", "g.yaml"],
        "--code '600111'; expected it as in sse=600111"
      ),
      (
        ["new", "--type", "term", "--en", "x", "--code", "lse=1", "--to", "g.yaml"],
        "[unknown-code-system]"
      ),
      (
        ["new", "--type", "term", "--en", "x", "--parent", "nobody", "--to", "g.yaml"],
        "[unknown-relation-target]"
      ),
      (
        ["new", "--type", "term", "--en", "x", "--to", "bad.yaml"],
        "bad.yaml: has errors, mend them first:\nbad.yaml:1:3: error: 'x' in the list of concepts"
      ),
      (["--", "-x", "--en"], "Error: "),
    ] as [([String], String)])
  func `what cannot be added is refused, and nothing changes`(arguments: [String], message: String)
    throws
  {
    try desk.folder.write("- x\n", to: "bad.yaml")
    try desk.folder.write("id,type\n", to: "t.csv")
    let before = try desk.folder.names
    let run = try desk.run(["add"] + arguments)
    #expect(run.status == 2)
    #expect(run.text == "")
    #expect(run.errorOutput.contains(message), "\(run.errorOutput)")
    #expect(try glossary() == Desk.glossary)
    #expect(try desk.folder.read("bad.yaml") == "- x\n")
    #expect(try desk.folder.names == before)
  }

  @Test func `a link to a glossary stays one, and so do permissions`() throws {
    try FileManager.default.createSymbolicLink(
      atPath: desk.path("link.yaml"), withDestinationPath: "g.yaml")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o640], ofItemAtPath: desk.path("g.yaml"))
    let run = try desk.run(["add", "baotou", "--en", "Paotow", "--only", "link.yaml"])
    #expect(run.status == 0)
    #expect(try glossary().contains("Paotow"))
    let mode = try FileManager.default.attributesOfItem(atPath: desk.path("g.yaml"))[
      .posixPermissions]
    #expect(mode as? Int == 0o640)
    #expect(try desk.folder.names == ["article.txt", "g.yaml", "link.yaml"])
  }
}
