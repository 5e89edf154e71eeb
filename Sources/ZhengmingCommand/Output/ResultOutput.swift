// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Where results go: standard output, or a file that appears only when it is whole.
struct ResultOutput: ~Copyable {
  private let path: String?
  /// Renamed to ``target`` in the end; `nil` where the bytes go straight to their place.
  private let temporary: String?
  private let target: String
  private let descriptor: Int32
  private var isDone = false

  /// - Parameter path: `nil` or `-` for standard output. Of a symbolic link, the target is written;
  ///   a device or a named pipe is written to as it is.
  /// - Throws: ``CommandFailure`` when the file cannot be made.
  init(path: String?) throws(CommandFailure) {
    let place = try path.flatMap { path throws(CommandFailure) in try Place(path) }
    self.path = place == nil ? nil : path
    temporary = place?.temporary
    target = place?.target ?? ""
    descriptor = place?.descriptor ?? STDOUT_FILENO
  }

  deinit {
    guard path != nil else { return }
    close(descriptor)
    if !isDone, let temporary { _ = unsafe unlink(temporary) }
  }

  /// - Throws: ``CommandFailure`` when the bytes cannot be written.
  func write(_ bytes: [UInt8]) throws(CommandFailure) {
    do {
      try FileDescriptor.write(bytes, to: descriptor)
    } catch {
      throw CommandFailure("\(path ?? "standard output"): \(error)")
    }
  }

  /// Puts the file in its place.
  ///
  /// - Throws: ``CommandFailure`` when it cannot be; nothing is left behind then.
  mutating func finish() throws(CommandFailure) {
    guard let path, let temporary else { return }
    guard fsync(descriptor) == 0, unsafe rename(temporary, target) == 0 else {
      throw CommandFailure("\(path): \(SystemError(code: errno))")
    }
    isDone = true
  }
}

/// An open file to write to.
private struct Place {
  var temporary: String?
  var target: String
  var descriptor: Int32

  /// `nil` for standard output.
  init?(_ path: String) throws(CommandFailure) {
    guard path != "-" else { return nil }
    var status = stat()
    let isThere = unsafe stat(path, &status) == 0
    let kind = status.st_mode & S_IFMT
    guard !isThere || kind != S_IFDIR else {
      throw CommandFailure("\(path): \(SystemError(code: EISDIR))")
    }
    target = path
    if isThere, kind != S_IFREG {
      descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
    } else {
      if isThere { target = URL(filePath: path).resolvingSymlinksInPath().path }
      let temporary = target + ".zhengming-\(getpid())"
      self.temporary = temporary
      descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if isThere, descriptor >= 0 { fchmod(descriptor, status.st_mode & 0o7777) }
    }
    guard descriptor >= 0 else { throw CommandFailure("\(path): \(SystemError(code: errno))") }
  }
}
