// SPDX-License-Identifier: Apache-2.0

import Terminology
import Text

/// Proposes names that no list can hold, by their form and by what stands around them.
///
/// To add one: a conformance in a file of its own, and a line in ``Recognisers/all``.
protocol Recogniser: Sendable {
  init(_ lists: NameLists, _ conventions: Conventions)
  func candidates(in text: BlockText) -> [Candidate]
}

/// All recognisers of a termbase.
struct Recognisers: Sendable {
  private let all: [any Recogniser]

  init(_ termbase: Termbase) {
    let kinds: [any Recogniser.Type] = [
      EnglishNames.self, EnglishPeople.self, ChineseCompanies.self, ChineseTitles.self,
      ChinesePeople.self, NumberedActs.self,
    ]
    all = kinds.map { $0.init(termbase.conventions.lists, termbase.conventions) }
  }

  func candidates(in text: BlockText) -> [Candidate] { all.flatMap { $0.candidates(in: text) } }
}
