// SPDX-License-Identifier: Apache-2.0

import Text

/// Says whether a candidate's Chinese edges are word edges, by the lattice of the clause around it.
///
/// The lattice vetoes a candidate, it never finds one; only clauses that hold a candidate are
/// looked at.
struct HanBoundaries: ~Copyable {
  private var evidence: BoundaryEvidence

  /// - Throws: ``TextError/unavailable(_:)`` when ICU's data cannot be read.
  init() throws(TextError) { evidence = try BoundaryEvidence() }

  /// Forgets what was seen: another block follows.
  mutating func begin() { evidence.begin() }

  /// Whether the open edges of a match may be the edges of a term.
  mutating func allow(_ match: Match, in bytes: Span<UInt8>, range: Range<Int>) -> Bool {
    guard !match.openEdges.isEmpty else { return true }
    return evidence.evidence(on: match.span, in: bytes, range: range)?.supportsTerm ?? true
  }
}
