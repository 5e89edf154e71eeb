// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Where results go: standard output, or a file that appears only when it is whole.
struct ResultOutput: ~Copyable {
  private let path: String?
  private let temporary: String
  private let descriptor: Int32
  private var isDone = false

  /// - Parameter path: `nil` or `-` for standard output.
  /// - Throws: ``CommandFailure`` when the file cannot be made.
  init(path: String?) throws(CommandFailure) {
    guard let path, path != "-" else {
      (self.path, temporary, descriptor) = (nil, "", STDOUT_FILENO)
      return
    }
    self.path = path
    temporary = path + ".zhengming-\(getpid())"
    descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw CommandFailure("\(path): \(SystemError(code: errno))") }
  }

  deinit {
    guard path != nil else { return }
    close(descriptor)
    if !isDone { _ = unsafe unlink(temporary) }
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
    guard let path else { return }
    guard fsync(descriptor) == 0, unsafe rename(temporary, path) == 0 else {
      throw CommandFailure("\(path): \(SystemError(code: errno))")
    }
    isDone = true
  }
}
