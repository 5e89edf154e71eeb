// SPDX-License-Identifier: Apache-2.0

/// The lattice of a stretch of Han, for people to look at.
package struct LatticeView: Sendable {
  /// A word that was weighed.
  package struct Edge: Hashable, Sendable {
    package let span: TextSpan
    /// In ICU's unit, ten times a natural logarithm; the cheapest path wins.
    package let cost: Int
    /// `word`, `number`, `latin`, `term`, `person`, `foreign-name`.
    package let kind: String
    /// What the cheapest path through this edge costs more than the winner.
    package let excess: Int
  }

  /// All edges, by start, then by end.
  package let edges: [Edge]
  /// The cheapest path.
  package let winner: [Edge]
  /// The cheapest path that differs from it; empty when there is none.
  package let runnerUp: [Edge]
  package let cost: Int
  package var runnerUpCost: Int { cost + (runnerUp.map(\.excess).max() ?? 0) }
}

extension LatticeView {
  /// The lattice of a run that was solved with offers kept.
  init(_ run: HanRun, _ lattice: Lattice) {
    let costs = lattice.path.costs
    let rests = lattice.restCosts()
    let total = rests[0]
    func edge(_ offer: ShortestPath.Offer) -> Edge {
      Edge(
        span: TextSpan(start: run.offset(of: offer.start), end: run.offset(of: offer.end)),
        cost: offer.cost, kind: "\(offer.edge)",
        excess: costs[offer.start] + offer.cost + rests[offer.end] - total)
    }
    let offers = lattice.path.offers.filter { lattice.path.reaches($0.start) }
    func path(through middle: ShortestPath.Offer) -> [Edge] {
      var before: [Edge] = []
      var boundary = middle.start
      while boundary > 0 {
        guard
          let last = offers.first(where: {
            $0.end == boundary && costs[$0.start] + $0.cost == costs[boundary]
          })
        else { break }
        before.append(edge(last))
        boundary = last.start
      }
      var path = before.reversed() + [edge(middle)]
      boundary = middle.end
      while boundary < run.count {
        guard
          let next = offers.first(where: {
            $0.start == boundary && $0.cost + rests[$0.end] == rests[boundary]
          })
        else { break }
        path.append(edge(next))
        boundary = next.end
      }
      return path
    }
    var winner: [Edge] = []
    var boundary = run.count
    while boundary > 0 {
      let (start, kind) = lattice.path.last(at: boundary)
      guard
        let taken = offers.first(where: {
          $0.start == start && $0.end == boundary && $0.edge == kind
            && costs[start] + $0.cost == costs[boundary]
        })
      else { break }
      winner.append(edge(taken))
      boundary = start
    }
    winner.reverse()
    let other =
      offers.filter { !winner.contains(edge($0)) }
      .min { edge($0).excess < edge($1).excess }
    edges = offers.map(edge).sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
    self.winner = winner
    runnerUp = other.map(path) ?? []
    cost = total
  }
}
