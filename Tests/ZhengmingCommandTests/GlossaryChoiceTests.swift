// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// Which glossaries are in force, and what is said of bad ones.
struct GlossaryChoiceTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
    for name in ["option", "only", "environment", "user"] {
      try desk.folder.write(glossary(name), to: "\(name).yaml")
    }
    try desk.folder.write(glossary("project"), to: "above/glossaries/p.yaml")
    try desk.folder.write(glossary("user"), to: "data/zhengming/glossaries/u.yaml")
    try desk.folder.write("", to: "above/a/b/here.txt")
  }

  private func glossary(_ name: String) -> String {
    "- {id: who, type: term, en: [who, \(name)]}\n"
  }

  /// Where `who` comes from, and the origins of the sources in force.
  private func sources(
    _ arguments: [String], _ environment: [String: String] = [:], in folder: String = "above/a/b"
  ) throws -> (winner: String, origins: [String]) {
    let lookup = try CommandRun(
      ["lookup", "who", "--format", "json"] + arguments, environment: environment,
      folder: desk.path(folder))
    let config = try CommandRun(
      ["config", "--format", "json"] + arguments, environment: environment,
      folder: desk.path(folder))
    let card = try #require((lookup.json() as? [[String: Any]])?.first, "\(lookup.errorOutput)")
    let facts = try #require(config.json() as? [String: Any])
    let terms = try #require(card["terms"] as? [[String: Any]])
    let origins = (facts["glossaries"] as? [[String: Any]])?.compactMap { $0["origin"] as? String }
    return (terms.last?["text"] as? String ?? "", origins ?? [])
  }

  @Test func `the nearest glossary holds`() throws {
    let data = ["XDG_DATA_HOME": desk.path("data")]
    let option = ["--glossary", desk.path("option.yaml")]
    let environment = ["ZHENGMING_GLOSSARIES": desk.path("environment.yaml")]
      .merging(data) { $1 }
    #expect(
      try sources(["--only", desk.path("only.yaml")] + option, environment) == ("only", ["--only"]))
    #expect(
      try sources(option, environment)
        == ("option", ["--glossary", "ZHENGMING_GLOSSARIES", "user's data folder"]))
    #expect(
      try sources([], environment) == (
        "environment", ["ZHENGMING_GLOSSARIES", "user's data folder"]
      ))
    #expect(
      try sources([], data) == ("project", ["nearest glossaries folder", "user's data folder"]))
    #expect(
      try sources(option, data)
        == ("option", ["--glossary", "nearest glossaries folder", "user's data folder"]))
    #expect(try sources([], data, in: "data") == ("user", ["user's data folder"]))
    let both = desk.path("option.yaml") + ":" + desk.path("environment.yaml")
    #expect(
      try sources([], ["ZHENGMING_GLOSSARIES": both])
        == ("option", ["ZHENGMING_GLOSSARIES", "ZHENGMING_GLOSSARIES"]))
    #expect(
      try sources([], ["HOME": desk.path("home"), "XDG_DATA_HOME": "data"]).origins
        == ["nearest glossaries folder"])
  }

  @Test func `the home folder serves where XDG names none`() throws {
    try desk.folder.write(glossary("home"), to: "home/.local/share/zhengming/glossaries/h.csv.yaml")
    #expect(
      try sources([], ["HOME": desk.path("home")], in: "data") == ("home", ["user's data folder"]))
  }

  @Test func `several of one option hold in their order`() throws {
    let (option, only) = (desk.path("option.yaml"), desk.path("only.yaml"))
    #expect(try sources(["--only", option, "--only", only]).winner == "option")
    #expect(try sources(["--glossary", only, "--glossary", option]).winner == "only")
  }

  @Test func `no glossary at all is a fault`() throws {
    let run = try CommandRun(["lookup", "x"], folder: desk.path("data"))
    #expect(run.status == 2 && run.text == "")
    #expect(run.errorOutput.hasPrefix("zhengming: no glossary: ZHENGMING_GLOSSARIES is not set, "))
  }

  @Test(arguments: [
    ["annotate"], ["lookup", "x"], ["add", "x", "--en", "y"], ["lint"], ["config"],
  ])
  func `a glossary that is missing is a fault`(command: [String]) throws {
    for (option, origin) in [("--only", "--only"), ("--glossary", "--glossary")] {
      let run = try desk.run(command + [option, "gone.yaml"])
      run.expectFault(
        "zhengming: gone.yaml: no such file or folder (from \(origin)); expected a glossary file or a folder of them\n"
      )
    }
    let run = try desk.run(command, environment: ["ZHENGMING_GLOSSARIES": "gone"])
    run.expectFault(
      "zhengming: gone: no such file or folder (from ZHENGMING_GLOSSARIES); expected a glossary file or a folder of them\n"
    )
    try desk.run(command + ["--only", "article.txt"]).expectFault(
      "zhengming: article.txt: not a glossary; expected a .yaml, .csv, .tsv, .jsonl or .zmx file\n")
  }

  @Test(arguments: [["annotate"], ["lookup", "x"]])
  func `a glossary with errors is a fault that tells all of them`(command: [String]) throws {
    try desk.folder.write("- {id: A, type: term}\n- x\n", to: "bad/1.yaml")
    try desk.folder.write("id,type\na\n", to: "bad/2.csv")
    try desk.folder.write(Data([0x2D, 0xFF]), to: "bad/3.yaml")
    try desk.run(command + ["--only", "bad"]).expectFault(
      """
      zhengming: bad/1.yaml:1:8: error: the id 'A'; expected a-z, 0-9 and single hyphens, as in northern-rare-earth [id]
      zhengming: bad/1.yaml:2:3: error: 'x' in the list of concepts; expected a concept: a mapping with id, type and terms [concept]
      zhengming: bad/2.csv:2:1: error: 1 cells; expected 2, as many as the header has; quote a cell that contains the delimiter [syntax]
      zhengming: bad/3.yaml:1:2: error: a byte that is not UTF-8 text (byte 1); expected UTF-8 [encoding]

      """)
  }

  @Test func `an empty glossary finds nothing and is no fault`() throws {
    try desk.folder.write("", to: "empty.yaml")
    let run = try desk.run(["annotate", "--only", "empty.yaml", "--format", "text"], input: "包头")
    #expect(run.status == 0 && run.text == "")
    #expect(try desk.run(["lookup", "包头", "--only", "empty.yaml"]).status == 1)
  }

  @Test func `CSV and JSON Lines glossaries work as YAML does`() throws {
    try desk.folder.write("id,type,zh,en\nbt,place,包头,Baotou\n", to: "t/a.csv")
    try desk.folder.write(#"{"id":"re","type":"term","zh":"稀土"}"#, to: "t/b.jsonl")
    try desk.folder.write("no glossary", to: "t/README.md")
    let run = try desk.run(["annotate", "--only", "t", "--format", "jsonl"], input: "包头稀土")
    #expect(try run.surfaces() == [["包头", "稀土"]])
  }
}
