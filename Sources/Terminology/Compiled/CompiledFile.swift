// SPDX-License-Identifier: Apache-2.0

/// A compiled glossary: one position-independent file of sections, used where it lies.
///
///     0   8  89 5A 4D 58 0D 0A 1A 0A       64  section table, 32 bytes each:
///     8   4  byte order, 01020304              8  name
///     12  4  format                            8  offset, a multiple of 64
///     16  8  size of the file                  8  length
///     24 16  hash of the sources               8  checksum
///     40  4  folding version               …   the sections
///     44  4  number of sections
///     48  8  checksum of header and table
///
/// Opening checks all of the above, and the checksums of sections up to
/// ``largestCheckedSection``: what a section points at is checked where it is followed, so that a
/// file of any size opens at once and none is read out of bounds.
package struct CompiledFile: Sendable {
  /// The name of a section: up to eight ASCII letters.
  package struct Section: Hashable, Sendable {
    let name: UInt64

    package init(_ name: StaticString) {
      self.name = name.withUTF8Buffer { buffer in
        unsafe buffer.reversed().reduce(0) { $0 << 8 | UInt64($1) }
      }
    }
  }

  /// Changes whenever the layout of any section or the meaning of its contents changes.
  package static let format = 1
  static let magic: UInt64 = 0x0A1A_0A0D_584D_5A89
  static let byteOrder: UInt64 = 0x0102_0304
  static let headerSize = 64
  static let alignment = 64
  /// Larger sections are not read through on opening.
  static let largestCheckedSection = 4 << 20

  package let bytes: MappedBytes
  /// What the file was made from.
  package let sources: ContentHash
  package let foldingVersion: Int
  /// Tells the whole file apart from others: the checksum over all checksums.
  package let checksum: UInt64
  private let path: String
  private let sections: [Section: Range<Int>]

  /// Maps the file at `path`.
  ///
  /// - Throws: why it cannot be used.
  /// - Complexity: O(sections up to ``largestCheckedSection``), whatever the size of the file.
  package init(path: String) throws(CompiledFileError) {
    try self.init(MappedBytes(mapping: path), path: path)
  }

  /// Reads what a ``CompiledFileWriter`` made; `path` names it in errors.
  package init(_ bytes: MappedBytes, path: String) throws(CompiledFileError) {
    self.bytes = bytes
    self.path = path
    guard bytes.count >= 8, bytes.withWords({ $0[0] }) == Self.magic else {
      throw .foreign(path: path)
    }
    guard bytes.count >= Self.headerSize else {
      throw .size(path: path, bytes: bytes.count, expected: Self.headerSize)
    }
    let header = bytes.withWords { words in (1...6).map { words[$0] } }
    switch header[0] & 0xFFFF_FFFF {
    case Self.byteOrder: break
    case Self.byteOrder.byteSwapped >> 32: throw .byteOrder(path: path)
    default: throw .damaged(path: path, part: "header")
    }
    let format = Int(header[0] >> 32)
    guard format == Self.format else {
      throw .version(path: path, found: format, expected: Self.format)
    }
    guard header[1] == UInt64(bytes.count) else {
      throw .size(path: path, bytes: bytes.count, expected: Int(clamping: header[1]))
    }
    sources = ContentHash(high: header[2], low: header[3])
    foldingVersion = Int(header[4] & 0xFFFF_FFFF)
    let count = Int(header[4] >> 32)
    let tableEnd = Self.headerSize + count * 32
    guard tableEnd <= bytes.count, Self.checksum(ofHeaderIn: bytes, count: count) == header[5]
    else {
      throw .damaged(path: path, part: "header")
    }
    checksum = header[5]
    sections = try Self.sections(in: bytes, count: count, path: path)
  }

  private static func sections(in bytes: MappedBytes, count: Int, path: String)
    throws(CompiledFileError) -> [Section: Range<Int>]
  {
    var sections: [Section: Range<Int>] = [:]
    for number in 0..<count {
      let entry = bytes.withWords { words in
        (0..<4).map { words[headerSize / 8 + number * 4 + $0] }
      }
      let (offset, length) = (Int(clamping: entry[1]), Int(clamping: entry[2]))
      guard offset % alignment == 0, offset >= headerSize + count * 32, offset <= bytes.count,
        length <= bytes.count - offset,
        sections.updateValue(offset..<offset + length, forKey: Section(name: entry[0])) == nil
      else { throw .damaged(path: path, part: "section table") }
      guard length <= largestCheckedSection else { continue }
      let found = bytes.withBytes(in: offset..<offset + length, Self.checksum(of:))
      guard found == entry[3] else {
        throw .damaged(path: path, part: "section \(Section(name: entry[0]))")
      }
    }
    return sections
  }

  /// The place of a section.
  ///
  /// - Throws: ``CompiledFileError/damaged(path:part:)`` where it is missing.
  package func range(of section: Section) throws(CompiledFileError) -> Range<Int> {
    guard let range = sections[section] else { throw damage("section \(section) is missing") }
    return range
  }

  /// What to throw when `part` contradicts itself.
  package func damage(_ part: String) -> CompiledFileError { .damaged(path: path, part: part) }

  static func checksum(of bytes: Span<UInt8>) -> UInt64 {
    var hasher = ContentHasher()
    hasher.combine(bytes)
    return hasher.finalize().low
  }

  /// Header and section table but for the checksum itself.
  static func checksum(ofHeaderIn bytes: MappedBytes, count: Int) -> UInt64 {
    bytes.withWords { words in
      var hasher = ContentHasher()
      for index in 0..<(headerSize / 8 + count * 4) where index != 6 {
        hasher.combine(words[index])
      }
      return hasher.finalize().low
    }
  }
}

extension CompiledFile.Section: CustomStringConvertible {
  fileprivate init(name: UInt64) { self.name = name }

  package var description: String {
    String(
      decoding: (0..<8).map { UInt8(truncatingIfNeeded: name >> ($0 * 8)) }.prefix { $0 != 0 },
      as: UTF8.self)
  }
}
