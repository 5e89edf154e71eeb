// SPDX-License-Identifier: Apache-2.0

import ICU

/// Words with costs as a flat transition table: the step from a node by a unit is one look-up in an
/// open-addressing table of eight-byte slots, the first step of a word an array access.
///
/// ICU's dictionary takes about a tenth of a second to lay out so, and long texts then go two to
/// three times as fast as along ICU's own trie.
struct WordTable: Sendable {
  /// What a step leads to: the word that ends there, and the node behind it.
  struct Step {
    /// Bits 0–9 the cost of the word and 1, or 0 where none ends; bit 10 whether it is weak; from
    /// bit 11 on the number of the node behind it, 0 where no word goes on.
    fileprivate(set) var bits: UInt32 = 0

    fileprivate static let weakBit: UInt32 = 1 << 10
    fileprivate static let highestCost = 1022

    fileprivate init() {}

    fileprivate init(bits: UInt32) { self.bits = bits }

    fileprivate init(cost: Int?, node: UInt32) {
      bits = UInt32((cost.map { min($0, Self.highestCost) } ?? -1) + 1) | node << 11
    }

    @inline(__always) var isWord: Bool { bits & 0x3FF != 0 }
    /// Whether the lattice does without the word (``CompoundRule``).
    @inline(__always) var isWeak: Bool { bits & Self.weakBit != 0 }
    /// The cost of the word, when there is one.
    @inline(__always) var cost: Int { Int(bits & 0x3FF) - 1 }
    /// 0 where no word goes on.
    @inline(__always) var node: UInt32 { bits >> 11 }
  }

  private struct Slot {
    /// The node and the label of the unit that lead from it; 0 for a free slot.
    var key: UInt32 = 0
    var step: UInt32 = 0
  }

  /// The steps from the root, by unit.
  private var roots = [UInt32](repeating: 0, count: 0x1_0000)
  /// A number below 2¹⁴ for each unit that follows another one in a word; 0 for the others.
  private var labels = [UInt16](repeating: 0, count: 0x1_0000)
  private var slots: [Slot]
  private let mask: Int

  /// Nodes have eighteen bits of a key, labels the other fourteen.
  private static let nodeLimit = 1 << 18
  private static let labelLimit = 1 << 14

  /// Lays out the words of `dictionary`, those that `rule` finds weak marked; `nil` when there are
  /// more of them than the table has room for.
  ///
  /// - Complexity: O(words), about 0.1 s for ICU's dictionary.
  init?(_ dictionary: WordDictionary, rule: CompoundRule) {
    slots = Array(repeating: Slot(), count: 1 << 20)
    mask = slots.count - 1
    var labelCount = 0
    var used = 0
    // Numbers are given to the nodes that words go on from, breadth first.
    var pending = [dictionary.root]
    var next = 0
    while next < pending.count {
      dictionary.forEachChild(of: pending[next]) { unit, child in
        let goesOn = dictionary.hasChildren(child)
        let step = Step(
          cost: dictionary.cost(of: child), node: goesOn ? UInt32(pending.count) : 0)
        if goesOn { pending.append(child) }
        if next == 0 {
          roots[Int(unit)] = step.bits
        } else if used < slots.count / 4 * 3, labelCount < Self.labelLimit - 1 {
          if labels[Int(unit)] == 0 {
            labelCount += 1
            labels[Int(unit)] = UInt16(labelCount)
          }
          insert(step, from: UInt32(next), unit)
          used += 1
        }
      }
      if pending.count >= Self.nodeLimit || used >= slots.count / 4 * 3
        || labelCount >= Self.labelLimit - 1
      {
        return nil
      }
      next += 1
    }
    markWeakWords(dictionary, rule)
  }

  @inline(__always)
  func first(_ unit: UInt16) -> Step { Step(bits: roots[Int(unit)]) }

  /// The step from a node that is not 0; a step to nowhere when no word goes on with `unit`.
  @inline(__always)
  func step(from node: UInt32, by unit: UInt16) -> Step {
    let label = labels[Int(unit)]
    if label == 0 { return Step() }
    let key = Self.key(node, label)
    var slot = Self.home(key) & mask
    while true {
      let found = slots[slot]
      if found.key == key { return Step(bits: found.step) }
      if found.key == 0 { return Step() }
      slot = (slot + 1) & mask
    }
  }

  @inline(__always)
  private static func key(_ node: UInt32, _ label: UInt16) -> UInt32 {
    node << 14 | UInt32(label)
  }

  @inline(__always)
  private static func home(_ key: UInt32) -> Int {
    Int(truncatingIfNeeded: (UInt64(key) &* 0x9E37_79B9_7F4A_7C15) >> 40)
  }

  private mutating func insert(_ step: Step, from node: UInt32, _ unit: UInt16) {
    let key = Self.key(node, labels[Int(unit)])
    var slot = Self.home(key) & mask
    while slots[slot].key != 0 { slot = (slot + 1) & mask }
    slots[slot] = Slot(key: key, step: step.bits)
  }
}

// MARK: Weak words

extension WordTable {
  private mutating func markWeakWords(_ dictionary: WordDictionary, _ rule: CompoundRule) {
    var weak: [[UInt16]] = []
    var units: [UInt16] = []
    var steps: [Step] = []
    func descend(_ node: WordTrieNode) {
      dictionary.forEachChild(of: node) { unit, child in
        let step = steps.last.map { self.step(from: $0.node, by: unit) } ?? first(unit)
        units.append(unit)
        steps.append(step)
        if step.isWord, units.count > 1 {
          let isWeak = rule.isWeak(units, cost: step.cost) { split in
            guard steps[split - 1].isWord, let tail = cost(of: units, from: split) else {
              return nil
            }
            return steps[split - 1].cost + tail
          }
          if isWeak { weak.append(units) }
        }
        descend(child)
        units.removeLast()
        steps.removeLast()
      }
    }
    descend(dictionary.root)
    for word in weak { weaken(word) }
  }

  /// The cost of the word that `units` are from an index on; `nil` when they are none.
  private func cost(of units: [UInt16], from start: Int) -> Int? {
    var step = first(units[start])
    for index in start + 1..<units.count {
      guard step.node != 0 else { return nil }
      step = self.step(from: step.node, by: units[index])
    }
    return step.isWord ? step.cost : nil
  }

  /// Marks a word of more than one unit.
  private mutating func weaken(_ word: [UInt16]) {
    var node = first(word[0]).node
    for unit in word[1..<word.count - 1] { node = step(from: node, by: unit).node }
    guard let last = word.last else { return }
    let key = Self.key(node, labels[Int(last)])
    var slot = Self.home(key) & mask
    while slots[slot].key != key { slot = (slot + 1) & mask }
    slots[slot].step |= Step.weakBit
  }
}
