// SPDX-License-Identifier: Apache-2.0

/// Writes concepts and terms the way a careful person writes them by hand.
enum YAMLWriter {
  /// The lines of a new entry, without line ends; `indentation` is that of the list.
  static func entry(_ concept: Concept, indentation: Int) -> [String] {
    let margin = String(repeating: " ", count: indentation)
    var lines = [
      "\(margin)- id: \(scalar(concept.id.description))",
      "\(margin)  type: \(scalar(concept.type.description))",
    ]
    for language in concept.languagesInOrder {
      let terms = concept.terms.filter { $0.language == language }
      let flow =
        "[" + terms.map { term($0, isFirst: $0 == terms.first) }.joined(separator: ", ") + "]"
      let line = "\(margin)  \(language.shortTag): \(flow)"
      if line.unicodeScalars.count <= 100 {
        lines.append(line)
      } else {
        lines.append("\(margin)  \(language.shortTag):")
        lines += terms.map {
          "\(margin)    - \(term($0, isFirst: $0 == terms.first, inFlow: false))"
        }
      }
    }
    if !concept.codes.isEmpty {
      let codes = concept.codes.map { "\(scalar($0.system)): \(quoted($0.value))" }
      lines.append("\(margin)  codes: {\(codes.joined(separator: ", "))}")
    }
    for (field, value) in [
      ("parent", concept.parent?.description), ("part-of", concept.partOf?.description),
      ("note", concept.note),
    ] {
      if let value { lines.append("\(margin)  \(field): \(scalar(value))") }
    }
    if !concept.sources.isEmpty {
      let sources = concept.sources.map { scalar($0, inFlow: true) }.joined(separator: ", ")
      lines.append("\(margin)  sources: [\(sources)]")
    }
    lines.append("\(margin)  review: \(concept.review.rawValue)")
    return lines
  }

  /// A term as it stands in a list: the bare text, or a flow mapping when there is more to say.
  ///
  /// - Parameter isFirst: whether it is the first of its language, preferred without being told.
  static func term(_ term: Term, isFirst: Bool, inFlow: Bool = true) -> String {
    var fields: [(String, String)] = []
    let usual: Term.Status = isFirst ? .preferred : .admitted
    if term.status != usual { fields.append(("status", term.status.rawValue)) }
    if term.kind != .fullForm { fields.append(("kind", term.kind.rawValue)) }
    if term.rule.condition != .always { fields.append(("match", term.rule.condition.rawValue)) }
    if term.rule.capitals != .smart { fields.append(("case", term.rule.capitals.rawValue)) }
    for (name, list) in [("context", term.rule.context), ("not", term.rule.exceptions)]
    where !list.isEmpty {
      fields.append(
        (name, "[" + list.map { scalar($0, inFlow: true) }.joined(separator: ", ") + "]"))
    }
    if let since = term.valid.since { fields.append(("since", quotedDate(since))) }
    if let until = term.valid.until { fields.append(("until", quotedDate(until))) }
    if let note = term.note { fields.append(("note", scalar(note, inFlow: true))) }
    if fields.isEmpty { return scalar(term.text, inFlow: inFlow) }
    fields.insert(("term", scalar(term.text, inFlow: true)), at: 0)
    return "{" + fields.map { "\($0): \($1)" }.joined(separator: ", ") + "}"
  }

  private static func quotedDate(_ date: CalendarDate) -> String { date.description }

  /// A scalar, quoted only where plain style would be read as something else.
  static func scalar(_ text: String, inFlow: Bool = false) -> String {
    isPlain(text, inFlow: inFlow) ? text : quoted(text)
  }

  private static func isPlain(_ text: String, inFlow: Bool) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else {
      return false
    }
    let reserved = ["true", "false", "yes", "no", "on", "off", "null", "~", "y", "n", "none"]
    if reserved.contains(text.lowercased()) { return false }
    if "-?:,[]{}#&*!|>'\"%@`=<~ \t".unicodeScalars.contains(first) { return false }
    if (UInt32(0x30)...0x39).contains(first.value) || first == "." || first == "+" { return false }
    if last == ":" || last.properties.isWhitespace { return false }
    if text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F || isOdd($0) }) {
      return false
    }
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      if byte == UInt8(ascii: ":"), next == 0x20 || inFlow { return false }
      if byte == 0x20, next == UInt8(ascii: "#") { return false }
      if inFlow, ",[]{}".utf8.contains(byte) { return false }
    }
    return true
  }

  /// Line separators and marks that YAML reads as line ends or that nobody sees.
  private static func isOdd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x80...0x9F, 0x2028, 0x2029, 0xFEFF: true
    default: false
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F || isOdd(scalar) {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}

extension Concept {
  /// The languages of its terms in the order they first come.
  fileprivate var languagesInOrder: [Language] {
    var seen: Set<Language> = []
    return terms.map(\.language).filter { seen.insert($0).inserted }
  }
}
