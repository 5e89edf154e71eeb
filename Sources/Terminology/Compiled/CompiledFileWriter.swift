// SPDX-License-Identifier: Apache-2.0

/// Puts the sections of a ``CompiledFile`` together.
package struct CompiledFileWriter {
  private typealias Entry = (section: CompiledFile.Section, range: Range<Int>)

  private let sources: ContentHash
  private let foldingVersion: Int
  private var image: [UInt8]
  private var entries: [Entry] = []
  private let capacity: Int

  /// - Parameter sections: how many will be added at most.
  package init(sources: ContentHash, foldingVersion: Int, sections capacity: Int) {
    self.sources = sources
    self.foldingVersion = foldingVersion
    self.capacity = capacity
    image = [UInt8](repeating: 0, count: CompiledFile.headerSize + capacity * 32)
  }

  /// Adds a section of bytes.
  package mutating func append(_ section: CompiledFile.Section, _ bytes: [UInt8]) {
    precondition(entries.count < capacity, "no more sections than announced")
    align()
    let start = image.count
    image += bytes
    entries.append((section, start..<image.count))
  }

  /// Adds a section of words, little-endian as everything is.
  package mutating func append<Word: FixedWidthInteger>(
    _ section: CompiledFile.Section, _ words: [Word]
  ) {
    precondition(entries.count < capacity, "no more sections than announced")
    align()
    let start = image.count
    // The bytes of an array of integers, which have no padding.
    unsafe words.withUnsafeBytes { unsafe image.append(contentsOf: $0) }
    entries.append((section, start..<image.count))
  }

  private mutating func align() {
    let rest = image.count % CompiledFile.alignment
    if rest != 0 {
      image.append(contentsOf: repeatElement(0, count: CompiledFile.alignment - rest))
    }
  }

  /// The whole file.
  package consuming func finish() -> [UInt8] {
    align()
    put(CompiledFile.magic, at: 0)
    put(CompiledFile.byteOrder | UInt64(CompiledFile.format) << 32, at: 1)
    put(UInt64(image.count), at: 2)
    put(sources.high, at: 3)
    put(sources.low, at: 4)
    put(UInt64(foldingVersion) | UInt64(entries.count) << 32, at: 5)
    for (number, entry) in entries.enumerated() {
      let word = CompiledFile.headerSize / 8 + number * 4
      put(entry.section.name, at: word)
      put(UInt64(entry.range.lowerBound), at: word + 1)
      put(UInt64(entry.range.count), at: word + 2)
      put(CompiledFile.checksum(of: image.span.extracting(entry.range)), at: word + 3)
    }
    var hasher = ContentHasher()
    for word in 0..<CompiledFile.headerSize / 8 + entries.count * 4 where word != 6 {
      hasher.combine(self.word(at: word))
    }
    put(hasher.finalize().low, at: 6)
    return image
  }

  private mutating func put(_ value: UInt64, at word: Int) {
    for byte in 0..<8 { image[word * 8 + byte] = UInt8(truncatingIfNeeded: value >> (byte * 8)) }
  }

  private func word(at word: Int) -> UInt64 {
    (0..<8).reduce(0) { $0 | UInt64(image[word * 8 + $1]) << ($1 * 8) }
  }
}
