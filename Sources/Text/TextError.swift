// SPDX-License-Identifier: Apache-2.0

/// What can be wrong with the bytes of a text.
package enum TextError: Error, Hashable, Sendable {
  /// The bytes are not UTF-8: the first bad sequence starts at `offset` (bytes from the start).
  case invalidUTF8(offset: Int)
  /// A NUL byte at `offset`: a binary file, or UTF-16 read as UTF-8.
  case nulByte(offset: Int)
  /// The bytes are not in `encoding`: the first bad sequence starts at `offset`.
  case invalidEncoding(encoding: String, offset: Int)
  /// No converter of that name exists.
  case unknownEncoding(String)
  /// The encoding could not be told from the bytes.
  case undetectedEncoding
  /// ICU could not open or run what the operation needs: its data are missing or memory ran out.
  case unavailable(String)
}

extension TextError: CustomStringConvertible {
  /// One sentence: what, where, what was expected and how to mend it.
  package var description: String {
    switch self {
    case .invalidUTF8(let offset):
      "byte \(offset): not UTF-8; expected UTF-8 text, or name the encoding with --encoding "
        + "(auto, GB18030, Big5, UTF-16)"
    case .nulByte(let offset):
      "byte \(offset): a NUL byte; expected text; if this is UTF-16, say --encoding UTF-16 or auto"
    case .invalidEncoding(let encoding, let offset):
      "byte \(offset): not \(encoding); expected text in that encoding; try --encoding auto"
    case .unknownEncoding(let name):
      "unknown encoding '\(name)'; expected auto, UTF-8, UTF-16, GB18030, Big5 or another name "
        + "that ICU knows"
    case .undetectedEncoding:
      "the encoding cannot be told from the bytes; expected UTF-8, or name it with --encoding"
    case .unavailable(let what):
      "\(what); expected a working installation of ICU (Debian: libicu72)"
    }
  }
}
