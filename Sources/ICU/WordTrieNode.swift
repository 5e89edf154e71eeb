// SPDX-License-Identifier: Apache-2.0

/// A place in a serialized trie of 16-bit units: ICU's `UCharsTrie`, as its public header
/// `ucharstrie.h` describes it.
///
/// A unit below 0x30 leads a branch, one below 0x40 a run of units without branches; any other holds
/// a value, alone (the high bit set) or before what follows. Branches of more than five units are
/// halved by comparisons first. Jumps lead forward only, so every walk ends.
package struct WordTrieNode: Sendable {
  private var position: Int
  /// The units of a run that are still to be matched, less one; −1 outside of runs.
  private var pendingRun: Int

  static let root = WordTrieNode(position: 0, pendingRun: -1)

  private static let firstRun: UInt16 = 0x30
  private static let firstValue: UInt16 = 0x40
  private static let finalBit: UInt16 = 0x8000
  private static let longestList = 5

  // MARK: Walking

  /// Moves behind `unit`; `false`, with the node spent, when no word goes on with it.
  mutating func advance(by unit: UInt16, in trie: Span<UInt16>) -> Bool {
    if pendingRun >= 0 { return matchRun(unit, in: trie) }
    let lead = trie[position]
    if lead & Self.finalBit != 0 { return false }
    position += 1
    var kind = lead
    if lead >= Self.firstValue {
      // The low bits of a value's first unit say what kind of node follows the value.
      kind = lead & (Self.firstValue - 1)
      position += Self.nodeValueLength(lead)
    }
    if kind < Self.firstRun { return branch(kind, to: unit, in: trie) }
    pendingRun = Int(kind - Self.firstRun)
    return matchRun(unit, in: trie)
  }

  private mutating func matchRun(_ unit: UInt16, in trie: Span<UInt16>) -> Bool {
    guard trie[position] == unit else { return false }
    position += 1
    pendingRun -= 1
    return true
  }

  private mutating func branch(_ lead: UInt16, to unit: UInt16, in trie: Span<UInt16>) -> Bool {
    var count = branchCount(lead, in: trie)
    while count > Self.longestList {
      let pivot = trie[position]
      position += 1
      if unit < pivot {
        count >>= 1
        jump(in: trie)
      } else {
        count -= count >> 1
        position += Self.deltaLength(trie[position])
      }
    }
    while count > 1 {
      let label = trie[position]
      position += 1
      if label == unit {
        enterListed(in: trie)
        return true
      }
      position += Self.valueLength(trie[position] & ~Self.finalBit)
      count -= 1
    }
    guard trie[position] == unit else { return false }
    position += 1
    return true
  }

  private mutating func branchCount(_ lead: UInt16, in trie: Span<UInt16>) -> Int {
    if lead != 0 { return Int(lead) + 1 }
    position += 1
    return Int(trie[position - 1]) + 1
  }

  /// Follows a label of a list: to its final value, or over its value as a distance.
  private mutating func enterListed(in trie: Span<UInt16>) {
    let lead = trie[position]
    guard lead & Self.finalBit == 0 else { return }
    position += Self.valueLength(lead) + Self.value(lead, at: position + 1, in: trie)
  }

  private mutating func jump(in trie: Span<UInt16>) {
    let lead = trie[position]
    let length = Self.deltaLength(lead)
    let delta =
      switch length {
      case 1: Int(lead)
      case 2: Int(lead - 0xFC00) << 16 | Int(trie[position + 1])
      default: Int(trie[position + 1]) << 16 | Int(trie[position + 2])
      }
    position += length + delta
  }

  // MARK: Values

  /// The value of the word that ends here; `nil` when none does.
  func value(in trie: Span<UInt16>) -> Int? {
    guard pendingRun < 0 else { return nil }
    let lead = trie[position]
    if lead < Self.firstValue { return nil }
    if lead & Self.finalBit != 0 {
      return Self.value(lead & ~Self.finalBit, at: position + 1, in: trie)
    }
    switch Self.nodeValueLength(lead) {
    case 0: return Int(lead >> 6) - 1
    case 1: return (Int(lead & 0x7FC0) - 0x4040) << 10 | Int(trie[position + 1])
    default: return Int(trie[position + 1]) << 16 | Int(trie[position + 2])
    }
  }

  /// A compact value whose first unit is `lead` and whose others follow at `next`.
  private static func value(_ lead: UInt16, at next: Int, in trie: Span<UInt16>) -> Int {
    switch valueLength(lead) {
    case 1: Int(lead)
    case 2: Int(lead - 0x4000) << 16 | Int(trie[next])
    default: Int(trie[next]) << 16 | Int(trie[next + 1])
    }
  }

  private static func valueLength(_ lead: UInt16) -> Int {
    lead < 0x4000 ? 1 : lead < 0x7FFF ? 2 : 3
  }

  private static func deltaLength(_ lead: UInt16) -> Int {
    lead < 0xFC00 ? 1 : lead < 0xFFFF ? 2 : 3
  }

  /// The units of a value before a node, its first one, which is shared with the node, not counted.
  private static func nodeValueLength(_ lead: UInt16) -> Int {
    lead < 0x4040 ? 0 : lead < 0x7FC0 ? 1 : 2
  }

  // MARK: Children

  /// Whether any unit may follow.
  func hasChildren(in trie: Span<UInt16>) -> Bool {
    pendingRun >= 0 || trie[position] & Self.finalBit == 0
  }

  /// Calls `visit` with each unit that may follow, and the node behind it.
  func forEachChild(in trie: Span<UInt16>, _ visit: (UInt16, WordTrieNode) -> Void) {
    var node = self
    if node.pendingRun < 0 {
      let lead = trie[node.position]
      if lead & Self.finalBit != 0 { return }
      var kind = lead
      if lead >= Self.firstValue {
        kind = lead & (Self.firstValue - 1)
        node.position += Self.nodeValueLength(lead)
      }
      node.position += 1
      if kind < Self.firstRun {
        let count = node.branchCount(kind, in: trie)
        node.forEachBranch(count, in: trie, visit)
        return
      }
      node.pendingRun = Int(kind - Self.firstRun)
    }
    let unit = trie[node.position]
    node.position += 1
    node.pendingRun -= 1
    visit(unit, node)
  }

  private func forEachBranch(
    _ count: Int, in trie: Span<UInt16>, _ visit: (UInt16, WordTrieNode) -> Void
  ) {
    var node = self
    var count = count
    while count > Self.longestList {
      // The lower half lies behind the jump, the upper one goes on here.
      node.position += 1
      var lower = node
      lower.jump(in: trie)
      lower.forEachBranch(count >> 1, in: trie, visit)
      count -= count >> 1
      node.position += Self.deltaLength(trie[node.position])
    }
    while count > 1 {
      let unit = trie[node.position]
      node.position += 1
      var child = node
      child.enterListed(in: trie)
      visit(unit, child)
      node.position += Self.valueLength(trie[node.position] & ~Self.finalBit)
      count -= 1
    }
    let unit = trie[node.position]
    node.position += 1
    visit(unit, node)
  }
}
