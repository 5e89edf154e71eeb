// SPDX-License-Identifier: Apache-2.0

/// Writes JSON (RFC 8259) to bytes: names and values in the order they are given, escapes only
/// where JSON demands them.
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []
  /// Spaces a level; `nil` for one line.
  private let indentation: Int?
  private var depth = 0
  private var needsComma = false
  private var isAfterName = false

  package init(indentation: Int? = nil) { self.indentation = indentation }

  package mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
    try container("{", "}", body)
  }

  package mutating func array(_ body: (inout JSONWriter) throws -> Void) rethrows {
    try container("[", "]", body)
  }

  package mutating func name(_ name: String) {
    beginValue()
    escape(name.utf8)
    bytes.append(UInt8(ascii: ":"))
    if indentation != nil { bytes.append(UInt8(ascii: " ")) }
    isAfterName = true
  }

  package mutating func string(_ text: String) {
    beginValue()
    escape(text.utf8)
    needsComma = true
  }

  /// A string from the UTF-8 of a text.
  package mutating func string(_ text: ArraySlice<UInt8>) {
    beginValue()
    escape(text)
    needsComma = true
  }

  package mutating func number(_ number: Int) {
    beginValue()
    bytes.append(contentsOf: String(number).utf8)
    needsComma = true
  }

  package mutating func member(_ name: String, _ value: String?) {
    guard let value else { return }
    self.name(name)
    string(value)
  }

  package mutating func member(_ name: String, _ value: Int) {
    self.name(name)
    number(value)
  }

  /// Members that another writer has written on one line.
  mutating func members(_ members: [UInt8]) {
    guard !members.isEmpty else { return }
    beginValue()
    bytes += members
    needsComma = true
  }

  package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  private mutating func container(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONWriter) throws -> Void
  ) rethrows {
    beginValue()
    bytes.append(UInt8(ascii: open))
    depth += 1
    needsComma = false
    try body(&self)
    depth -= 1
    if needsComma { newLine() }
    bytes.append(UInt8(ascii: close))
    needsComma = true
  }

  private mutating func beginValue() {
    if isAfterName {
      isAfterName = false
      return
    }
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    if depth > 0 { newLine() }
    needsComma = false
  }

  private mutating func newLine() {
    guard let indentation else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indentation * depth))
  }

  private mutating func escape(_ text: some Sequence<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""): bytes.append(contentsOf: #"\""#.utf8)
      case UInt8(ascii: "\\"): bytes.append(contentsOf: #"\\"#.utf8)
      case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
      case 0x0D: bytes.append(contentsOf: #"\r"#.utf8)
      case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
      case 0..<0x20:
        bytes.append(contentsOf: #"\u00"#.utf8)
        bytes.append(Self.digit(byte >> 4))
        bytes.append(Self.digit(byte & 15))
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
