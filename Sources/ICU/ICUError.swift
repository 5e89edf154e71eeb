// SPDX-License-Identifier: Apache-2.0

// What can go wrong in this module.

/// A failure of ICU, or text and names that ICU cannot take.
package enum ICUError: Error, Equatable, Sendable {
  /// ICU refused an operation: its name of the error ("U_INVALID_ID"), the error's number, and what
  /// the operation was about, such as a transliterator's id.
  case failure(operation: Operation, name: String, code: Int32, detail: String)
  /// `tag` is no well-formed BCP 47 tag; `wellFormed` is the part of it that is, from the left.
  case illFormedLanguageTag(String, wellFormed: String)
  /// ICU has no converter of this name.
  case unknownCharset(String)
  /// Bytes that are no text in `charset`: the first bad sequence, where it begins, and its defect.
  case undecodable(charset: String, byteOffset: Int, bytes: [UInt8], defect: Defect)
  /// A character (or a lone surrogate) that `charset` has no bytes for, and where it stands.
  case unencodable(charset: String, utf16Offset: Int, units: [UInt16], defect: Defect)
  /// ICU's word dictionary is not laid out as this version of the program knows it.
  case unreadableDictionary(DictionaryDefect)
  /// The text has more elements (bytes or UTF-16 code units) than the 2³¹−1 that ICU can take.
  case tooLong(operation: Operation, count: Int)

  /// What was being done.
  package enum Operation: String, Sendable {
    case canonicalizeLanguageTag = "canonicalize the language tag"
    case readLanguageTag = "read the language tag"
    case openWordBreaker = "open the word breaker"
    case openWordDictionary = "open the word dictionary"
    case openSentenceBreaker = "open the sentence breaker"
    case findBoundaries = "find boundaries"
    case openTransliterator = "open the transliterator"
    case transliterate = "transliterate"
    case normalize = "normalize"
    case openCollator = "open the collator"
    case compare = "compare"
    case makeSortKey = "make a sort key"
    case detectCharset = "detect the charset"
    case openCharset = "open the charset"
    case decode = "decode"
    case encode = "encode"
    case openDisplayNames = "open the display names"
    case findDisplayName = "find the display name"
    case readVersion = "read the version"
  }

  /// What of a dictionary's layout is unknown.
  package enum DictionaryDefect: String, Sendable {
    case format = "its format is unknown"
    case platform = "it is made for another byte order or character set"
    case layout = "its words are stored in an unknown way"
  }

  /// Why a sequence cannot be converted.
  package enum Defect: String, Sendable {
    /// The sequence is not formed as the charset demands; a lone surrogate, for example.
    case illegal
    /// The sequence is well-formed, and nothing is assigned to it.
    case unassigned
    /// The text ends inside the sequence.
    case truncated
  }
}

extension ICUError: CustomStringConvertible {
  /// One sentence, without a full stop, for a message.
  package var description: String {
    switch self {
    case .failure(let operation, let name, let code, let detail):
      return "ICU cannot \(operation.rawValue)\(detail.isEmpty ? "" : " “\(detail)”")"
        + ": \(name) (\(code))"
    case .illFormedLanguageTag(let tag, let wellFormed):
      let hint = wellFormed.isEmpty ? "" : "; only “\(wellFormed)” of it is well-formed"
      return "“\(tag)” is not a well-formed BCP 47 language tag\(hint)"
    case .unknownCharset(let name):
      return "unknown charset “\(name)”"
    case .undecodable(let charset, let offset, let bytes, let defect):
      let sequence = bytes.map { hexadecimal(UInt32($0), digits: 2) }.joined(separator: " ")
      return "\(defect.rawValue) sequence \(sequence) at byte \(offset) of \(charset) text"
    case .unencodable(let charset, let offset, let units, let defect):
      let sequence = units.map { hexadecimal(UInt32($0), digits: 4) }.joined(separator: " ")
      return "\(charset) cannot hold the \(defect.rawValue) UTF-16 sequence \(sequence)"
        + " at UTF-16 offset \(offset)"
    case .unreadableDictionary(let defect):
      return "ICU's word dictionary cannot be read: \(defect.rawValue)"
    case .tooLong(let operation, let count):
      return "ICU cannot \(operation.rawValue): \(count) elements are more than \(Int32.max)"
    }
  }

  private func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
