// SPDX-License-Identifier: Apache-2.0

/// A text as it was read: valid UTF-8 without NUL bytes, never changed afterwards.
///
/// A byte order mark stays part of the text, so that offsets are those of the file. A text decoded
/// from another encoding has the offsets of its UTF-8 form.
package struct SourceText: Sendable {
  package let bytes: [UInt8]

  /// - Throws: ``TextError/invalidUTF8(offset:)`` or ``TextError/nulByte(offset:)``, with the first
  ///   bad byte.
  package init(utf8 bytes: [UInt8]) throws(TextError) {
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw .invalidUTF8(offset: error.byteOffsets.lowerBound)
    }
    if let offset = bytes.firstIndex(of: 0) { throw .nulByte(offset: offset) }
    self.bytes = bytes
  }

  /// A text from a Swift string, for callers that made it themselves.
  package init(_ string: String) throws(TextError) {
    try self.init(utf8: Array(string.utf8))
  }

  /// The text between two offsets.
  package subscript(span: TextSpan) -> String {
    String(decoding: bytes[span.range], as: UTF8.self)
  }

  package var span: TextSpan { TextSpan(start: 0, end: bytes.count) }
}
