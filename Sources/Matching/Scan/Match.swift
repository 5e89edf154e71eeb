// SPDX-License-Identifier: Apache-2.0

package import Text

/// A surface form found at a span, before any choice.
package struct Match: Hashable, Sendable {
  /// How the text differs from the surface.
  package enum Form: Int, Hashable, Sendable {
    case asListed
    case plural
    /// A legal form follows the name and belongs to the span.
    case legalForm
  }

  /// The number of the surface in the matcher.
  package let surface: Int
  /// In the bytes of its block.
  package let span: TextSpan
  /// The number of folded units it covers: its weight in the choice.
  package let length: Int
  package let form: Form
  /// Where it may begin or end inside a word that is written without spaces.
  package let openEdges: OpenEdges
}

/// The edges of a match at which unspaced characters stand on both sides, nothing between them.
package struct OpenEdges: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let left = OpenEdges(rawValue: 1)
  package static let right = OpenEdges(rawValue: 2)
}

extension Match: Comparable {
  /// By start, the shorter first; of one span the listed before the inflected.
  package static func < (left: Match, right: Match) -> Bool {
    (left.span.start, left.span.end, left.form.rawValue, left.surface)
      < (right.span.start, right.span.end, right.form.rawValue, right.surface)
  }
}
