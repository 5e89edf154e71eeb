// SPDX-License-Identifier: Apache-2.0

/// What the tokenizer has to know about single English words.
enum EnglishWords {
  /// Words that keep their full stop, in lower case.
  ///
  /// One letter and letters with stops between them (`U.S.`) keep it anyway.
  static let abbreviations = set(
    """
    mr mrs ms dr drs prof st sts jr sr rev hon gen col maj capt lt cmdr sgt cpl pvt gov sen rep pres
    inc corp co ltd llc bros plc dept univ assn ave blvd rd hwy bldg apt etc vs al ext fig approx est
    jan feb mar apr jun jul aug sep sept oct nov dec ph.d e.g i.e a.m p.m
    """)

  /// Keep their full stop before a number only.
  static let numberAbbreviations = set("no nos vol p pp ch art sec para eq ref")

  /// Begin a word to which they are joined by a hyphen; other hyphens stand between two words.
  static let prefixes = set(
    """
    e a u x agro ante anti arch be bi bio co counter cyber de eco electro ex extra geo hydro hyper
    infra inter intra macro mega meta micro mid mini mis mono multi nano neo non over pan para peri
    photo poly post pre pro proto pseudo quasi re semi sub super supra tele thermo trans tri ultra un
    under uni vice
    """)

  /// What may follow an apostrophe as a word of its own, besides `n't`.
  static let clitics = set("s re ve ll d m")

  private static func set(_ words: StaticString) -> Set<String> {
    Set("\(words)".split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
