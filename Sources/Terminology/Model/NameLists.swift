// SPDX-License-Identifier: Apache-2.0

/// Lists of words that give names away, for recognising what no glossary has.
///
/// They are data: `lists:` in a file of conventions, a name and its words.
package struct NameLists: Hashable, Sendable {
  /// A list that the recognisers ask for.
  package enum Name: String, CaseIterable, Sendable {
    /// English words that end a company's name: Holdings, Resources.
    case companyWords = "company-words"
    /// English words that end a body's name: Association, Institute.
    case organizationWords = "organization-words"
    /// English words that begin a body's name before "of": Ministry, University.
    case organizationHeads = "organization-heads"
    /// English words that end the name of a law or programme: Act, Initiative.
    case policyWords = "policy-words"
    /// English words that end the name of a mine or plant: Mine, Project.
    case siteWords = "site-words"
    /// Words of the lists above that end a name only of three words and more: Bank, Agreement.
    case weakWords = "weak-words"
    /// Capitalized words that are no part of the name behind them: The, Chinese, Meanwhile.
    case leadingWords = "leading-words"
    /// Titles before a person's name in English.
    case personTitles = "person-titles"
    /// Verbs behind a person's name in English.
    case speechVerbs = "speech-verbs"
    /// Chinese endings of a company's name.
    case companyEndings = "company-endings"
    /// Chinese endings of a body's name.
    case organizationEndings = "organization-endings"
    /// Chinese endings of a law, rule or programme.
    case policyEndings = "policy-endings"
    /// Chinese words that never belong to the name behind them: 与, 由, 收购.
    case boundaryWords = "boundary-words"
    /// Chinese titles before or behind a person's name.
    case personTitlesChinese = "person-titles-zh"
    /// Chinese words behind a person's name.
    case speechVerbsChinese = "speech-verbs-zh"
    /// Chinese surnames, single and compound.
    case surnames
    /// Pinyin of Chinese surnames, capitalized.
    case surnamesPinyin = "surnames-pinyin"
    /// Characters that foreign names are transliterated with.
    case transliteration
    /// Words in brackets or quotes that define nothing: the Company, 本公司.
    case genericAliases = "generic-aliases"
  }

  private var lists: [Name: [String]] = [:]

  package init() {}

  /// The words of a list; empty when no file has it.
  package subscript(name: Name) -> [String] {
    get { lists[name] ?? [] }
    set { lists[name] = newValue }
  }

  /// Adds the words of `other` behind the ones that are there.
  package mutating func merge(_ other: NameLists) {
    for (name, words) in other.lists {
      let known = Set(self[name])
      self[name] += words.filter { !known.contains($0) }
    }
  }
}
