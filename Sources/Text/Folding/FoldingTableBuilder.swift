// SPDX-License-Identifier: Apache-2.0

/// Reads the generated ``FoldingTable`` into the arrays that ``Folding`` looks up.
///
/// The text is ASCII: hexadecimal code points separated by single spaces, a line a record.
struct FoldingTableBuilder {
  private(set) var table: [UInt32]
  private(set) var supplementary: [UInt32: UInt32] = [:]
  private(set) var expansions: [[FoldedUnit]] = []

  init() {
    table = Array(0..<0x1_0000)
  }

  mutating func read() {
    readRanges(FoldingTable.words, kind: .word)
    readRanges(FoldingTable.unspaced, kind: .unspaced)
    for scalar in FoldingVariants.separators { table[Int(scalar)] = FoldedUnit.separator.bits }
    readSkipped(FoldingTable.combining, value: 1)
    readSkipped(FoldingTable.ignorable, value: 0)
    readFolds(FoldingTable.folds)
    readExpansions(FoldingTable.expansions)
    markCapitals()
  }

  private mutating func readRanges(_ text: StaticString, kind: FoldedUnit.Kind) {
    HexRecords(text).forEach { record in
      for scalar in record[0]...record[1] {
        table[Int(scalar)] = FoldedUnit(class: scalar, kind: kind).bits
      }
    }
  }

  /// A class, then the code points that fold into it.
  private mutating func readFolds(_ text: StaticString) {
    HexRecords(text).forEach { record in
      let target = bits(of: record[0])
      for source in record.dropFirst() { set(source, to: target) }
    }
  }

  /// A code point, then the several it folds to.
  private mutating func readExpansions(_ text: StaticString) {
    HexRecords(text).forEach { record in
      let unit = FoldedUnit(class: UInt32(expansions.count), kind: .expansion)
      expansions.append(record.dropFirst().map { FoldedUnit(bits: bits(of: $0)) })
      set(record[0], to: unit.bits)
    }
  }

  private mutating func readSkipped(_ text: StaticString, value: UInt32) {
    HexRecords(text).forEach { record in
      for scalar in record[0]...record[1] {
        set(scalar, to: FoldedUnit(class: value, kind: .skipped).bits)
      }
    }
  }

  private mutating func markCapitals() {
    HexRecords(FoldingTable.capitals).forEach { record in
      for scalar in stride(from: record[0], through: record[1], by: Int(record[2])) {
        if scalar < 0x1_0000 {
          table[Int(scalar)] |= 1 << 31
        } else if let bits = supplementary[scalar] {
          supplementary[scalar] = bits | 1 << 31
        }
      }
    }
  }

  private func bits(of scalar: UInt32) -> UInt32 {
    if scalar < 0x1_0000 { return table[Int(scalar)] }
    let kind: FoldedUnit.Kind = scalar < 0x2_0000 ? .other : .unspaced
    return supplementary[scalar] ?? FoldedUnit(class: scalar, kind: kind).bits
  }

  private mutating func set(_ scalar: UInt32, to bits: UInt32) {
    if scalar < 0x1_0000 { table[Int(scalar)] = bits } else { supplementary[scalar] = bits }
  }
}

/// The lines of a generated text, each a list of hexadecimal numbers.
private struct HexRecords {
  private let text: StaticString

  init(_ text: StaticString) { self.text = text }

  func forEach(_ body: ([UInt32]) -> Void) {
    var record: [UInt32] = []
    var number: UInt32?
    text.withUTF8Buffer { buffer in
      for index in buffer.indices {
        let byte = unsafe buffer[index]
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
          number = (number ?? 0) << 4 | UInt32(byte & 0x0F)
        case UInt8(ascii: "A")...UInt8(ascii: "F"):
          number = (number ?? 0) << 4 | UInt32(byte - UInt8(ascii: "A") + 10)
        default:
          if let value = number { record.append(value) }
          number = nil
          if byte == UInt8(ascii: "\n"), !record.isEmpty {
            body(record)
            record.removeAll(keepingCapacity: true)
          }
        }
      }
    }
    if let value = number { record.append(value) }
    if !record.isEmpty { body(record) }
  }
}
