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
  /// A pronoun, an adverb or a word of grammar that is no part of what follows or precedes it.
  static let grammatical = HanTraits(rawValue: 1 << 3)
  /// A modal verb or copula that 不 denies as a word of its own.
  static let deniable = HanTraits(rawValue: 1 << 4)
  /// A power of ten that multiplies what stands before it: 百, 千, 万, 亿.
  static let multiplier = HanTraits(rawValue: 1 << 5)
  /// An adverb before any verb or adjective: 也, 很, 最.
  static let adverb = HanTraits(rawValue: 1 << 6)
  /// A personal pronoun.
  static let pronoun = HanTraits(rawValue: 1 << 7)
  /// A word of grammar before a longer word, and never part of it: 也可以, 在一起.
  static let preposed = HanTraits(rawValue: 1 << 8)
  /// A word of grammar behind a longer word: 主要是, 来自于.
  static let postposed = HanTraits(rawValue: 1 << 9)
  /// Binds words or clauses; two of these side by side are no word: 但在, 并与, 有一.
  static let binding = HanTraits(rawValue: 1 << 10)
  /// Often stands alone between words, so that it says nothing against a term beside it.
  static let independent = HanTraits(rawValue: 1 << 11)
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
        + "块塊片段节節篇本册冊首句章步回遍趟天日岁歲代人国國省市县縣城口户戶所间間幢门門份批套组組对對"
        + "双雙群排列级級号號角吨噸米倍轮輪期颗顆枚幅尊集处處股阵陣番桶瓶杯碗包箱袋车車")
    add(.grammatical, "的了着著是在有于於也都就还還又才将將不没沒能会會要到把去来來想让讓被给給说說")
    add(.deniable, "能是可敢肯愿願应應")
    add(.adverb, "也亦还還又很最更已曾仍均都就")
    add(.pronoun, "我你您他她它")
    add(.preposed, "我你您他她它这這那也亦都就还還又才很最更再已将將曾仍并並从從在把被给給和与與能会會")
    add(
      .independent,
      "的了着著过過是在有与與和及或也都就还還又才很最更已将將并並从從把被给給让讓使由以为為至到之其这這那"
        + "我你您他她它不没沒未能会會可要应應须須对對向于於该該各每某本此但而且若如因所等后後前中内內外"
        + "上下时時年月日号號称稱说說据據经經受用来來去再仅僅只均曾正拟擬按因当當自即又另同跟像比除约約"
        + "一二三四五六七八九十两兩多")
    add(.binding, "的了着著是在有与與及或且但并並将將把被从從对對向给給让讓使由和跟而其一不")
    add(.postposed, "的了着著是有在于於到为為不还還就没沒给給你我把")
    add(.multiplier, "百千万萬亿億兆佰仟")
  }

  private mutating func add(_ trait: HanTraits, _ characters: String) {
    for unit in characters.utf16 { traits[Int(unit)] |= trait.rawValue }
  }

  subscript(unit: UInt16) -> HanTraits { HanTraits(rawValue: traits[Int(unit)]) }
}
