// SPDX-License-Identifier: Apache-2.0

/// Writes annotated documents in one format, one after the other.
///
/// To add a format: a conformance in a file of its own, and a case in the command's list of formats.
package protocol Renderer {
  /// Appends what stands before the first document.
  mutating func begin(into output: inout [UInt8])
  /// Appends one document.
  mutating func render(_ document: AnnotatedDocument, into output: inout [UInt8])
  /// Appends what stands behind the last document.
  mutating func end(into output: inout [UInt8])
}

extension Renderer {
  package mutating func begin(into output: inout [UInt8]) {}
  package mutating func end(into output: inout [UInt8]) {}
}

extension [UInt8] {
  mutating func append(_ text: some StringProtocol) { append(contentsOf: text.utf8) }
}
