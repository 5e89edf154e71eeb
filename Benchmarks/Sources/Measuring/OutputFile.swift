// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A new file that is written piece by piece.
package struct OutputFile: ~Copyable {
  private let path: String
  private let descriptor: Int32

  /// - Throws: ``CannotWrite``.
  package init(_ path: String) throws(CannotWrite) {
    self.path = path
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw CannotWrite(path: path, code: errno) }
  }

  deinit { close(descriptor) }

  /// - Throws: ``CannotWrite``; a part may have been written then.
  package func append(_ bytes: [UInt8]) throws(CannotWrite) {
    var offset = 0
    while offset < bytes.count {
      let count = unsafe bytes[offset...].withUnsafeBytes { buffer in
        unsafe write(descriptor, buffer.baseAddress, buffer.count)
      }
      guard count >= 0 || errno == EINTR else { throw CannotWrite(path: path, code: errno) }
      offset += max(count, 0)
    }
  }
}

/// A file that the system could not write.
package struct CannotWrite: Error, CustomStringConvertible {
  package let path: String
  package let code: Int32

  package var description: String { unsafe "\(path): \(String(cString: strerror(code)))" }
}
