// SPDX-License-Identifier: Apache-2.0

/// Finds the tokens of text that is written with spaces, one by one.
///
/// A word is a run of letters and digits, with what joins such runs: apostrophes, the points and
/// commas of numbers, the stops of abbreviations and file names. A hyphen stands between two words
/// (`rare - earth`) unless it follows a prefix (`non-metal`); in a line of Chinese text it joins,
/// since what it stands in there is a name (`A-AVG`). Punctuation is one token a mark, and a run of
/// like marks one token.
struct SpacedScanner {
  /// What a token is, and where it ends.
  struct Piece {
    let end: Int
    let kind: Token.Kind
  }

  /// Whether the line holds Han characters.
  var isChinese = false
  var classes = CharacterClasses()
  /// No `@` stands between the place last looked from and here.
  private var addressHorizon = 0
  private var hasOpenQuote = false

  /// How far an address is looked for.
  private static let longestAddress = 256

  /// Forgets what was seen: for another text or line.
  mutating func begin(at offset: Int) {
    addressHorizon = offset
    hasOpenQuote = false
  }

  @inline(__always)
  mutating func characterClass(
    in bytes: Span<UInt8>, at offset: Int, before limit: Int
  ) -> (CharacterClass, next: Int) {
    guard offset < limit else { return (.unknown, offset) }
    var next = offset
    let scalar = UTF8Decoding.scalar(in: bytes, at: &next)
    return (classes(scalar), next)
  }

  /// The token that starts at `start`, where no Han character stands.
  mutating func piece(in bytes: Span<UInt8>, at start: Int, before limit: Int) -> Piece {
    let (kind, next) = characterClass(in: bytes, at: start, before: limit)
    switch kind {
    case .letter, .digit:
      return word(in: bytes, at: start, before: limit)
    case .space:
      return Piece(end: spaceEnd(in: bytes, at: next, before: limit), kind: .space)
    default:
      return mark(in: bytes, at: start, next: next, kind, before: limit)
    }
  }

  private mutating func spaceEnd(in bytes: Span<UInt8>, at start: Int, before limit: Int) -> Int {
    var end = start
    while true {
      let (kind, next) = characterClass(in: bytes, at: end, before: limit)
      guard kind == .space else { return end }
      end = next
    }
  }

  // MARK: Words

  /// The word that starts at `start` with a letter or digit.
  mutating func word(in bytes: Span<UInt8>, at start: Int, before limit: Int) -> Piece {
    if let end = AddressScanner.webEnd(in: bytes, at: start, before: limit) {
      return Piece(end: end, kind: .url)
    }
    if start >= addressHorizon {
      let address = AddressScanner.email(
        in: bytes, at: start, before: min(limit, start + Self.longestAddress))
      if let end = address.end { return Piece(end: end, kind: .email) }
      addressHorizon = address.searched
    }
    var end = start
    var isNumber = true
    while true {
      let (kind, next) = characterClass(in: bytes, at: end, before: limit)
      if kind == .letter || kind == .digit || kind == .mark {
        if kind == .letter { isNumber = false }
        end = next
      } else if let joined = joint(in: bytes, from: start, at: end, before: limit, isNumber) {
        end = joined
      } else {
        break
      }
    }
    if isNumber, isChinese, let percentEnd = percentEnd(in: bytes, at: end, before: limit) {
      return Piece(end: percentEnd, kind: .number)
    }
    end = withFullStop(in: bytes, start, end, before: limit)
    if hasPossessiveQuote(in: bytes, at: end, before: limit) { end += 1 }
    return Piece(end: end, kind: isNumber ? .number : .word)
  }

