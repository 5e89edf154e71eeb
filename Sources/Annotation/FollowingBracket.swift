// SPDX-License-Identifier: Apache-2.0

import Text

/// The round bracket that opens right behind a place of a block: `Pr-Nd oxide (氧化镨钕)`.
///
/// White space and closing quotation marks may stand between the two.
struct FollowingBracket {
  /// Where the opening mark stands.
  let opening: Range<Int>
  /// What stands between the marks, brackets inside included.
  let inside: Range<Int>

  /// How far behind the place the bracket is read, in bytes.
  private static let reach = 256
  private static let quotationMarks = Set("\"'”’»」』》".unicodeScalars)

  /// `nil` when no bracket opens there, or it does not close within reach.
  init?(in block: ProseBlock, at place: Int) {
    let bytes = block.bytes.span
    var offset = place
    var opening: Range<Int>?
    var depth = 0
    while offset < block.range.upperBound, offset - place < Self.reach {
      let start = offset
      guard let scalar = Unicode.Scalar(UTF8Decoding.scalar(in: bytes, at: &offset)) else { break }
      switch scalar {
      case "(", "（":
        opening = opening ?? start..<offset
        depth += 1
      case ")", "）":
        depth -= 1
        if depth < 0 { return nil }
        guard let opening, depth == 0 else { continue }
        self.opening = opening
        inside = opening.upperBound..<start
        return
      default:
        let mayPrecede = scalar.properties.isWhitespace || Self.quotationMarks.contains(scalar)
        if opening == nil, !mayPrecede { return nil }
      }
    }
    return nil
  }
}
