// SPDX-License-Identifier: Apache-2.0

import Foundation
import Terminology
import TestSupport
import Testing

struct AtomicFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  private func permissions(_ name: String) throws -> Int? {
    let path = folder.url.appending(path: name).path
    return try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test(arguments: [0o600, 0o644, 0o664, 0o755, 0o444])
  func `the new bytes take the place of the old, permissions stay`(mode: Int) throws {
    let path = try folder.write("old", to: "g.yaml")
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    try AtomicFile.replace(path, old: bytes("old"), with: bytes("new"))
    #expect(try folder.read("g.yaml") == "new")
    #expect(try permissions("g.yaml") == mode)
    #expect(try folder.names == ["g.yaml"])
  }

  @Test func `a large file arrives whole`() throws {
    let path = try folder.write("old", to: "g.yaml")
    let new = [UInt8](repeating: 0x61, count: 3_000_000)
    try AtomicFile.replace(path, old: bytes("old"), with: new)
    #expect(try Data(contentsOf: URL(filePath: path)) == Data(new))
  }

  @Test func `a symbolic link stays one and its target is replaced`() throws {
    try folder.write("old", to: "real/g.yaml")
    let link = folder.url.appending(path: "link.yaml").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "real/g.yaml")
    try AtomicFile.replace(link, old: bytes("old"), with: bytes("new"))
    #expect(try folder.read("real/g.yaml") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "real/g.yaml")
    #expect(try folder.names == ["link.yaml", "real"])
  }

  @Test func `a file that somebody else wrote meanwhile is left alone`() throws {
    let path = try folder.write("theirs", to: "g.yaml")
    #expect(throws: AtomicFile.Failure.changedMeanwhile(path: path)) {
      try AtomicFile.replace(path, old: bytes("old"), with: bytes("new"))
    }
    #expect(try folder.read("g.yaml") == "theirs")
    #expect(try folder.names == ["g.yaml"])
  }

  @Test func `a file that is gone is told`() throws {
    let path = folder.path + "/gone.yaml"
    #expect(
      throws: AtomicFile.Failure.system(
        path: path, doing: "read it", reason: "No such file or directory")
    ) {
      try AtomicFile.replace(path, old: [], with: bytes("new"))
    }
    #expect(try folder.names == [])
  }

  @Test func `a folder in the place of the file is told`() throws {
    #expect(throws: AtomicFile.Failure.self) {
      try AtomicFile.replace(folder.path, old: [], with: bytes("new"))
    }
    #expect(try folder.names == [])
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func `a folder that cannot be written to is told`() throws {
    let path = try folder.write("old", to: "closed/g.yaml")
    let closed = folder.url.appending(path: "closed").path
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: closed)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: closed)
    }
    #expect(
      throws: AtomicFile.Failure.system(
        path: path, doing: "write beside it", reason: "Permission denied")
    ) {
      try AtomicFile.replace(path, old: bytes("old"), with: bytes("new"))
    }
    #expect(try folder.read("closed/g.yaml") == "old")
  }

  @Test func `a full disk leaves the old file and nothing else`() throws {
    let disk = try SmallDisk(in: folder)
    guard let disk else {
      withKnownIssue("mounting a small file system is not allowed here; not tried") {
        Issue.record("skipped")
      }
      return
    }
    let path = try folder.write("old", to: "disk/g.yaml")
    #expect(
      throws: AtomicFile.Failure.system(
        path: path, doing: "write it", reason: "No space left on device")
    ) {
      try AtomicFile.replace(
        path, old: bytes("old"), with: [UInt8](repeating: 0x61, count: 1_000_000))
    }
    #expect(try folder.read("disk/g.yaml") == "old")
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == ["g.yaml"])
  }
}
