// SPDX-License-Identifier: Apache-2.0

/// Where a term goes, for each way in which an entry can be written.
extension GlossaryEditor {
  func inserting(_ term: Term, into value: GlossaryNode, isInFlow: Bool)
    throws(Refusal) -> [UInt8]
  {
    let lines = SourceLines(bytes)
    let start = lines.offset(of: value.place)
    let text = YAMLWriter.term(term, isFirst: value.elements.isEmpty)
    switch value.content {
    case .sequence(let elements):
      if startsFlow(value) { return try inserting(text, intoFlow: value, after: elements.last) }
      guard let last = elements.last else { throw .layout(value.place) }
      let line = lines.lastLine(ofItemAt: last.place.line)
      let margin = String(repeating: " ", count: lines.indentation(of: last.place.line))
      let item = YAMLWriter.term(term, isFirst: false, inFlow: false)
      return lines.inserting([margin + "- " + item], afterLine: line)
    case .scalar(let existing):
      guard let end = lines.scalarEnd(from: start, isInFlow: isInFlow) else {
        throw .layout(value.place)
      }
      let isQuoted = bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "'")
      let first =
        isQuoted
        ? String(decoding: bytes[start..<end], as: UTF8.self)
        : YAMLWriter.scalar(existing, inFlow: true)
      return replacing(start..<end, by: "[\(first), \(text)]")
    case .mapping:
      guard startsFlow(value), let flow = FlowScanner(bytes).collection(from: start) else {
        throw .layout(value.place)
      }
      let first = String(decoding: bytes[start...flow.close], as: UTF8.self)
      return replacing(start..<(flow.close + 1), by: "[\(first), \(text)]")
    }
  }

  /// A new line for a language behind the last language of the entry.
  func inserting(languageOf term: Term, into entry: GlossaryNode) throws(Refusal)
    -> [UInt8]
  {
    guard case .mapping(let fields) = entry.content,
      let anchor = fields.last(where: { $0.key.isLanguage })
        ?? fields.first(where: { $0.key.scalar == "type" })
    else { throw .layout(entry.place) }
    let lines = SourceLines(bytes)
    let text = "\(term.language.shortTag): [\(YAMLWriter.term(term, isFirst: true))]"
    if startsFlow(entry) {
      return try inserting(text, intoFlow: entry, after: fields.last?.key)
    }
    let margin = String(repeating: " ", count: anchor.key.place.column - 1)
    let line = lines.lastLine(ofFieldAt: anchor.key.place, value: anchor.value.place)
    return lines.inserting([margin + text], afterLine: line)
  }

  /// Whether a value is written in brackets or braces.
  func startsFlow(_ value: GlossaryNode) -> Bool {
    let start = SourceLines(bytes).offset(of: value.place)
    return start < bytes.count && "[{".utf8.contains(bytes[start])
  }

  /// Puts `text` behind `last`, the last element of a flow collection: on its line, or on one of
  /// its own where the closing bracket has one.
  private func inserting(
    _ text: String, intoFlow value: GlossaryNode, after last: GlossaryNode?
  ) throws(Refusal) -> [UInt8] {
    let lines = SourceLines(bytes)
    let start = lines.offset(of: value.place)
    guard let flow = FlowScanner(bytes).collection(from: start) else { throw .layout(value.place) }
    guard let last else { return replacing(start + 1..<start + 1, by: text) }
    let end = flow.contentEnd
    let hasComma = bytes[end - 1] == UInt8(ascii: ",")
    guard let lineEnd = bytes[end..<flow.close].firstIndex(of: UInt8(ascii: "\n")) else {
      return replacing(end..<end, by: hasComma ? " \(text)," : ", \(text)")
    }
    let margin = String(repeating: " ", count: lines.indentation(of: last.place.line))
    let line = margin + text + (hasComma ? "," : "") + lines.lineEnd
    return Array(bytes[..<end]) + Array((hasComma ? "" : ",").utf8)
      + Array(bytes[end...lineEnd]) + Array(line.utf8) + Array(bytes[(lineEnd + 1)...])
  }

  private func replacing(_ range: Range<Int>, by text: String) -> [UInt8] {
    Array(bytes[..<range.lowerBound]) + Array(text.utf8) + Array(bytes[range.upperBound...])
  }
}

extension GlossaryNode {
  /// Whether a field of this name holds terms; the tag of Indonesian is that of the id.
  fileprivate var isLanguage: Bool { scalar != "id" && Language(tag: scalar ?? "") != nil }

  func field(_ name: String) -> (key: GlossaryNode, value: GlossaryNode)? {
    guard case .mapping(let fields) = content else { return nil }
    return fields.first { $0.key.scalar == name }
  }
}
