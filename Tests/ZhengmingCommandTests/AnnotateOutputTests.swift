// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

struct AnnotateOutputTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  private func annotate(_ arguments: String...) throws -> CommandRun {
    try desk.run(["annotate", "--format", "jsonl", "article.txt"] + arguments)
  }

  @Test func `a file appears with the same bytes, and nothing beside it`() throws {
    let run = try annotate("--output", "out.jsonl")
    #expect(run.status == 0 && run.text == "" && run.errorOutput == "")
    #expect(try desk.folder.read("out.jsonl") == annotate().text)
    #expect(try desk.folder.names == ["article.txt", "g.yaml", "out.jsonl"])
    #expect(try annotate("-o", "-").text == annotate().text)
  }

  @Test func `a file that is there is replaced, through a link and with its permissions`() throws {
    let path = try desk.folder.write("old", to: "real.jsonl")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try FileManager.default.createSymbolicLink(
      atPath: desk.path("out.jsonl"), withDestinationPath: "real.jsonl")
    #expect(try annotate("--output", "out.jsonl").status == 0)
    #expect(try desk.folder.read("real.jsonl") == annotate().text)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: desk.path("out.jsonl"))
        == "real.jsonl")
  }

  @Test func `a fault leaves the old file and nothing else`() throws {
    try desk.folder.write("old", to: "out.jsonl")
    let run = try annotate("gone.txt", "--output", "out.jsonl")
    #expect(run.status == 2)
    #expect(try desk.folder.read("out.jsonl") == "old")
    #expect(try desk.folder.names == ["article.txt", "g.yaml", "out.jsonl"])
  }

  @Test func `a folder in the place of the file is a fault`() throws {
    try desk.folder.write("x", to: "d/x.txt")
    try annotate("--output", "d").expectFault("zhengming: d: Is a directory\n")
    try annotate("--output", "d/").expectFault("zhengming: d/: Is a directory\n")
    try annotate("--output", "gone/out").expectFault(
      "zhengming: gone/out: No such file or directory\n")
    try annotate("--output", "").expectFault("zhengming: : No such file or directory\n")
    #expect(try desk.folder.names == ["article.txt", "d", "g.yaml"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: desk.path("d")) == ["x.txt"])
  }

  @Test func `a device is written to, never replaced`() throws {
    let run = try desk.shell(
      "mkfifo pipe; cat pipe > copy & zhengming annotate --format jsonl article.txt --output pipe; wait; test -p pipe"
    )
    #expect(run.status == 0, "\(run.errorOutput)")
    #expect(try desk.folder.read("copy") == annotate().text)
    let device = try desk.shell(
      "zhengming annotate --format jsonl article.txt --output /dev/stdout | cat")
    #expect(device.text == (try annotate().text))
  }

  @Test(arguments: [
    "annotate --format text article.txt", "annotate --format html article.txt", "lookup 北方稀土",
    "lookup --format json 北方稀土", "config", "tokenize article.txt", "--help",
    "add baotou --en BT --dry-run", "lint --strict dup.yaml",
  ])
  func `a device without room is a fault`(command: String) throws {
    try desk.folder.write("- x\n", to: "dup.yaml")
    let run = try desk.shell("zhengming \(command) > /dev/full")
    #expect(run.status == 2)
    #expect(
      run.errorOutput.hasPrefix("zhengming: standard output: No space left on device\n"),
      "\(run.errorOutput)")
  }

  @Test(arguments: [
    "annotate --format jsonl --offsets utf8 many.txt", "annotate --format text many.txt",
    "tokenize many.txt",
    "lookup 北方稀土 北方稀土", "config", "--help",
  ])
  func `a reader that stops reading is no fault`(command: String) throws {
    try desk.folder.write(
      String(repeating: "包头的稀土。\n\n", count: 2_000), to: "many.txt")
    let run = try desk.shell("zhengming \(command) | head -c 1 > /dev/null")
    #expect(run.status == 0)
    #expect(run.errorOutput == "")
  }

  @Test func `a closed standard output is a fault`() throws {
    let run = try desk.shell("zhengming lookup 北方稀土 >&-")
    #expect(run.status == 2)
    #expect(run.errorOutput == "zhengming: standard output: Bad file descriptor\n")
  }

  @Test func `a closed standard input is a fault`() throws {
    let run = try desk.shell("zhengming annotate <&-")
    #expect(run.status == 2 && run.text == "")
    // The reason is what the system says of whatever took the closed descriptor's number.
    #expect(run.errorOutput.hasPrefix("zhengming: standard input: "))
  }

  @Test func `a full disk leaves no part of a file`() throws {
    guard let disk = try SmallDisk(in: desk.folder) else {
      withKnownIssue("mounting a small file system is not allowed here; not tried") {
        Issue.record("skipped")
      }
      return
    }
    try desk.folder.write(String(repeating: "包头 ", count: 2_000), to: "many.txt")
    let run = try desk.run(
      ["annotate", "--format", "jsonl", "--offsets", "utf8", "many.txt", "-o", "disk/out.jsonl"])
    run.expectFault("zhengming: disk/out.jsonl: No space left on device\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == [])

    try FileManager.default.copyItem(atPath: desk.path("g.yaml"), toPath: disk.path + "/g.yaml")
    let filling = Data(repeating: 0x23, count: 64 * 1_024)
    try? filling.write(to: URL(filePath: disk.path + "/filling"))
    let add = try desk.run(
      ["add", "baotou", "--en", "Paotow", "--only", "disk/g.yaml"],
      environment: ["ZHENGMING_GLOSSARIES": ""])
    add.expectFault(
      "zhengming: disk/g.yaml: cannot write it: No space left on device; nothing was changed\n")
    #expect(try desk.folder.read("disk/g.yaml") == Desk.glossary)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: disk.path).sorted()
        == ["filling", "g.yaml"])
  }
}
