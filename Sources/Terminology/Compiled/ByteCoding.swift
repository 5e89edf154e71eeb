// SPDX-License-Identifier: Apache-2.0

/// Writes numbers and texts as few bytes: seven bits a byte, the lowest first (LEB128), texts with
/// their length before them.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ number: Int) {
    var rest = UInt(number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// One more than the text's length, or 0 for none.
  mutating func write(_ text: String?) {
    guard let text else { return write(0) }
    write(text.utf8.count + 1)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func write<Element>(_ list: [Element], _ body: (Element, inout ByteWriter) -> Void) {
    write(list.count)
    for element in list { body(element, &self) }
  }
}

/// Reads what a ``ByteWriter`` wrote, and refuses anything else.
struct ByteReader {
  /// The bytes end too early or hold what no writer wrote.
  struct Damage: Error {}

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func number() throws(Damage) -> Int {
    var number: UInt = 0
    var shift: UInt = 0
    while true {
      guard position < bytes.count, shift < 63 else { throw Damage() }
      let byte = bytes[position]
      position += 1
      number |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(number) }
      shift += 7
    }
  }

  /// A number below `limit`.
  mutating func number(below limit: Int) throws(Damage) -> Int {
    let number = try number()
    guard number < limit else { throw Damage() }
    return number
  }

  mutating func text() throws(Damage) -> String { try text(length: number()) }

  mutating func optionalText() throws(Damage) -> String? {
    let length = try number()
    return length == 0 ? nil : try text(length: length - 1)
  }

  mutating func list<Element>(
    _ element: (inout ByteReader) throws(Damage) -> Element
  ) throws(Damage) -> [Element] {
    // Every element takes a byte at least, so a wrong count ends soon.
    let count = try number(below: bytes.count - position + 1)
    var list: [Element] = []
    list.reserveCapacity(count)
    for _ in 0..<count { list.append(try element(&self)) }
    return list
  }

  private mutating func text(length: Int) throws(Damage) -> String {
    guard length <= bytes.count - position else { throw Damage() }
    defer { position += length }
    return String(decoding: bytes[position..<position + length], as: UTF8.self)
  }
}
