// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// What may not be read or written.
///
/// Root may everything, so the command is run as nobody then.
struct PermissionTests {
  private static let nobody: [String] =
    geteuid() == 0
    ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : ["/usr/bin/env"]

  /// Whether the command can be run by somebody without rights.
  private static let isPossible: Bool = {
    let run = try? CommandRun(
      Array(nobody.dropFirst()) + [CommandRun.executable.path, "--version"],
      program: URL(filePath: nobody[0]))
    return run?.status == 0
  }()

  private let desk: Desk

  init() throws {
    desk = try Desk()
    try chmod(".", 0o755)
    try desk.folder.write("包头", to: "closed/x.txt")
    try desk.folder.write("- {id: a, type: term, en: x}\n", to: "closed/g.yaml")
    try desk.folder.write("包头", to: "secret.txt")
    try chmod("secret.txt", 0)
  }

  private func chmod(_ name: String, _ mode: Int) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: desk.path(name))
  }

  private func run(_ arguments: String...) throws -> CommandRun {
    let run = try CommandRun(
      Array(Self.nobody.dropFirst()) + [CommandRun.executable.path] + arguments,
      environment: ["ZHENGMING_GLOSSARIES": desk.path("g.yaml")], folder: desk.folder.path,
      program: URL(filePath: Self.nobody[0]))
    #expect(run.exited)
    return run
  }

  @Test(.enabled(if: isPossible, "the command cannot be run without rights here"))
  func `what may not be read is a fault`() throws {
    try chmod("closed", 0)
    defer { try? chmod("closed", 0o755) }
    try run("annotate", "secret.txt").expectFault("zhengming: secret.txt: Permission denied\n")
    try run("annotate", "closed").expectFault("zhengming: closed: Permission denied\n")
    try run("annotate", "closed/x.txt").expectFault(
      "zhengming: closed/x.txt: Permission denied\n")
    try run("tokenize", "secret.txt").expectFault("zhengming: secret.txt: Permission denied\n")
    try run("lint", "closed").expectFault("zhengming: closed: Permission denied\n")
    try run("lookup", "x", "--only", "closed/g.yaml").expectFault(
      "zhengming: closed/g.yaml: Permission denied (from --only)\n")
  }

  @Test(.enabled(if: isPossible, "the command cannot be run without rights here"))
  func `what may not be written is a fault`() throws {
    try chmod("closed", 0o555)
    defer { try? chmod("closed", 0o755) }
    try run("annotate", "article.txt", "--output", "closed/out").expectFault(
      "zhengming: closed/out: Permission denied\n")
    try run("add", "a", "--en", "y: z", "--only", "closed/g.yaml").expectFault(
      "zhengming: closed/g.yaml: cannot write beside it: Permission denied; nothing was changed\n")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: desk.path("closed")).sorted()
        == ["g.yaml", "x.txt"])
  }
}
