// SPDX-License-Identifier: Apache-2.0

/// What belongs to a surface beside its record: the positions of its capitals, the numbers of its
/// context words and exceptions, its text; each with its length before it, seven bits a byte.
struct SurfaceDetail {
  let capitals: [UInt8]
  let contexts: [Int]
  let exceptions: [Int]
  let text: String

  init(capitals: [UInt8], contexts: [Int], exceptions: [Int], text: String) {
    self.capitals = capitals
    self.contexts = contexts
    self.exceptions = exceptions
    self.text = text
  }

  func write(into bytes: inout [UInt8]) {
    Self.write(capitals.count, into: &bytes)
    bytes += capitals
    for numbers in [contexts, exceptions] {
      Self.write(numbers.count, into: &bytes)
      for number in numbers { Self.write(number, into: &bytes) }
    }
    Self.write(text.utf8.count, into: &bytes)
    bytes += text.utf8
  }

  /// Reads the detail at `offset`; what does not fit in `bytes` is empty.
  init(in bytes: Span<UInt8>, at offset: Int) {
    var offset = offset
    capitals = Self.capitals(in: bytes, at: &offset).map { bytes[$0] }
    contexts = Self.numbers(in: bytes, at: &offset)
    exceptions = Self.numbers(in: bytes, at: &offset)
    let length = Self.length(in: bytes, at: &offset)
    text = String(decoding: (offset..<offset + length).map { bytes[$0] }, as: UTF8.self)
  }

  /// Where the positions of the capitals lie; `offset` moves behind them.
  static func capitals(in bytes: Span<UInt8>, at offset: inout Int) -> Range<Int> {
    let count = length(in: bytes, at: &offset)
    defer { offset += count }
    return offset..<offset + count
  }

  private static func numbers(in bytes: Span<UInt8>, at offset: inout Int) -> [Int] {
    var numbers: [Int] = []
    for _ in 0..<length(in: bytes, at: &offset) { numbers.append(number(in: bytes, at: &offset)) }
    return numbers
  }

  private static func write(_ number: Int, into bytes: inout [UInt8]) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// A number of things that take a byte each at least; 0 where they would not fit.
  private static func length(in bytes: Span<UInt8>, at offset: inout Int) -> Int {
    let length = number(in: bytes, at: &offset)
    return length <= bytes.count - offset ? length : 0
  }

  private static func number(in bytes: Span<UInt8>, at offset: inout Int) -> Int {
    var number = 0
    var shift = 0
    while offset < bytes.count, shift < 56 {
      let byte = bytes[offset]
      offset += 1
      number |= Int(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return number
  }
}
