// SPDX-License-Identifier: Apache-2.0

/// What an entry of a lexicon costs less than its parts.
///
/// An edge at exactly the sum of its parts wins where its boundaries are word boundaries anyway, and
/// loses where its characters belong to other words (由商务部门 with the term 商务部). The advantage
/// decides the doubtful cases between.
enum TermPrice {
  /// Grows faster than a term's length, so that a term wins over the terms that it is made of.
  static func advantage(of kind: Lexicon.Kind, cells: Int) -> Int {
    switch kind {
    case .term, .name: cells * cells
    case .word: 10 * cells
    }
  }
}
