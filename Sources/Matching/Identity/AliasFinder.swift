// SPDX-License-Identifier: Apache-2.0

import Text

/// Finds the names that a document defines wherever they stand in it.
struct AliasFinder {
  /// The words of each English alias by its first word.
  private var latin: [String: [[String]]] = [:]
  /// The other aliases by their first two code points.
  private var unspaced: [UInt64: [[UInt32]]] = [:]

  /// More aliases than this are no definitions but an attack.
  private static let limit = 2_000

  var isEmpty: Bool { latin.isEmpty && unspaced.isEmpty }

  init(_ definitions: [Definition]) {
    for alias in Set(definitions.map(\.alias)).sorted().prefix(Self.limit) {
      let scalars = alias.unicodeScalars.map(\.value)
      if scalars.contains(where: ScriptCount.isHan) {
        guard scalars.count >= 2 else { continue }
        unspaced[Self.key(scalars[0], scalars[1]), default: []].append(scalars)
      } else {
        let words = alias.split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "'") }
          .map(String.init)
        guard let first = words.first else { continue }
        latin[first, default: []].append(words)
      }
    }
  }

  /// A candidate for every place where an alias stands.
  func candidates(in text: BlockText) -> [Candidate] {
    latinCandidates(in: text) + unspacedCandidates(in: text)
  }

  private func latinCandidates(in text: BlockText) -> [Candidate] {
    guard !latin.isEmpty else { return [] }
    return text.words.indices.flatMap { index -> [Candidate] in
      (latin[text.words[index].text] ?? []).compactMap { words in
        let end = index + words.count
        guard end <= text.words.count,
          zip(text.words[index..<end], words).allSatisfy({ $0.text == $1 }),
          text.words[index..<(end - 1)].allSatisfy({ $0.gap == .space || $0.gap == .ampersand })
        else { return nil }
        let span = TextSpan(
          start: text.words[index].span.start, end: text.words[end - 1].span.end)
        return text.candidate(span, alias: text.text(span))
      }
    }
  }

  private func unspacedCandidates(in text: BlockText) -> [Candidate] {
    guard !unspaced.isEmpty else { return [] }
    return text.scalars.indices.dropLast().flatMap { index -> [Candidate] in
      (unspaced[Self.key(text.scalars[index], text.scalars[index + 1])] ?? []).compactMap { alias in
        let end = index + alias.count
        guard end <= text.scalars.count, text.scalars[index..<end].elementsEqual(alias) else {
          return nil
        }
        let span = text.span(index..<end)
        return text.candidate(span, alias: text.text(span))
      }
    }
  }

  private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(first) << 32 | UInt64(second)
  }
}
