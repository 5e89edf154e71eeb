// SPDX-License-Identifier: Apache-2.0

/// Why a compiled glossary (`.zmx`) is not used.
package enum CompiledFileError: Error, Hashable, Sendable {
  /// The system cannot open, read or map it.
  case unreadable(path: String, reason: String)
  /// It does not begin as a compiled glossary does.
  case foreign(path: String)
  /// It is shorter or longer than its header says.
  case size(path: String, bytes: Int, expected: Int)
  /// It was made for machines of the other byte order.
  case byteOrder(path: String)
  /// It has another format, or its keys were folded by other rules.
  case version(path: String, found: Int, expected: Int)
  /// Something in it contradicts its checksum or itself.
  case damaged(path: String, part: String)
}

extension CompiledFileError: CustomStringConvertible {
  /// One sentence: what, what was expected and how to mend it.
  package var description: String {
    switch self {
    case .unreadable(let path, let reason):
      "\(path): \(reason)"
    case .foreign(let path):
      "\(path): not a compiled glossary; expected a file made by 'zhengming compile'"
    case .size(let path, let bytes, let expected):
      "\(path): \(bytes) bytes; expected \(expected): it was not copied whole; compile it again"
    case .byteOrder(let path):
      "\(path): made for machines of the other byte order; compile it on this one"
    case .version(let path, let found, let expected):
      "\(path): format \(found); expected \(expected): it was made by another version of the "
        + "program; compile it again"
    case .damaged(let path, let part):
      "\(path): damaged (\(part)); compile it again"
    }
  }
}
