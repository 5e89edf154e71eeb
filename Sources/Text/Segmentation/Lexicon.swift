// SPDX-License-Identifier: Apache-2.0

/// Words and terms that the tokenizer is to know besides ICU's dictionary.
///
/// Spellings fold (``Folding``): a term in Simplified characters is found in Traditional text too.
/// Only entries with Han characters or kana count; the others are words by how they are written.
///
/// ```swift
/// var lexicon = Lexicon()
/// lexicon.add("盛和资源", .name)
/// var tokenizer = try Tokenizer(lexicon: lexicon)
/// ```
package struct Lexicon: Sendable {
  /// What an entry is.
  package enum Kind: UInt8, Sendable {
    /// A term of a glossary.
    case term
    /// A name of a glossary: of a person, a firm, a place.
    case name
    /// A word of a user's dictionary.
    case word
  }

  private struct Slot {
    /// The node and the label that lead from it; 0 for a free slot.
    var key: UInt64 = 0
    var node: UInt32 = 0
    var entry: Int32 = -1
  }

  private var slots = [Slot](repeating: Slot(), count: 1 << 10)
  private var used = 0
  private var nodeCount: UInt32 = 1
  /// Labels of Latin words and numbers inside of terms, by their lower case.
  private var atoms: [String: UInt32] = [:]
  private(set) var kinds: [Kind] = []
  private let folding = Folding()
  private var scanner = SpacedScanner()
  /// Which units of the Basic Multilingual Plane begin an entry.
  private var begins = [Bool](repeating: false, count: 0x1_0000)

  /// The labels from here on stand for whole words.
  private static let firstAtom: UInt32 = 0x11_0000
  /// What no entry has.
  static let noLabel: UInt32 = 0
  /// The longest entry, in cells; longer ones are left out.
  static let longest = 64

  package init() {}

  package var isEmpty: Bool { kinds.isEmpty }
  /// The number of entries.
  package var count: Int { kinds.count }
  var hasAtoms: Bool { !atoms.isEmpty }

  // MARK: Adding

  /// Adds an entry, unless its spelling is there already or holds no Han character.
  package mutating func add(_ text: String, _ kind: Kind) {
    let bytes = Array(text.utf8)
    var labels: [UInt32] = []
    var offset = 0
    var hasHan = false
    while offset < bytes.count {
      var next = offset
      let scalar = UTF8Decoding.scalar(in: bytes.span, at: &next)
      switch scanner.classes(scalar) {
      case .han:
        labels.append(label(of: scalar))
        hasHan = true
      case .letter, .digit:
        next = scanner.word(in: bytes.span, at: offset, before: bytes.count).end
        let word = bytes.span.lowercased(offset..<next)
        let atom = atoms[word] ?? Self.firstAtom + UInt32(atoms.count)
        atoms[word] = atom
        labels.append(atom)
      case .space where !labels.isEmpty: break
      default: return
      }
      offset = next
    }
    guard hasHan, labels.count > 1, labels.count <= Self.longest else { return }
    insert(labels, kind)
  }

  private mutating func insert(_ labels: [UInt32], _ kind: Kind) {
    var node: UInt32 = 0
    if labels[0] < 0x1_0000 { begins[Int(labels[0])] = true }
    for (index, label) in labels.enumerated() {
      let slot = claim(Self.key(node, label))
      if index == labels.count - 1 {
        if slots[slot].entry < 0 {
          slots[slot].entry = Int32(kinds.count)
          kinds.append(kind)
        }
      } else if slots[slot].node == 0 {
        slots[slot].node = nodeCount
        nodeCount += 1
      }
      node = slots[slot].node
    }
  }

  /// The slot of a key, made when there is none.
  private mutating func claim(_ key: UInt64) -> Int {
    if used * 2 >= slots.count { grow() }
    var slot = home(key)
    while slots[slot].key != 0 {
      if slots[slot].key == key { return slot }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot].key = key
    used += 1
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for item in old where item.key != 0 {
      var slot = home(item.key)
      while slots[slot].key != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = item
    }
  }

  // MARK: Looking up

  /// The label of a character: what it folds to.
  func label(of scalar: UInt32) -> UInt32 {
    let unit = folding.unit(of: scalar)
    return unit.kind == .expansion || unit.kind == .skipped ? scalar : unit.value
  }

  /// The label of a Latin word or a number; ``noLabel`` when no entry has it.
  func label(of word: Range<Int>, in bytes: Span<UInt8>) -> UInt32 {
    atoms[bytes.lowercased(word)] ?? Self.noLabel
  }

  /// Calls `visit` with the end and the number of each entry that starts at cell `start`, the
  /// shortest first.
  @inline(__always)
  func forEachEntry(
    in labels: Span<UInt32>, at start: Int, _ visit: (_ end: Int, _ entry: Int) -> Void
  ) {
    let first = labels[start]
    if first < 0x1_0000, !begins[Int(first)] { return }
    var node: UInt32 = 0
    var end = start
    while end < labels.count, labels[end] != Self.noLabel {
      guard let slot = find(Self.key(node, labels[end])) else { return }
      end += 1
      if slots[slot].entry >= 0 { visit(end, Int(slots[slot].entry)) }
      node = slots[slot].node
      if node == 0 { return }
    }
  }

  private func find(_ key: UInt64) -> Int? {
    var slot = home(key)
    while true {
      let found = slots[slot].key
      if found == key { return slot }
      if found == 0 { return nil }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  @inline(__always)
  private static func key(_ node: UInt32, _ label: UInt32) -> UInt64 {
    UInt64(node) << 32 | UInt64(label)
  }

  @inline(__always)
  private func home(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (slots.count - 1)
  }
}
