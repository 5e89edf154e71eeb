// SPDX-License-Identifier: Apache-2.0

package import Terminology
import Text

/// A termbase made ready for matching: built once, used by any number of documents at once.
package struct Matcher: Sendable {
  package let termbase: Termbase
  let folding: Folding
  let surfaces: [Surface]
  /// The units of each surface, for its capitals.
  let keys: [[FoldedUnit]]
  let index: TermIndex
  let legalForms: TermIndex
  let legalFormKeys: [[FoldedUnit]]
  let plurals: [[UInt32]]
  let recognisers: Recognisers

  /// - Complexity: O(n log n) in the characters of all terms.
  package init(_ termbase: Termbase) {
    let folding = Folding()
    self.termbase = termbase
    recognisers = Recognisers(termbase)
    self.folding = folding
    surfaces = Gazetteer(termbase).surfaces
    keys = surfaces.map { folding.units(of: $0.text) }
    index = TermIndex(keys: keys)
    legalFormKeys = termbase.conventions.legalForms.map { folding.units(of: $0) }
    legalForms = TermIndex(keys: legalFormKeys)
    plurals = termbase.conventions.plurals.map { folding.units(of: $0).map(\.value) }
  }
}
