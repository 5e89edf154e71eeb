// SPDX-License-Identifier: Apache-2.0

import Terminology
import Text

/// A name that a document may give to what it names just before: `X (Y)`, X（以下简称“Y”）.
struct Definition: Hashable {
  /// Y.
  let alias: String
  /// Where X must end for the name to be its own, in the bytes of the block.
  let anchor: Int
  /// Whether the document says so, rather than Y being a shorter form of X.
  let isStated: Bool
}

/// Finds what a block may define.
struct DefinitionReader {
  private let generic: Set<String>
  private let titles: Set<String>
  private static let open: Set<UInt32> = [0x28, 0xFF08]
  private static let close: Set<UInt32> = [0x29, 0xFF09]
  private static let longest = 80
  /// What may introduce a name in brackets, the longest first.
  private static let cues = [
    "以下简称为", "以下简称", "下称", "以下称", "简称", "又称", "又名", "亦称", "原名", "曾用名", "前身为",
    "以下簡稱", "下稱", "簡稱", "又稱", "亦稱", "formerly known as", "previously known as",
    "also known as", "hereinafter", "hereafter", "formerly", "previously", "known as", "a.k.a.",
    "aka", "called", "or", "the",
  ]

  init(_ lists: NameLists) {
    generic = Set(lists[.genericAliases].map { $0.lowercased() })
    titles = Set((lists[.personTitles] + lists[.leadingWords]).map { $0.lowercased() })
  }

  /// The definitions of a block in the order of the text.
  func definitions(in text: BlockText) -> [Definition] {
    bracketed(in: text) + appended(in: text) + shortForms(in: text)
  }

  // MARK: In brackets

  private func bracketed(in text: BlockText) -> [Definition] {
    var result: [Definition] = []
    var index = 0
    while index < text.scalars.count {
      guard Self.open.contains(text.scalars[index]) else {
        index += 1
        continue
      }
      let limit = min(text.scalars.count, index + Self.longest)
      guard let end = (index + 1..<limit).first(where: { Self.close.contains(text.scalars[$0]) })
      else {
        index += 1
        continue
      }
      var before = index
      while before > 0, text.scalars[before - 1] == 0x20 { before -= 1 }
      let content = text.text(text.span(index + 1..<end))
      let isHanBefore = text.isHan(at: before - 1)
      let span = text.span(index + 1..<end)
      let hasNames = text.known(overlapping: span).contains {
        $0.isName && span.contains($0.span)
      }
      for (alias, isCued) in aliases(in: content)
      where isCued || !hasNames && isName(alias, behindHan: isHanBefore) {
        result.append(
          Definition(alias: alias, anchor: text.offsets[before], isStated: true))
      }
      index += 1
    }
    return result
  }

  /// The names in the content of a bracket, and whether a word introduces them.
  private func aliases(in content: String) -> [(String, isCued: Bool)] {
    content.split(whereSeparator: { "，,;；、".contains($0) }).compactMap { part in
      var rest = part.trimmed
      var isCued = false
      while let cue = Self.cues.first(where: { rest.hasPrefix($0) && endsWord($0, in: rest) }) {
        rest = rest.dropFirst(cue.count).trimmed
        isCued = true
      }
      let isQuoted = rest.first.map { "“\"「『‘'".contains($0) } ?? false
      let alias = String(rest.trimming("“”\"「」『』‘’'：: "))
      guard isAlias(alias) else { return nil }
      return (alias, isCued || isQuoted)
    }
  }

  private func endsWord(_ cue: String, in text: Substring) -> Bool {
    guard cue.utf8.allSatisfy({ $0 < 0x80 }) else { return true }
    return text.dropFirst(cue.count).first.map { " \"“‘'".contains($0) } ?? false
  }

  /// Whether a text can be a name at all: letters, not too long, no everyday word.
  private func isAlias(_ text: String) -> Bool {
    let count = text.unicodeScalars.count
    guard (2...40).contains(count), !generic.contains(text.lowercased()),
      !titles.contains(text.lowercased()),
      text.unicodeScalars.contains(where: { $0.properties.isAlphabetic })
    else { return false }
    if text.unicodeScalars.contains(where: { ScriptCount.isHan($0.value) }) { return count <= 20 }
    return text.split(separator: " ").allSatisfy { word in
      word.unicodeScalars.first.map { $0.properties.isUppercase || $0 == "&" } ?? false
    }
  }

  /// Whether a bare text in brackets can be a name for what stands before them: one in the other
  /// script, or an acronym.
  private func isName(_ text: String, behindHan: Bool) -> Bool {
    let isHan = text.unicodeScalars.contains { ScriptCount.isHan($0.value) }
    if isHan != behindHan { return true }
    return !isHan && (2...8).contains(text.count)
      && text.allSatisfy { $0.isUppercase || $0.isNumber || $0 == "&" || $0 == "-" }
  }

  // MARK: Behind a comma

  /// `X, also known as Y` and `X, formerly Y`.
  private func appended(in text: BlockText) -> [Definition] {
    let words = text.words
    return words.indices.dropFirst().compactMap { index -> Definition? in
      guard words[index - 1].gap == .comma else { return nil }
      var next = index
      let lower = { (index: Int) in index < words.count ? words[index].text.lowercased() : "" }
      guard lower(next) == "also" || lower(next) == "formerly" || lower(next) == "previously" else {
        return nil
      }
      next += 1
      if lower(next) == "known" || lower(next) == "called" { next += 1 }
      if lower(next) == "as" { next += 1 }
      guard next > index, lower(index) != "also" || next > index + 1, next < words.count,
        words[next].isCapitalized
      else { return nil }
      var end = next + 1
      while end < words.count, words[end].isCapitalized, words[end - 1].gap == .space { end += 1 }
      let alias = text.text(
        TextSpan(start: words[next].span.start, end: words[end - 1].span.end))
      return Definition(alias: alias, anchor: words[index - 1].span.end, isStated: true)
    }
  }

  // MARK: Shorter forms

  /// The family name of a person and the brand of a firm that a recogniser proposes.
  private func shortForms(in text: BlockText) -> [Definition] {
    text.known.filter { $0.proposal != nil && $0.matches.isEmpty }.flatMap { candidate in
      shorter(text.text(candidate.span), candidate.proposal).map {
        Definition(alias: $0, anchor: candidate.span.end, isStated: false)
      }
    }
  }

  private func shorter(_ name: String, _ proposal: Proposal?) -> [String] {
    guard let proposal else { return [] }
    switch proposal.type {
    case .person:
      if let dot = name.lastIndex(where: { "·•・‧".contains($0) }) {
        let family = String(name[name.index(after: dot)...])
        return family.count >= 2 ? [family] : []
      }
      let parts = name.split(separator: " ")
      return parts.count >= 2 ? parts.last.map { [String($0)] } ?? [] : []
    case .company:
      let parts = name.split(separator: " ")
      guard proposal.rule == .nameWord, parts.count >= 2 else { return [] }
      let withoutEnding = name.trimming(" .,").dropLast(proposal.evidence.count).trimming(" ,.")
      return [String(withoutEnding)].filter { $0.count >= 4 && !titles.contains($0.lowercased()) }
    default: return []
    }
  }
}

extension StringProtocol {
  fileprivate var trimmed: SubSequence { trimming(" \u{A0}\n\r\t") }

  fileprivate func trimming(_ characters: String) -> SubSequence {
    var start = startIndex
    var end = endIndex
    while start < end, characters.contains(self[start]) { start = index(after: start) }
    while start < end, characters.contains(self[index(before: end)]) { end = index(before: end) }
    return self[start..<end]
  }
}
