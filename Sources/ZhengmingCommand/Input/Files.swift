// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Reading files and folders that the user named.
enum Files {
  /// The bytes of a file, or of standard input for `-`.
  ///
  /// - Throws: ``CommandFailure`` with the path and the system's reason.
  static func read(_ path: String) throws(CommandFailure) -> [UInt8] {
    if path == "-" {
      do {
        return try FileDescriptor.readAll(from: STDIN_FILENO)
      } catch {
        throw CommandFailure("standard input: \(error)")
      }
    }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw CommandFailure("\(path): \(SystemError(code: errno))") }
    defer { close(descriptor) }
    do {
      return try FileDescriptor.readAll(from: descriptor)
    } catch {
      throw CommandFailure("\(path): \(error)")
    }
  }

  /// What a path names; `nil` when there is nothing.
  static func isDirectory(_ path: String) -> Bool? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFDIR
  }

  /// The files below a folder that `isWanted` by their name, in the order of their paths; hidden
  /// ones are left out, links to folders are not followed.
  ///
  /// - Throws: ``CommandFailure`` for a folder that cannot be read.
  static func files(below folder: String, where isWanted: (String) -> Bool)
    throws(CommandFailure) -> [String]
  {
    var result: [String] = []
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      let reason =
        unsafe access(folder, R_OK | X_OK) == 0 ? "\(error)" : "\(SystemError(code: errno))"
      throw CommandFailure("\(folder): \(reason)")
    }
    for name in names.sorted() where !name.hasPrefix(".") {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      var status = stat()
      guard unsafe lstat(path, &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: result += try files(below: path, where: isWanted)
      case S_IFREG: if isWanted(name) { result.append(path) }
      case S_IFLNK: if isWanted(name), isDirectory(path) == false { result.append(path) }
      default: break
      }
    }
    return result
  }
}
