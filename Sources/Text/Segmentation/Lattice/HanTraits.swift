// SPDX-License-Identifier: Apache-2.0

/// What the lattice's rules have to know about single Han characters.
struct HanTraits: OptionSet, Sendable {
  let rawValue: UInt16

  /// Writes numbers: 三, 百, 〇.
  static let numeral = HanTraits(rawValue: 1 << 0)
  /// Counts, and stands before a measure word: 一, 几, 每.
  static let counter = HanTraits(rawValue: 1 << 1)
  /// A measure word, or a noun that is counted without one: 个, 年, 吨.
  static let measure = HanTraits(rawValue: 1 << 2)
  /// A word of grammar: particle, adverb, preposition, conjunction, pronoun, modal or copula.
  static let grammatical = HanTraits(rawValue: 1 << 3)
  /// A modal verb or copula that 不 denies as a word of its own.
  static let deniable = HanTraits(rawValue: 1 << 4)
  /// A power of ten that multiplies what stands before it: 百, 千, 万, 亿.
  static let multiplier = HanTraits(rawValue: 1 << 5)
}

/// The traits of every code unit.
struct HanTraitTable: Sendable {
  private var traits = [UInt16](repeating: 0, count: 0x1_0000)

  init() {
    add(.numeral, "〇零一二三四五六七八九十百千万亿两兆廿卅壹贰叁肆伍陆柒捌玖拾佰仟萬億兩貳參陸")
    add(.counter, "一二三四五六七八九十两兩几幾数數多每各某")
    add(
      .measure,
      "个個年名楼樓队隊件层層座条條栋棟次位种種项項家场場部届屆支台臺辆輛艘架只隻头頭匹棵朵张張根"
        + "块塊片段节節篇本册冊首句章步回遍趟天日时時分秒岁歲代人国國省市县縣城口户戶所间間幢道门門份批"
        + "套组組对對双雙群排行列级級号號元角吨噸米倍成度轮輪期颗顆枚幅尊集处處股阵陣番桶瓶杯碗包箱袋车車")
    add(
      .grammatical,
      "的了着著是在有于於和与與及或也亦都就还還又再才很最更已将將曾仍均常并並但而且若如因从從对對向被把"
        + "给給让讓使由以为為至到之其这這那我你他她它們们不没沒未能会會可要应應想所")
    add(.deniable, "能会會是可要想敢肯愿願应應")
    add(.multiplier, "百千万萬亿億兆佰仟")
  }

  private mutating func add(_ trait: HanTraits, _ characters: String) {
    for unit in characters.utf16 { traits[Int(unit)] |= trait.rawValue }
  }

  subscript(unit: UInt16) -> HanTraits { HanTraits(rawValue: traits[Int(unit)]) }
}
