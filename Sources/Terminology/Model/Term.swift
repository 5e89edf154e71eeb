// SPDX-License-Identifier: Apache-2.0

/// A designation of a concept in one language (TBX `termSec`).
package struct Term: Hashable, Sendable {
  /// How far the term is approved (TBX `administrativeStatus`).
  package enum Status: String, CaseIterable, Sendable {
    case preferred, admitted, deprecated, superseded, forbidden
  }

  /// What form of the name it is (TBX `termType`).
  package enum Kind: String, CaseIterable, Sendable {
    case fullForm = "full form"
    case shortForm = "short form"
    case abbreviation
    case symbol
    case transliteration
  }

  package var text: String
  package var language: Language
  package var status: Status
  package var kind: Kind = .fullForm
  package var rule = MatchingRule()
  package var valid: Validity = .always
  package var note: String?
  package var place: SourcePlace

  package init(text: String, language: Language, status: Status, place: SourcePlace) {
    self.text = text
    self.language = language
    self.status = status
    self.place = place
  }
}

/// When a surface in a text counts as the term.
package struct MatchingRule: Hashable, Sendable {
  /// How capitals are compared.
  package enum Case: String, CaseIterable, Sendable {
    /// A capital of the term must be a capital in the text.
    case smart
    case exact
    case any
  }

  /// What must have come before.
  package enum Condition: String, CaseIterable, Sendable {
    case always
    case afterFullForm = "after full form"
  }

  package var capitals: Case = .smart
  package var condition: Condition = .always
  /// One of these stands in the same document; empty asks for nothing.
  package var context: [String] = []
  /// Longer phrases in which the surface is something else.
  package var exceptions: [String] = []

  package init() {}

  /// Whether the surface alone is enough.
  package var isUnconditional: Bool { condition == .always && context.isEmpty }
}

/// The time a name or thing was in use; either end may be open.
package struct Validity: Hashable, Sendable {
  package var since: CalendarDate?
  package var until: CalendarDate?

  package static let always = Validity()

  package init(since: CalendarDate? = nil, until: CalendarDate? = nil) {
    self.since = since
    self.until = until
  }
}

/// A year, a month or a day, as far as it is known: `2014`, `2014-12`, `2014-12-31`.
package struct CalendarDate: Hashable, Sendable, CustomStringConvertible {
  package let description: String

  /// `nil` when the text is not a date of one of the three forms.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let widths = [4, 2, 2]
    let ranges = [1...9999, 1...12, 1...31]
    guard (1...3).contains(parts.count) else { return nil }
    for (index, part) in parts.enumerated() {
      guard part.utf8.count == widths[index], let number = Int(part), part.first != "+",
        ranges[index].contains(number)
      else { return nil }
    }
    description = text
  }
}
