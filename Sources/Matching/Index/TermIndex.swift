// SPDX-License-Identifier: Apache-2.0

import Terminology
import Text

/// The index of a compiled glossary: where its tables lie in the file, and how they are read.
///
/// A term can start only where a symbol starts, so each such place is walked from the root; no
/// failure links are needed and the cost grows with the text. What a table points at is checked
/// where it is followed: a damaged file finds nothing or something else, and nothing worse.
struct TermIndex: Sendable {
  let file: CompiledFile
  let folding: Folding
  let seed: UInt64
  /// In symbols.
  let longestKey: Int
  /// In symbols; 0 where there are none.
  let longestLegalForm: Int
  let surfaceCount: Int
  let keyCount: Int
  /// Folded UTF-8, each of word characters.
  let plurals: [[UInt8]]
  let keyBytes: Range<Int>
  let details: Range<Int>

  // Places in the words of the file, and the shapes of the tables there.
  let slots: Int
  let slotShift: UInt64
  let slotMask: Int
  let longestProbe: Int
  let firstFilter: Int
  let firstFilterMask: UInt64
  let stepFilter: Int
  let stepFilterMask: UInt64
  let loneFilter: Int
  private let keys: Int
  private let surfaces: Int

  init(_ file: CompiledFile) throws(CompiledFileError) {
    self.file = file
    let head = try Self.head(of: file)
    func field(_ field: IndexLayout.Head) -> Int { Int(clamping: head[field.rawValue]) }
    func table(_ section: CompiledFile.Section, words: Int) throws(CompiledFileError) -> Int {
      let range = try file.range(of: section)
      guard range.count == words * 8 else { throw file.damage("section \(section)") }
      return range.lowerBound / 8
    }
    guard 4...40 ~= field(.slotBits), 12...20 ~= field(.firstFilterBits),
      6...43 ~= field(.stepFilterBits), field(.keyCount) < 1 << 32, field(.surfaceCount) < 1 << 32,
      field(.longestKey) <= Folding.longestTerm, field(.longestLegalForm) <= Folding.longestTerm
    else { throw file.damage("index head") }
    seed = head[IndexLayout.Head.seed.rawValue]
    longestKey = field(.longestKey)
    longestLegalForm = field(.longestLegalForm)
    keyCount = field(.keyCount)
    surfaceCount = field(.surfaceCount)
    slots = try table(IndexLayout.slots, words: 2 << field(.slotBits))
    slotShift = UInt64(64 - field(.slotBits))
    slotMask = 1 << field(.slotBits) - 1
    longestProbe = min(field(.longestProbe), slotMask)
    firstFilter = try table(IndexLayout.firstFilter, words: 1 << (field(.firstFilterBits) - 6))
    firstFilterMask = 1 << UInt64(field(.firstFilterBits)) - 1
    stepFilter = try table(IndexLayout.stepFilter, words: 1 << (field(.stepFilterBits) - 6))
    stepFilterMask = 1 << UInt64(field(.stepFilterBits)) - 1
    loneFilter = try table(IndexLayout.loneFilter, words: 1 << 10)
    keys = try table(IndexLayout.keys, words: keyCount * 2)
    surfaces = try table(IndexLayout.surfaces, words: surfaceCount * 2)
    keyBytes = try file.range(of: IndexLayout.keyBytes)
    details = try file.range(of: IndexLayout.details)
    plurals = Self.plurals(in: file.bytes.bytes(in: try file.range(of: IndexLayout.plurals)))
    folding = try Self.folding(of: file)
  }

  private static func head(of file: CompiledFile) throws(CompiledFileError) -> [UInt64] {
    let range = try file.range(of: IndexLayout.head)
    let count = IndexLayout.Head.allCases.count
    guard range.count == count * 8 else { throw file.damage("index head") }
    return file.bytes.withWords { words in (0..<count).map { words[range.lowerBound / 8 + $0] } }
  }

  private static func plurals(in bytes: [UInt8]) -> [[UInt8]] {
    var plurals: [[UInt8]] = []
    var rest = bytes[...]
    while let length = rest.popFirst(), length > 0, rest.count >= Int(length) {
      plurals.append(Array(rest.prefix(Int(length))))
      rest = rest.dropFirst(Int(length))
    }
    return plurals
  }

