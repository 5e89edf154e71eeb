// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing
import Text

/// How often the lattice tells a term from the same characters in other words.
struct BoundaryEvidenceTests {
  @Test func `of a hundred traps ninety-five are refused`() throws {
    var boundaries = try BoundaryEvidence()
    let taken = BoundaryCases.traps.filter { isTaken($0, &boundaries) }
    let count = BoundaryCases.traps.count
    #expect(count >= 150)
    #expect(taken.count * 20 <= count, "taken: \(taken.map(\.description))")
  }

  @Test func `of two hundred terms one may be refused`() throws {
    var boundaries = try BoundaryEvidence()
    let refused = BoundaryCases.terms.filter { !isTaken($0, &boundaries) }
    let count = BoundaryCases.terms.count
    #expect(count >= 150)
    #expect(refused.count * 200 <= count, "refused: \(refused.map(\.description))")
  }

  @Test func `a term between any two words of grammar is taken`() throws {
    var boundaries = try BoundaryEvidence()
    let before = BoundaryCases.contexts.before.split(separator: " ")
    let behind = BoundaryCases.contexts.behind.split(separator: " ")
    var count = 0
    var refused: [String] = []
    for name in BoundaryCases.names.split(separator: " ") {
      for first in before {
        for last in behind {
          count += 1
          let text = "\(first)⟦\(name)⟧\(last)"
          if !isTaken(MarkedText(text), &boundaries) { refused.append(text) }
        }
      }
    }
    #expect(refused.count * 200 <= count, "refused of \(count): \(refused)")
  }

  private func isTaken(_ text: MarkedText, _ boundaries: inout BoundaryEvidence) -> Bool {
    let bytes = Array(text.text.utf8)
    let range = 0..<bytes.count
    boundaries.begin()
    return text.spans.allSatisfy { span in
      boundaries.evidence(on: span, in: bytes.span, range: range)?.supportsTerm ?? true
    }
  }
}
