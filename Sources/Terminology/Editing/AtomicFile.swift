// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A file that is either the old one or the new one, whatever is killed when.
package enum AtomicFile {
  /// What stopped a replacement; the file is as it was.
  package enum Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// A system call failed, with the system's reason.
    case system(path: String, doing: String, reason: String)
    /// Somebody else wrote the file since it was read.
    case changedMeanwhile(path: String)

    package var description: String {
      switch self {
      case .system(let path, let doing, let reason):
        "\(path): cannot \(doing): \(reason); nothing was changed"
      case .changedMeanwhile(let path):
        "\(path): changed by another program meanwhile; nothing was written; try again"
      }
    }
  }

  /// Replaces `old`, the bytes of the file at `path` as they were read, by `new`.
  ///
  /// Writes a temporary file beside it, syncs it and renames it over the old one; permissions are
  /// kept, the owner where the system lets us, and a symbolic link's target is what is replaced.
  package static func replace(_ path: String, old: [UInt8], with new: [UInt8]) throws(Failure) {
    let target = resolved(path)
    var status = stat()
    guard unsafe stat(target, &status) == 0 else { throw failure(path, "read it") }
    try put(new, at: target, mode: 0o600, for: path) { descriptor throws(Failure) in
      _ = fchown(descriptor, status.st_uid, status.st_gid)
      guard fchmod(descriptor, status.st_mode & 0o7777) == 0 else {
        throw failure(path, "write it")
      }
    } beforeRenaming: { () throws(Failure) in
      guard try bytes(of: target, for: path) == old else { throw .changedMeanwhile(path: path) }
    }
  }

  /// Writes a file of its own, new or in the place of whatever was there.
  ///
  /// It appears when it is whole and synced; two processes that write one file at once leave the
  /// work of either.
  package static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    try put(bytes, at: resolved(path), mode: 0o666, for: path) { _ in
    } beforeRenaming: {
    }
  }

  private static func put(
    _ bytes: [UInt8], at target: String, mode: mode_t, for path: String,
    prepare: (Int32) throws(Failure) -> Void, beforeRenaming check: () throws(Failure) -> Void
  ) throws(Failure) {
    let temporary = target + ".zhengming-\(getpid())"
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw failure(path, "write beside it") }
    var isDone = false
    defer { if !isDone { _ = unsafe unlink(temporary) } }
    do {
      defer { close(descriptor) }
      try write(bytes, to: descriptor, for: path)
      try prepare(descriptor)
      guard fsync(descriptor) == 0 else { throw failure(path, "write it") }
    }
    try check()
    guard unsafe rename(temporary, target) == 0 else { throw failure(path, "replace it") }
    isDone = true
    syncFolder(of: target)
  }

  private static func resolved(_ path: String) -> String {
    guard let real = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32, for path: String)
    throws(Failure)
  {
    var offset = 0
    while offset < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure(path, "write it") }
      offset += count
    }
  }

  private static func bytes(of target: String, for path: String) throws(Failure) -> [UInt8] {
    let descriptor = unsafe open(target, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path, "read it") }
    defer { close(descriptor) }
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe read(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure(path, "read it") }
      guard count > 0 else { return result }
      result += buffer[..<count]
    }
  }

  /// Makes the rename last; a file system that cannot is left to its own ways.
  private static func syncFolder(of target: String) {
    let folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? "."
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func failure(_ path: String, _ doing: String) -> Failure {
    .system(path: path, doing: doing, reason: unsafe String(cString: strerror(errno)))
  }
}