  /// Behind the mark at `offset` when it joins what stands before it to what follows.
  private mutating func joint(
    in bytes: Span<UInt8>, from start: Int, at offset: Int, before limit: Int, _ isNumber: Bool
  ) -> Int? {
    guard offset > start else { return nil }
    let mark = bytes.byte(at: offset, before: limit)
    if mark >= 0xC2 { return wideJoint(in: bytes, at: offset, before: limit) }
    let before = bytes[offset - 1]
    let after = bytes.byte(at: offset + 1, before: limit)
    let joins =
      switch mark {
      case UInt8(ascii: "'"): after.isASCIILetter
      case UInt8(ascii: "."): before.isASCIIAlphanumeric && after.isASCIIAlphanumeric
      case UInt8(ascii: ","), UInt8(ascii: ":"): before.isASCIIDigit && after.isASCIIDigit
      case UInt8(ascii: "_"): after.isASCIIAlphanumeric || after == mark
      case UInt8(ascii: "/"): joinsSlash(in: bytes, start, offset, before: limit, isNumber)
      case UInt8(ascii: "&"): before.isASCIICapital && after.isASCIICapital
      case UInt8(ascii: "-"): joinsHyphen(in: bytes, start, offset, before: limit)
      default: false
      }
    return joins ? offset + 1 : nil
  }

  /// A typographic apostrophe between letters, or a wide point or colon between digits.
  private mutating func wideJoint(
    in bytes: Span<UInt8>, at offset: Int, before limit: Int
  ) -> Int? {
    var next = offset
    let scalar = UTF8Decoding.scalar(in: bytes, at: &next)
    let following = characterClass(in: bytes, at: next, before: limit).0
    switch scalar {
    case 0x2019: return following == .letter ? next : nil
    case 0xB7, 0x2236, 0xFF0E, 0xFF1A:
      return following == .digit && isDigit(in: bytes, before: offset) ? next : nil
    default: return nil
    }
  }

  /// Whether an ASCII or a full-width digit ends at `offset`.
  private func isDigit(in bytes: Span<UInt8>, before offset: Int) -> Bool {
    let last = bytes[offset - 1]
    if last < 0x80 { return last.isASCIIDigit }
    return offset >= 3 && bytes[offset - 3] == 0xEF && bytes[offset - 2] == 0xBC
      && (0x90...0x99).contains(last)
  }

  /// Dates (9/30/01) and shorthand of single letters (b/c, f/2, w/o).
  private func joinsSlash(
    in bytes: Span<UInt8>, _ start: Int, _ offset: Int, before limit: Int, _ isNumber: Bool
  ) -> Bool {
    let after = bytes.byte(at: offset + 1, before: limit)
    if isNumber { return after.isASCIIDigit }
    return offset == start + 1 && after.isASCIIAlphanumeric
      && !bytes.byte(at: offset + 2, before: limit).isASCIIAlphanumeric
  }

  private func joinsHyphen(
    in bytes: Span<UInt8>, _ start: Int, _ offset: Int, before limit: Int
  ) -> Bool {
    let after = bytes.byte(at: offset + 1, before: limit)
    guard after.isASCIIAlphanumeric else { return false }
    if bytes[offset - 1].isASCIIDigit, after.isASCIIDigit {
      return isTelephone(in: bytes, start, offset, before: limit)
    }
    if isChinese { return !bytes[offset - 1].isASCIIDigit || !after.isASCIIDigit }
    return offset - start <= 7 && after.isASCIILetter
      && EnglishWords.prefixes.contains(bytes.lowercased(start..<offset))
  }

  /// Groups of digits of which the last has four and another not: 713-664-7478, 853-3242.
  private func isTelephone(
    in bytes: Span<UInt8>, _ start: Int, _ offset: Int, before limit: Int
  ) -> Bool {
    let before = digits(in: bytes, before: offset, from: start)
    var position = offset
    var lengths = [before]
    while bytes.byte(at: position, before: limit) == UInt8(ascii: "-"), lengths.count < 5 {
      position += 1
      var end = position
      while bytes.byte(at: end, before: limit).isASCIIDigit { end += 1 }
      lengths.append(end - position)
      position = end
    }
    return lengths.last == 4 && before != 4 && before < 4
      && !bytes.byte(at: position, before: limit).isASCIIAlphanumeric
  }

