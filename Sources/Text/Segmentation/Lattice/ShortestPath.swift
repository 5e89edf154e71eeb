// SPDX-License-Identifier: Apache-2.0

/// The cheapest way to each boundary of a run, edge by edge from the left.
///
/// Edges of one start are offered together, starts in ascending order. Of equal ways the first one
/// offered stays, as in ICU.
struct ShortestPath {
  /// What an edge is.
  enum Edge: UInt8 {
    case word, number, latin, term, person, foreignName
  }

  /// An edge that was offered.
  struct Offer {
    let start: Int
    let end: Int
    let cost: Int
    let edge: Edge
  }

  private static let unreached = Int.max / 2

  /// Whether every offer is kept, for whoever wants to know more than the cheapest path.
  var keepsOffers = false
  /// What was offered, ascending by start.
  private(set) var offers: [Offer] = []

  /// The cost of the cheapest way to each boundary.
  private(set) var costs: [Int] = []
  private var lengths: [UInt16] = []
  private var edges: [UInt8] = []

  /// The boundary that the path leads to.
  private(set) var limit = 0

  /// Starts anew between two boundaries.
  mutating func begin(_ start: Int, _ end: Int) {
    if costs.count <= end {
      costs = Array(repeating: Self.unreached, count: end + 1)
      lengths = Array(repeating: 0, count: end + 1)
      edges = Array(repeating: 0, count: end + 1)
    } else {
      for index in start...end { costs[index] = Self.unreached }
    }
    costs[start] = 0
    limit = end
    offers.removeAll(keepingCapacity: true)
  }

  func reaches(_ boundary: Int) -> Bool { costs[boundary] != Self.unreached }

  /// Offers an edge whose start has been reached; one that goes beyond the limit is refused.
  @inline(__always)
  mutating func offer(_ start: Int, _ end: Int, cost: Int, _ edge: Edge = .word) {
    guard end <= limit else { return }
    if keepsOffers { offers.append(Offer(start: start, end: end, cost: cost, edge: edge)) }
    let total = costs[start] &+ cost
    guard total < costs[end] else { return }
    costs[end] = total
    lengths[end] = UInt16(truncatingIfNeeded: end &- start)
    edges[end] = edge.rawValue
  }

  /// The edge that ends at `boundary` on the cheapest way to it.
  func last(at boundary: Int) -> (start: Int, edge: Edge) {
    (boundary - Int(lengths[boundary]), Edge(rawValue: edges[boundary]) ?? .word)
  }
}
