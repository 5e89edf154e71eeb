// SPDX-License-Identifier: Apache-2.0

/// Marks that make one token with others of their group: `...`, `?!`, `--`, `===`.
enum MarkGroup {
  case stops, rules, same(UInt8), single

  init(first: UInt8) {
    switch first {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): self = .stops
    case UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: "+"):
      self = .rules
    case UInt8(ascii: "$"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "#"),
      UInt8(ascii: "/"), UInt8(ascii: "\\"):
      self = .same(first)
    default: self = .single
    }
  }

  /// Whether marks of the group may follow one another in one token.
  var isRepeated: Bool {
    if case .single = self { false } else { true }
  }

  func contains(_ byte: UInt8) -> Bool {
    switch (self, MarkGroup(first: byte)) {
    case (.stops, .stops), (.rules, .rules): true
    case (.same(let first), _): byte == first
    default: false
    }
  }

  /// Behind the run of marks of the group.
  func end(in bytes: Span<UInt8>, at start: Int, before limit: Int) -> Int {
    var end = start + 1
    while end < limit, contains(bytes[end]) { end += 1 }
    return end
  }

  /// Whether a mark beyond ASCII makes one token with its like: … — ― ─ ～ · ！ ？ and others.
  static func repeats(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2010...0x2015, 0x2026, 0x22EF, 0x2500...0x257F, 0x301C, 0xFF5E, 0xFF01, 0xFF1F, 0xFF0D,
      0xFF0E:
      true
    default: false
    }
  }
}

/// Faces made of marks, such as `:-)`.
enum Emoticons {
  /// Behind the face at `start`; `nil` when there is none.
  static func end(in bytes: Span<UInt8>, at start: Int, before limit: Int) -> Int? {
    guard bytes[start] == UInt8(ascii: ":") || bytes[start] == UInt8(ascii: ";") else { return nil }
    var end = start + 1
    if bytes.byte(at: end, before: limit) == UInt8(ascii: "-") { end += 1 }
    let mouth = bytes.byte(at: end, before: limit)
    switch mouth {
    case UInt8(ascii: ")"), UInt8(ascii: "("):
      while bytes.byte(at: end, before: limit) == mouth { end += 1 }
      return end
    case UInt8(ascii: "P"), UInt8(ascii: "D"), UInt8(ascii: "p"):
      return bytes.byte(at: end + 1, before: limit).isASCIIAlphanumeric ? nil : end + 1
    default: return nil
    }
  }
}
