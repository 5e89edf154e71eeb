// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Where results go.
///
/// A closed pipe ends the program quietly; any other failure to write is a fault.
enum StandardOutput {
  /// A reader that stops reading (`| head`) is no fault of ours: the system's default for SIGPIPE
  /// ends the process without a word.
  static func endQuietlyOnClosedPipe() { signal(SIGPIPE, SIG_DFL) }

  static func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes all of `bytes`, or ends the program with status 2.
  static func write(_ bytes: [UInt8]) {
    do {
      try FileDescriptor.write(bytes, to: STDOUT_FILENO)
    } catch {
      StandardError.write("zhengming: standard output: \(error)\n")
      exit(CommandFailure.fault)
    }
  }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// The columns of the terminal; 100 where there is none.
  static var width: Int {
    var size = winsize()
    guard isTerminal, unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
    else { return 100 }
    return Int(size.ws_col)
  }
}

/// Everything that is not a result.
enum StandardError {
  static func write(_ text: String) {
    // A message that cannot be delivered has nowhere else to go.
    try? FileDescriptor.write(Array(text.utf8), to: STDERR_FILENO)
  }

  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}

/// Writing to and reading from the system.
enum FileDescriptor {
  /// Writes all of `bytes`.
  ///
  /// - Throws: ``SystemError``.
  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
    var offset = 0
    while offset < bytes.count {
      let written = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Foundation.write(
          descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
      }
      if written < 0 {
        if errno == EINTR { continue }
        throw SystemError(code: errno)
      }
      offset += written
    }
  }

  /// Appends up to `count` bytes to `bytes`; `false` at the end of the input.
  ///
  /// - Throws: ``SystemError``.
  static func read(_ count: Int, from descriptor: Int32, into bytes: inout [UInt8])
    throws(SystemError) -> Bool
  {
    var buffer = [UInt8](repeating: 0, count: count)
    while true {
      let length = unsafe buffer.withUnsafeMutableBytes { buffer in
        unsafe Foundation.read(descriptor, buffer.baseAddress, buffer.count)
      }
      if length < 0 {
        if errno == EINTR { continue }
        throw SystemError(code: errno)
      }
      bytes.append(contentsOf: buffer[..<length])
      return length > 0
    }
  }

  /// The whole of an open file.
  ///
  /// - Throws: ``SystemError``.
  static func readAll(from descriptor: Int32) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    while try read(1 << 18, from: descriptor, into: &bytes) {}
    return bytes
  }
}

/// A failed system call, in the system's own words.
struct SystemError: Error, CustomStringConvertible {
  let code: Int32

  var description: String { unsafe String(cString: strerror(code)) }
}