  private static func folding(of file: CompiledFile) throws(CompiledFileError) -> Folding {
    let range = try file.range(of: IndexLayout.folding)
    let folding = file.bytes.withWords { words in
      var halves: [UInt32] = []
      halves.reserveCapacity(range.count / 4 + 1)
      for index in range.lowerBound / 8..<(range.upperBound + 7) / 8 where index < words.count {
        halves.append(UInt32(truncatingIfNeeded: words[index]))
        halves.append(UInt32(truncatingIfNeeded: words[index] >> 32))
      }
      return Folding(words: halves.span.extracting(first: range.count / 4))
    }
    guard let folding else { throw file.damage("folding table") }
    return folding
  }
}

// MARK: Records

extension TermIndex {
  /// A key by its number; `nil` for a number that no key has.
  @inline(__always)
  func key(_ number: Int, in words: Span<UInt64>) -> KeyRecord? {
    guard number < keyCount else { return nil }
    let word = keys + number * 2
    return KeyRecord(firstWord: words[word], secondWord: words[word + 1])
  }

  /// A surface by its number, which is below ``surfaceCount``.
  @inline(__always)
  func surfaceRecord(_ number: Int, in words: Span<UInt64>) -> SurfaceRecord {
    let word = surfaces + number * 2
    return SurfaceRecord(firstWord: words[word], secondWord: words[word + 1])
  }

  /// Where a step leads; 0 for nowhere.
  @inline(__always)
  func target(of step: UInt64, hash: UInt64, in words: Span<UInt64>) -> UInt64 {
    var slot = Int(hash >> slotShift)
    var probes = longestProbe
    while true {
      let found = words[slots + slot * 2]
      if found == step { return words[slots + slot * 2 + 1] }
      if found == 0 || probes == 0 { return 0 }
      probes -= 1
      slot = (slot + 1) & slotMask
    }
  }

  /// Whether a first step may be there.
  @inline(__always)
  func mayStart(_ hash: UInt64, in words: Span<UInt64>) -> Bool {
    let bit = hash & firstFilterMask
    return words[firstFilter + Int(bit >> 6)] >> (bit & 63) & 1 == 1
  }

  /// Whether a further step may be there.
  @inline(__always)
  func mayContinue(_ hash: UInt64, in words: Span<UInt64>) -> Bool {
    let bit = hash & stepFilterMask
    return words[stepFilter + Int(bit >> 6)] >> (bit & 63) & 1 == 1
  }

  /// Whether a character may be a first step by itself.
  @inline(__always)
  func mayStandAlone(_ character: UInt64, in words: Span<UInt64>) -> Bool {
    words[loneFilter + Int(character & 0xFFFF) >> 6] >> (character & 63) & 1 == 1
  }
}

// MARK: Bytes

extension TermIndex {
  /// A byte of the file; 0xFF, which is ``Symbol/keyEnd``, outside of the key bytes.
  @inline(__always)
  func keyByte(_ offset: Int, in words: Span<UInt64>) -> UInt8 {
    guard offset < keyBytes.count, offset >= 0 else { return Symbol.keyEnd }
    return byte(keyBytes.lowerBound + offset, in: words)
  }

  @inline(__always)
  private func byte(_ offset: Int, in words: Span<UInt64>) -> UInt8 {
    UInt8(truncatingIfNeeded: words[offset >> 3] >> UInt64((offset & 7) * 8))
  }

  /// The character whose UTF-8 form starts at `offset` of the key bytes, which moves behind it.
  @inline(__always)
  func character(at offset: inout Int, in words: Span<UInt64>) -> UInt64 {
    let first = UInt64(keyByte(offset, in: words))
    offset += 1
    guard first >= 0x80 else { return first }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = first & (0x7F >> UInt64(length))
    for _ in 1..<length {
      value = value << 6 | UInt64(keyByte(offset, in: words) & 0x3F)
      offset += 1
    }
    return value
  }

  /// The number that stands behind the end of a key's bytes.
  func keyNumber(behind offset: Int, in words: Span<UInt64>) -> Int {
    (1...4).reduce(0) { $0 | Int(keyByte(offset + $1, in: words)) << (($1 - 1) * 8) }
  }

  /// The number of letters of a plural ending.
  func unitCount(ofPlural number: Int) -> Int { plurals[number].count { $0 & 0xC0 != 0x80 } }

  /// What a surface has beside its record.
  func detail(of record: SurfaceRecord) -> SurfaceDetail {
    file.bytes.withBytes(in: details) { SurfaceDetail(in: $0, at: record.detail) }
  }
}
