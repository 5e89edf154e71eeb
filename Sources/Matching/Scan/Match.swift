// SPDX-License-Identifier: Apache-2.0

package import Text

/// A surface form found at a span, before any choice.
package struct Match: Hashable, Sendable {
  /// How the text differs from the surface.
  package enum Form: Hashable, Sendable {
    case asListed
    case plural
    /// A legal form follows the name and belongs to the span.
    case legalForm
  }

  /// The index of the surface in the matcher.
  package let surface: Int
  /// In the bytes of its block.
  package let span: TextSpan
  /// The number of units it covers: its weight in the choice.
  package let length: Int
  package let form: Form
}
