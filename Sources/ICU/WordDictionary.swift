// SPDX-License-Identifier: Apache-2.0

// The words of ICU's word breaker.

import CICU

/// The dictionary of Chinese and Japanese words, with costs, that ICU's word breaker works with.
///
/// A cost is about −10·ln of a word's probability: 31 for 的, 57 for 世界. The breaker takes the path
/// through a text with the least sum; a character that is no word by itself costs
/// ``unknownCharacterCost``. ICU 72 has 316,000 words.
///
/// The words are read where they lie in ICU's data, so opening costs nothing; open it once.
///
/// ```swift
/// let dictionary = try WordDictionary()
/// var words: [WordDictionary.Word] = []
/// dictionary.appendWords(startingAt: 0, in: Array("世界上".utf16).span, to: &words)
/// // 世, 世界, 世界上
/// ```
///
/// - Note: Sendable because nothing changes after opening.
@safe
package final class WordDictionary: @unchecked Sendable {
  /// A word at a place of a text.
  package struct Word: Hashable, Sendable {
    /// Behind its last code unit.
    package let end: Int
    package let cost: Int

    package init(end: Int, cost: Int) {
      self.end = end
      self.cost = cost
    }
  }

  /// What ICU's breaker lets a character cost that begins no one-character word.
  package static let unknownCharacterCost = 255
  /// The longest word that ICU's breaker looks for, in characters.
  package static let longestWord = 20

  private let handle: OpaquePointer
  private let units: UnsafeBufferPointer<UInt16>

  /// Opens the dictionary.
  ///
  /// - Throws: ``ICUError/failure(operation:name:code:detail:)`` when ICU's data have none, or
  ///   ``ICUError/unreadableDictionary(_:)`` when its layout is not the one known here.
  package init() throws(ICUError) {
    var stored: OpaquePointer?
    var defect = CICU_DICTIONARY_READABLE
    try check(unsafe cicu_dictionary_open(&stored, &defect), .openWordDictionary)
    switch defect {
    case CICU_DICTIONARY_READABLE: break
    case CICU_DICTIONARY_FORMAT: throw .unreadableDictionary(.format)
    case CICU_DICTIONARY_PLATFORM: throw .unreadableDictionary(.platform)
    default: throw .unreadableDictionary(.layout)
    }
    unsafe handle = unsafe opened(stored)
    var count: Int32 = 0
    let first = unsafe cicu_dictionary_units(handle, &count)
    unsafe units = unsafe UnsafeBufferPointer(start: first, count: Int(count))
  }

  deinit {
    unsafe cicu_dictionary_close(handle)
  }

  /// Appends every word that starts at unit `start` of `text` to `words`, the shortest first.
  ///
  /// - Complexity: O(length of the longest word).
  package func appendWords(
    startingAt start: Int, in text: Span<UInt16>, to words: inout [Word]
  ) {
    let trie = unsafe units.span
    let limit = min(text.count, start + Self.longestWord)
    var node = WordTrieNode.root
    var position = start
    while position < limit, node.advance(by: text[position], in: trie) {
      position += 1
      if let cost = node.value(in: trie) { words.append(Word(end: position, cost: cost)) }
    }
  }

  /// The root of the trie that the words make.
  package var root: WordTrieNode { .root }

  /// Calls `visit` with each unit that may follow `node`, ascending, and the node behind it.
  package func forEachChild(of node: WordTrieNode, _ visit: (UInt16, WordTrieNode) -> Void) {
    node.forEachChild(in: unsafe units.span, visit)
  }

  /// Whether words go on behind `node`.
  package func hasChildren(_ node: WordTrieNode) -> Bool { node.hasChildren(in: unsafe units.span) }

  /// The cost of the word that ends at `node`; `nil` when none does.
  package func cost(of node: WordTrieNode) -> Int? { node.value(in: unsafe units.span) }
}
