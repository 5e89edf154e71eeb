// SPDX-License-Identifier: Apache-2.0

/// HTML's named characters (HTML, section 13.5).
struct NamedCharacters {
  /// Read on first use; ``NamedCharacterTable`` never changes.
  static let table = NamedCharacters()
  /// The length of `CounterClockwiseContourIntegral;`.
  static let longestName = 32
  /// The length of `Aacute`, one of the names that need no semicolon.
  static let longestOpenName = 6

  private var texts: [String: [UInt8]] = [:]

  private init() {
    var fields: [[UInt8]] = [[]]
    NamedCharacterTable.names.withUTF8Buffer { buffer in
      for index in buffer.indices {
        let byte = unsafe buffer[index]
        switch byte {
        case UInt8(ascii: " "): fields.append([])
        case UInt8(ascii: "\n"):
          add(fields)
          fields = [[]]
        default: fields[fields.count - 1].append(byte)
        }
      }
    }
    add(fields)
  }

  /// A name, then its code points.
  private mutating func add(_ fields: [[UInt8]]) {
    texts[String(decoding: fields[0], as: UTF8.self)] = fields.dropFirst().flatMap { digits in
      let value = digits.reduce(0) { $0 << 4 | ($1.digitValue(isHex: true) ?? 0) }
      return Unicode.Scalar(value).flatMap { UTF8.encode($0) }.map(Array.init) ?? []
    }
  }

  /// What a name stands for, in UTF-8; with its semicolon, unless it needs none.
  func text(of name: ArraySlice<UInt8>) -> [UInt8]? {
    texts[String(decoding: name, as: UTF8.self)]
  }
}
