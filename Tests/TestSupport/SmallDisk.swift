// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A file system of 64 kB, mounted below a folder and gone with this object.
package final class SmallDisk {
  package let path: String

  /// `nil` where this user may not mount anything.
  package init?(in folder: TemporaryFolder) throws {
    path = folder.url.appending(path: "disk").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    guard try Self.run("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", path]) else {
      return nil
    }
  }

  deinit { _ = try? Self.run("umount", [path]) }

  private static func run(_ program: String, _ arguments: [String]) throws -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
