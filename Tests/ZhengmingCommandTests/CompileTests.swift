// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// Compiled glossaries: those made to ship, and those kept from run to run.
struct CompileTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  private func annotate(
    _ arguments: String..., cache: String = "/dev/null/cache"
  ) throws -> CommandRun {
    try desk.run(
      ["annotate", "--format", "jsonl", "article.txt"] + arguments,
      environment: ["XDG_CACHE_HOME": cache])
  }

  @Test func `a compiled glossary finds what its source does`() throws {
    let run = try desk.run(["compile", "-o", "g.zmx"])
    #expect(run.status == 0 && run.text == "" && run.errorOutput == "")
    #expect(try annotate("--only", "g.zmx").output == annotate("--only", "g.yaml").output)
    #expect(try desk.folder.names == ["article.txt", "g.yaml", "g.zmx"])
    let card = try desk.run(["lookup", "600111.sh", "--only", "g.zmx"])
    #expect(card.status == 0 && card.text.contains("china northern rare earth") == false)
    #expect(card.text.contains("China Northern Rare Earth"))
  }

  @Test func `a compiled glossary cannot be extended`() throws {
    #expect(try desk.run(["compile", "-o", "g.zmx"]).status == 0)
    let run = try desk.run(["add", "baotou", "--en", "Paotow", "--only", "g.zmx"])
    #expect(run.status == 2 && run.text == "")
  }

  @Test func `a damaged compiled glossary is a fault`() throws {
    #expect(try desk.run(["compile", "-o", "g.zmx"]).status == 0)
    let whole = try Data(contentsOf: URL(filePath: desk.path("g.zmx")))
    var generator = SeededGenerator(seed: 11)
    for length in [0, 1, 7, 64, whole.count / 2, whole.count - 1] {
      try desk.folder.write(whole.prefix(length), to: "cut.zmx")
      let run = try annotate("--only", "cut.zmx")
      #expect(run.status == 2 && run.text == "", "\(length) bytes")
      #expect(run.errorOutput.hasPrefix("zhengming: cut.zmx: "))
    }
    for _ in 0..<20 {
      var damaged = whole
      damaged[Int.random(in: 0..<whole.count, using: &generator)] ^= 0x55
      try desk.folder.write(damaged, to: "bad.zmx")
      let run = try annotate("--only", "bad.zmx")
      #expect(run.status == 2 && run.text == "")
    }
  }

  @Test func `the output has a name that glossaries have`() throws {
    try desk.run(["compile", "-o", "g.yaml"]).expectFault(
      "zhengming: g.yaml: not a name for a compiled glossary; expected one that ends in .zmx\n")
    #expect(try desk.folder.read("g.yaml") == Desk.glossary)
  }

  @Test func `what is kept is used, renewed with the glossary, and never trusted`() throws {
    let cache = desk.path("cache")
    let first = try annotate(cache: cache)
    let kept = try FileManager.default.contentsOfDirectory(atPath: cache + "/zhengming")
    #expect(kept.count == 1)
    #expect(try annotate(cache: cache).output == first.output)

    let file = cache + "/zhengming/" + (kept.first ?? "")
    try Data(repeating: 0x41, count: 5_000).write(to: URL(filePath: file))
    #expect(try annotate(cache: cache).output == first.output)

    try desk.folder.write(
      Desk.glossary.replacing("en: Baotou\n", with: "en: Paotow\n"), to: "g.yaml")
    #expect(try annotate(cache: cache).text.contains("Paotow"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: cache + "/zhengming").count == 2)
  }
}
