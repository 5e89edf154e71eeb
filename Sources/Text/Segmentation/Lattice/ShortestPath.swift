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

  private static let unreached = Int.max

  /// The cost of the cheapest way to each boundary.
  private(set) var costs: [Int] = []
  private var lengths: [UInt16] = []
  private var edges: [UInt8] = []

  /// Starts anew with a run of `count` cells.
  mutating func begin(count: Int) {
    if costs.count <= count {
      costs = Array(repeating: Self.unreached, count: count + 1)
      lengths = Array(repeating: 0, count: count + 1)
      edges = Array(repeating: 0, count: count + 1)
    } else {
      for index in 0...count { costs[index] = Self.unreached }
    }
    costs[0] = 0
  }

  func reaches(_ boundary: Int) -> Bool { costs[boundary] != Self.unreached }

  /// Offers an edge whose start has been reached.
  @inline(__always)
  mutating func offer(_ start: Int, _ end: Int, cost: Int, _ edge: Edge = .word) {
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
