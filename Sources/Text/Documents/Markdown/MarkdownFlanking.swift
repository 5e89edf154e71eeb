// SPDX-License-Identifier: Apache-2.0

/// Whether a run of `*` or `_` can open or close emphasis, told by the characters beside it
/// (CommonMark, section 6.2).
///
/// Chinese has no spaces, so a run between a bracket and a Han character could do neither by
/// CommonMark's rules: `**北方稀土（600111）**上涨`. Beside Chinese characters and punctuation the rules
/// about punctuation are therefore left out, as the amendment "CJK-friendly emphasis" does.
struct MarkdownFlanking {
  private enum Neighbour {
    case space, punctuation, chinese, other
  }

  private let before: Neighbour
  private let after: Neighbour

  init(of run: Range<Int>, in bytes: [UInt8]) {
    if run.lowerBound == 0 {
      before = .space
    } else {
      var start = run.lowerBound - 1
      while bytes[start] & 0xC0 == 0x80 { start -= 1 }
      before = Self.neighbour(at: start, in: bytes)
    }
    after = run.upperBound == bytes.count ? .space : Self.neighbour(at: run.upperBound, in: bytes)
  }

  private var isLeft: Bool {
    after != .space && (after != .punctuation || before != .other)
  }

  private var isRight: Bool {
    before != .space && (before != .punctuation || after != .other)
  }

  func canOpen(_ mark: UInt8) -> Bool {
    mark == UInt8(ascii: "_") ? isLeft && (!isRight || before == .punctuation) : isLeft
  }

  func canClose(_ mark: UInt8) -> Bool {
    mark == UInt8(ascii: "_") ? isRight && (!isLeft || after == .punctuation) : isRight
  }

  private static func neighbour(at offset: Int, in bytes: [UInt8]) -> Neighbour {
    var offset = offset
    let value = UTF8Decoding.scalar(in: bytes.span, at: &offset)
    guard value >= 0x80 else {
      let byte = UInt8(value)
      return byte.isASCIISpace ? .space : byte.isASCIIPunctuation ? .punctuation : .other
    }
    switch value {
    case 0x3000: return .space
    case 0x2E80...0x9FFF, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF,
      0x2_0000...0x3_FFFF:
      return .chinese
    default: break
    }
    switch Unicode.Scalar(value)?.properties.generalCategory {
    case .spaceSeparator: return .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol:
      return .punctuation
    default: return .other
    }
  }
}
