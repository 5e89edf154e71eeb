// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Reads a file or standard input line by line; memory follows the longest line, not the input.
struct LineInput: ~Copyable {
  private let path: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  /// How far the buffer has been searched for a line end.
  private var searched = 0
  private var isAtEnd = false

  /// - Throws: ``CommandFailure`` when the file cannot be opened.
  init(path: String) throws(CommandFailure) {
    self.path = path == "-" ? "standard input" : path
    descriptor = path == "-" ? STDIN_FILENO : unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw CommandFailure("\(path): \(SystemError(code: errno))") }
  }

  deinit { if descriptor != STDIN_FILENO { close(descriptor) } }

  /// The bytes of the next line without its end; `nil` behind the last one.
  ///
  /// - Throws: ``CommandFailure`` when reading fails.
  mutating func next() throws(CommandFailure) -> [UInt8]? {
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { (start, searched) = (end + 1, end + 1) }
        return line(upTo: end)
      }
      searched = buffer.count
      if isAtEnd {
        defer { start = buffer.count }
        return start < buffer.count ? line(upTo: buffer.count) : nil
      }
      buffer.removeFirst(start)
      searched -= start
      start = 0
      do {
        isAtEnd = try !FileDescriptor.read(1 << 18, from: descriptor, into: &buffer)
      } catch {
        throw CommandFailure("\(path): \(error)")
      }
    }
  }

  private func line(upTo end: Int) -> [UInt8] {
    let hasReturn = end > start && buffer[end - 1] == UInt8(ascii: "\r")
    return Array(buffer[start..<(hasReturn ? end - 1 : end)])
  }
}
