// SPDX-License-Identifier: Apache-2.0

package import Text

/// A trie over folded units: which keys start at a place of a text.
///
/// A term can start only at an unspaced character or where a word starts, so each such place is
/// walked from the root; no failure links are needed and the cost grows with the text.
package struct TermIndex: Sendable {
  /// A key found in folded text.
  package struct Hit: Hashable, Sendable {
    /// The number of the key in the list the index was built from.
    package let key: Int
    /// The unit behind its last one.
    package let end: Int
  }

  private struct Node {
    var label: UInt32
    var children: Range<Int32>
    var keys: Range<Int32>
  }

  /// Breadth first, so that children of a node stand side by side, ascending by label.
  private let nodes: [Node]
  private let keys: [Int32]
  /// The root's child for each unit of the Basic Multilingual Plane; 0 for none.
  private let roots: [Int32]
  /// The number of units of the longest key.
  package let longest: Int

  /// Builds the index of `keys`; the same key may stand more than once, empty ones are left out.
  package init(keys list: [[FoldedUnit]]) {
    let order = list.indices.filter { !list[$0].isEmpty }
      .sorted { left, right in
        list[left].lexicographicallyPrecedes(list[right]) { $0.value < $1.value }
      }
    var nodes = [Node(label: 0, children: 0..<0, keys: 0..<0)]
    var keys: [Int32] = []
    var pending = [(node: 0, keys: 0..<order.count, depth: 0)]
    var next = 0
    while next < pending.count {
      let (node, range, depth) = pending[next]
      next += 1
      var position = range.lowerBound
      let firstKey = Int32(keys.count)
      while position < range.upperBound, list[order[position]].count == depth {
        keys.append(Int32(order[position]))
        position += 1
      }
      nodes[node].keys = firstKey..<Int32(keys.count)
      let firstChild = Int32(nodes.count)
      while position < range.upperBound {
        let label = list[order[position]][depth].value
        var end = position + 1
        while end < range.upperBound, list[order[end]][depth].value == label { end += 1 }
        pending.append((node: nodes.count, keys: position..<end, depth: depth + 1))
        nodes.append(Node(label: label, children: 0..<0, keys: 0..<0))
        position = end
      }
      nodes[node].children = firstChild..<Int32(nodes.count)
    }
    var roots = [Int32](repeating: 0, count: 0x1_0000)
    for child in nodes[0].children where nodes[Int(child)].label < 0x1_0000 {
      roots[Int(nodes[Int(child)].label)] = child
    }
    self.nodes = nodes
    self.keys = keys
    self.roots = roots
    longest = list.lazy.map(\.count).max() ?? 0
  }

  /// Appends every key that starts at unit `start` to `hits`, shortest first.
  package func appendHits(
    in text: borrowing FoldedText, startingAt start: Int, to hits: inout [Hit]
  ) {
    let first = text.units[start].value
    var node =
      first < 0x1_0000 ? Int(roots[Int(first)]) : child(of: 0, labelled: first)
    var end = start + 1
    while node != 0 {
      for key in nodes[node].keys { hits.append(Hit(key: Int(keys[Int(key)]), end: end)) }
      guard end < text.count, !nodes[node].children.isEmpty else { return }
      node = child(of: node, labelled: text.units[end].value)
      end += 1
    }
  }

  /// The child of `node` with a label, 0 when there is none.
  private func child(of node: Int, labelled label: UInt32) -> Int {
    var low = Int(nodes[node].children.lowerBound)
    var high = Int(nodes[node].children.upperBound)
    while low < high {
      let middle = (low + high) / 2
      let candidate = nodes[middle].label
      if candidate == label { return middle }
      if candidate < label { low = middle + 1 } else { high = middle }
    }
    return 0
  }
}