  private func digits(in bytes: Span<UInt8>, before offset: Int, from start: Int) -> Int {
    var first = offset
    while first > start, offset - first < 8, bytes[first - 1].isASCIIDigit { first -= 1 }
    return offset - first
  }

  /// Behind a percent or per mille sign at `offset`.
  private func percentEnd(in bytes: Span<UInt8>, at offset: Int, before limit: Int) -> Int? {
    guard offset < limit else { return nil }
    var next = offset
    let scalar = UTF8Decoding.scalar(in: bytes, at: &next)
    return [0x25, 0xFF05, 0x2030].contains(scalar) ? next : nil
  }

  // MARK: Full stops and possessives

  private func withFullStop(
    in bytes: Span<UInt8>, _ start: Int, _ end: Int, before limit: Int
  ) -> Int {
    guard bytes.byte(at: end, before: limit) == UInt8(ascii: "."), end - start <= 8,
      bytes.byte(at: end + 1, before: limit) != UInt8(ascii: "."), bytes[end - 1].isASCIILetter
    else { return end }
    let isInitial = end == start + 1 && bytes[start].isASCIICapital
    let isDotted =
      end >= start + 3
      && (start..<end).allSatisfy {
        ($0 - start) % 2 == 0 ? bytes[$0].isASCIILetter : bytes[$0] == UInt8(ascii: ".")
      }
    let word = bytes.lowercased(start..<end)
    let isBeforeNumber =
      bytes.byte(at: end + 1, before: limit) == UInt8(ascii: " ")
      && bytes.byte(at: end + 2, before: limit).isASCIIDigit
    let keepsStop =
      isInitial || isDotted || EnglishWords.abbreviations.contains(word)
      || isBeforeNumber && EnglishWords.numberAbbreviations.contains(word)
    return keepsStop ? end + 1 : end
  }

  /// The apostrophe of a plural (the workers' rights), when no quotation is open.
  private func hasPossessiveQuote(in bytes: Span<UInt8>, at end: Int, before limit: Int) -> Bool {
    bytes.byte(at: end, before: limit) == UInt8(ascii: "'") && !hasOpenQuote
      && bytes[end - 1] | 0x20 == UInt8(ascii: "s")
      && bytes.byte(at: end + 1, before: limit) == UInt8(ascii: " ")
  }

  // MARK: Marks

  private mutating func mark(
    in bytes: Span<UInt8>, at start: Int, next: Int, _ kind: CharacterClass, before limit: Int
  ) -> Piece {
    let byte = bytes[start]
    let after = bytes.byte(at: next, before: limit)
    if byte == UInt8(ascii: "'") { hasOpenQuote = !hasOpenQuote && after.isASCIIAlphanumeric }
    if byte == UInt8(ascii: "#") || byte == UInt8(ascii: "@"), after.isASCIILetter {
      return Piece(end: word(in: bytes, at: next, before: limit).end, kind: .word)
    }
    if let end = Emoticons.end(in: bytes, at: start, before: limit) {
      return Piece(end: end, kind: .symbol)
    }
    let tokenKind: Token.Kind = kind == .symbol ? .symbol : .punctuation
    let group = MarkGroup(first: byte)
    if group.isRepeated {
      return Piece(end: group.end(in: bytes, at: start, before: limit), kind: tokenKind)
    }
    return Piece(end: runEnd(in: bytes, start, next, before: limit), kind: tokenKind)
  }

  /// Behind a run of one mark that is not ASCII (……, ——) and what combines with it.
  private mutating func runEnd(
    in bytes: Span<UInt8>, _ start: Int, _ next: Int, before limit: Int
  ) -> Int {
    var end = next
    var scalarEnd = start
    let first = UTF8Decoding.scalar(in: bytes, at: &scalarEnd)
    while end < limit {
      var following = end
      let scalar = UTF8Decoding.scalar(in: bytes, at: &following)
      let joins = MarkGroup.repeats(first) && scalar == first || classes(scalar) == .mark
      guard joins else { return end }
      end = following
    }
    return end
  }
}
