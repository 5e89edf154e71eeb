// SPDX-License-Identifier: Apache-2.0

/// The classes that no Unicode property gives: written by hand, joined with ICU's folds when the
/// table is generated.
package enum FoldingVariants {
  /// Everything that may stand between two words of a term: white space, hyphens, en dashes.
  package static let separators: [UInt32] = [
    0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0x2D, 0x85, 0xA0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003,
    0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200A, 0x2010, 0x2011, 0x2012, 0x2013, 0x2028,
    0x202F, 0x205F, 0x2212, 0x3000, 0xFE63, 0xFF0D,
  ]

  /// The class, then the code points that read the same.
  package static let marks: [(UInt32, [UInt32])] = [
    // Apostrophes and single quotes.
    (0x27, [0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x2BC, 0x60, 0xB4, 0xFF07]),
    // Double quotes, corner brackets among them.
    (
      0x22,
      [
        0x201C, 0x201D, 0x201E, 0x201F, 0x2033, 0x300C, 0x300D, 0x300E, 0x300F, 0x301D, 0x301E,
        0xFF02,
      ]
    ),
    // Middle dots.
    (0xB7, [0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB, 0xFF65, 0x2E31]),
    // Long dashes.
    (0x2014, [0x2015, 0x2E3A, 0x2E3B]),
    // Brackets.
    (0x28, [0xFF08, 0xFE59]), (0x29, [0xFF09, 0xFE5A]),
    (0x5B, [0x3010, 0x3014, 0x3016, 0xFF3B]), (0x5D, [0x3011, 0x3015, 0x3017, 0xFF3D]),
    (0x300A, [0x3008]), (0x300B, [0x3009]),
    // Slashes of units.
    (0x2F, [0x2044, 0x2215, 0xFF0F]),
    // Micro sign and mu.
    (0x3BC, [0xB5]),
  ]

  /// Han characters that ICU's Traditional-Simplified leaves apart or joins in one direction only:
  /// the class (Simplified), then what else is written for it.
  package static let han: [(Unicode.Scalar, [Unicode.Scalar])] = [
    ("干", ["乾", "幹", "榦"]), ("后", ["後"]), ("借", ["藉"]), ("么", ["麼", "麽"]),
    ("着", ["著"]), ("里", ["裡", "裏"]), ("复", ["復", "複", "覆"]), ("征", ["徵"]),
    ("范", ["範"]), ("钟", ["鐘", "鍾"]), ("只", ["隻", "祇"]), ("系", ["係", "繫"]),
    ("表", ["錶"]), ("松", ["鬆"]), ("面", ["麵", "麪"]), ("谷", ["穀"]), ("台", ["臺", "檯", "颱"]),
    ("湿", ["濕", "溼"]), ("抬", ["擡"]), ("众", ["眾", "衆"]), ("锈", ["鏽", "銹"]),
    ("厘", ["釐"]), ("床", ["牀"]), ("线", ["線", "綫"]), ("启", ["啟", "啓"]), ("为", ["為", "爲"]),
    ("内", ["內"]), ("产", ["產", "産"]), ("说", ["說", "説"]), ("群", ["羣"]), ("峰", ["峯"]),
    ("采", ["採", "寀"]), ("周", ["週"]), ("占", ["佔"]), ("制", ["製"]), ("准", ["準"]),
    ("划", ["劃"]), ("发", ["發", "髮"]), ("历", ["歷", "曆"]), ("汇", ["匯", "彙"]),
    ("冲", ["沖", "衝"]), ("污", ["汙", "汚"]), ("绿", ["綠", "緑"]), ("锡", ["錫"]),
    ("静", ["靜", "静"]), ("强", ["強"]), ("别", ["別"]), ("却", ["卻"]), ("吕", ["呂"]),
    ("黄", ["黃"]), ("脱", ["脫"]), ("税", ["稅"]), ("锐", ["銳"]), ("悦", ["悅"]), ("兖", ["兗"]),
    ("温", ["溫"]), ("卫", ["衛", "衞"]), ("青", ["靑"]), ("毁", ["毀", "燬"]), ("镥", ["鎦"]),
  ]
}
