// SPDX-License-Identifier: Apache-2.0

// Texts made up from a fixed seed.

/// SplitMix64: the same numbers for the same seed, everywhere.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// Ranges of UTF-16 code units and scalars that texts are drawn from.
enum GeneratedText {
  private static let ranges: [ClosedRange<UInt32>] = [
    0x0000...0x007F, 0x0020...0x007E, 0x0061...0x007A, 0x00A0...0x024F, 0x0300...0x036F,
    0x0370...0x04FF, 0x0E00...0x0E7F, 0x1000...0x109F, 0x2000...0x206F, 0x3000...0x30FF,
    0x4E00...0x9FFF, 0x4E00...0x9FFF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xE000...0xF8FF,
    0xFF00...0xFFEF, 0xFFF0...0xFFFF, 0x1F300...0x1F6FF, 0x20000...0x2A6DF, 0xF0000...0xF00FF,
  ]

  /// Well-formed text of `count` scalars: all scripts, controls, private use, noncharacters.
  static func wellFormed(count: Int, seed: UInt64) -> String {
    var generator = SeededGenerator(seed: seed)
    var text = String.UnicodeScalarView()
    for _ in 0..<count {
      let range = ranges[Int.random(in: 0..<ranges.count, using: &generator)]
      text.append(Unicode.Scalar(UInt32.random(in: range, using: &generator)) ?? "稀")
    }
    return String(text)
  }

  /// UTF-16 text of about `count` units, one in ten of them a surrogate by itself.
  static func withLoneSurrogates(count: Int, seed: UInt64) -> [UInt16] {
    var generator = SeededGenerator(seed: seed)
    var units: [UInt16] = []
    for unit in wellFormed(count: count, seed: seed).utf16 {
      if Int.random(in: 0..<10, using: &generator) == 0 {
        units.append(UInt16.random(in: 0xD800...0xDFFF, using: &generator))
      }
      units.append(unit)
    }
    return units
  }

  /// Han text of `count` characters of everyday frequency, with a full stop now and then.
  static func han(count: Int, seed: UInt64) -> String {
    var generator = SeededGenerator(seed: seed)
    let characters = Array("中国北方稀土集团高科技股份有限公司出口管制商务部公告价格上调氧化镨钕金属缅甸矿的是在和了".unicodeScalars)
    var text = String.UnicodeScalarView()
    for index in 0..<count {
      let pick = characters[Int.random(in: 0..<characters.count, using: &generator)]
      text.append(index % 40 == 39 ? "。" : pick)
    }
    return String(text)
  }

  /// Seeds for tests that take one text each.
  static let seeds: ClosedRange<UInt64> = 1...12
}
