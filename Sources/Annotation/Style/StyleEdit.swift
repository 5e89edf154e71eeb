// SPDX-License-Identifier: Apache-2.0

package import Terminology
package import Text

/// One change that brings an article into a house style.
package struct StyleEdit: Hashable, Sendable {
  /// Why something is changed.
  package enum Reason: String, Sendable {
    /// The first mention of a concept has its preferred name, and what goes with it in brackets.
    case firstMention = "first-mention"
    case laterMention = "later-mention"
    /// The status of the name that another one replaces.
    case deprecated, superseded, forbidden
    /// The words around a changed name: an article, a possessive.
    case grammar

    init(_ status: Term.Status) {
      self =
        switch status {
        case .superseded: .superseded
        case .forbidden: .forbidden
        case .deprecated, .preferred, .admitted: .deprecated
        }
    }
  }

  /// The replaced bytes of the original; empty where something is put in.
  package let span: TextSpan
  /// As it stands in the file: escaped where the format asks for it.
  package let replacement: String
  package let concept: Concept.ID
  package let reason: Reason
}

/// A name in running text that the style does not allow, and is left as it is.
package struct StyleFinding: Hashable, Sendable {
  package let span: TextSpan
  package let name: String
  package let status: Term.Status
  /// What the style asks for.
  package let expected: String
  package let concept: Concept.ID
}

extension [StyleEdit] {
  /// The bytes with the edits made, which ascend and do not overlap; all others stay as they are.
  func applied(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 32 * count)
    var offset = 0
    for edit in self {
      result += bytes[offset..<edit.span.start]
      result += edit.replacement.utf8
      offset = edit.span.end
    }
    result += bytes[offset...]
    return result
  }
}
