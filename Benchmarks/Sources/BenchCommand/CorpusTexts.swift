// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import FoundationEssentials
import Measuring

/// The plain texts of a corpus, made into inputs of any length.
struct CorpusTexts {
  /// By name.
  private let texts: [(name: String, text: String)]

  init(folder: String) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    texts = try names.sorted().filter { $0.hasSuffix(".txt") }.map { name in
      (name, try String(contentsOfFile: folder + "/" + name, encoding: .utf8))
    }
    guard !texts.isEmpty else { throw ValidationError("\(folder): there is no .txt file.") }
  }

  /// Writes the texts whose names are wanted, one after the other, cut to the last whole line
  /// within `size` bytes; returns the file's path.
  func article(
    of size: Int, where isWanted: (String) -> Bool, in folder: String, _ name: String
  ) throws -> String {
    let text = texts.filter { isWanted($0.name) }.map(\.text).joined(separator: "\n")
    let bytes = Array(text.utf8.prefix(size))
    let end = bytes.count < size ? bytes.count : bytes.lastIndex(of: 0x0A).map { $0 + 1 }
    let path = "\(folder)/\(name).txt"
    try Data(bytes[..<(end ?? 0)]).write(to: URL(filePath: path))
    return path
  }

  /// Writes JSON Lines of at least `size` bytes, a text a line, shuffled anew in each round;
  /// returns the file's path.
  ///
  /// The same size gives the same bytes. A line and one round are all that is held in memory.
  func stream(of size: Int, in folder: String, _ name: String) throws -> String {
    let path = "\(folder)/\(name).jsonl"
    let file = try OutputFile(path)
    var generator = SplitMix64(seed: 20_250_718)
    var written = 0
    var round = 0
    while written < size {
      var block: [UInt8] = []
      for (name, text) in texts.shuffled(using: &generator) where written + block.count < size {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        block += try encoder.encode(["id": "\(name)#\(round)", "text": text])
        block.append(0x0A)
      }
      try file.append(block)
      written += block.count
      round += 1
    }
    return path
  }
}

/// A small generator of evenly spread numbers with a seed (Steele, Lea and Flood 2014).
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
