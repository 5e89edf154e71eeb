// SPDX-License-Identifier: Apache-2.0

import Terminology

/// The steps of an index in an open-addressing table, with the filters before it.
struct Trie {
  typealias Step = (key: UInt64, target: UInt64)

  private(set) var slots: [UInt64]
  private var firstFilter: [UInt64]
  private var stepFilter: [UInt64]
  private var loneFilter = [UInt64](repeating: 0, count: 1 << 10)
  let seed: UInt64
  let slotBits: Int
  let firstFilterBits: Int
  let stepFilterBits: Int
  /// How far from its place a step stands at most.
  private(set) var longestProbe = 0

  /// `nil` when two steps have the same key.
  init?(firstSteps: [Step], furtherSteps: [Step], loneCharacters: [UInt64], seed: UInt64) {
    self.seed = seed
    let count = firstSteps.count + furtherSteps.count
    // At most seven slots of ten are taken.
    slotBits = max(4, (count * 10 / 7).bitWidthOfValue)
    slots = [UInt64](repeating: 0, count: 2 << slotBits)
    // 2²⁰ bits are 128 KiB: they stay in the second-level cache.
    firstFilterBits = min(20, max(12, (firstSteps.count * 16).bitWidthOfValue))
    firstFilter = [UInt64](repeating: 0, count: 1 << (firstFilterBits - 6))
    stepFilterBits = slotBits + 3
    stepFilter = [UInt64](repeating: 0, count: 1 << (stepFilterBits - 6))
    for character in loneCharacters {
      loneFilter[Int(character & 0xFFFF) >> 6] |= 1 << (character & 63)
    }
    for step in firstSteps {
      guard insert(step) else { return nil }
      let bit = Symbol.mixed(step.key) & (1 << UInt64(firstFilterBits) - 1)
      firstFilter[Int(bit >> 6)] |= 1 << (bit & 63)
    }
    for step in furtherSteps {
      guard insert(step) else { return nil }
      let bit = Symbol.mixed(step.key) & (1 << UInt64(stepFilterBits) - 1)
      stepFilter[Int(bit >> 6)] |= 1 << (bit & 63)
    }
  }

  private mutating func insert(_ step: Step) -> Bool {
    let mask = 1 << slotBits - 1
    let home = Int(Symbol.mixed(step.key) >> UInt64(64 - slotBits))
    var distance = 0
    while true {
      let slot = (home + distance) & mask
      if slots[slot * 2] == 0 {
        slots[slot * 2] = step.key
        slots[slot * 2 + 1] = step.target
        longestProbe = max(longestProbe, distance)
        return true
      }
      if slots[slot * 2] == step.key { return false }
      distance += 1
    }
  }

  func write(into file: inout CompiledFileWriter) {
    file.append(IndexLayout.slots, slots)
    file.append(IndexLayout.firstFilter, firstFilter)
    file.append(IndexLayout.stepFilter, stepFilter)
    file.append(IndexLayout.loneFilter, loneFilter)
  }
}

extension Int {
  /// The number of bits that values below this one take.
  fileprivate var bitWidthOfValue: Int { self <= 1 ? 0 : bitWidth - (self - 1).leadingZeroBitCount }
}
