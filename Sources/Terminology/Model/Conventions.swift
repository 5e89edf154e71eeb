// SPDX-License-Identifier: Apache-2.0

/// What holds for a whole termbase rather than for one concept: how codes are spelled, which legal
/// forms may follow a company's name, which types exist besides the standard ones.
package struct Conventions: Hashable, Sendable {
  /// A system of codes and the ways texts write them.
  package struct CodeSystem: Hashable, Sendable {
    package var name: String
    /// Patterns in which `{code}` stands for the code: `{code}.SH`, `SSE: {code}`.
    ///
    /// Empty for a system whose codes are not looked for in texts.
    package var spellings: [String]

    package init(name: String, spellings: [String]) {
      self.name = name
      self.spellings = spellings
    }
  }

  /// Types declared beyond ``ConceptType/standard``.
  package var types: [ConceptType] = []
  package var codeSystems: [String: CodeSystem] = [:]
  /// Legal forms, as they follow a name: `Co., Ltd.`, `股份有限公司`.
  package var legalForms: [String] = []
  /// English plural endings joined to a term's last word: `s`, `es`.
  package var plurals: [String] = []

  /// Words that give names away.
  package var lists = NameLists()

  package init() {}

  /// Adds what `other` says; where both speak of one code system, this one holds.
  package mutating func merge(_ other: Conventions) {
    types += other.types.filter { !types.contains($0) }
    codeSystems.merge(other.codeSystems) { own, _ in own }
    legalForms += other.legalForms.filter { !legalForms.contains($0) }
    plurals += other.plurals.filter { !plurals.contains($0) }
    lists.merge(other.lists)
  }
}

extension Conventions {
  /// A code as a pattern with `{code}` spells it.
  package static func spell(_ code: String, as pattern: String) -> String {
    guard let open = pattern.firstIndex(of: "{"),
      let close = pattern[open...].firstIndex(of: "}")
    else { return pattern }
    return pattern[..<open] + code + pattern[pattern.index(after: close)...]
  }
}
