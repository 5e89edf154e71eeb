// SPDX-License-Identifier: Apache-2.0

import Terminology
import Text

/// Decides which concept a candidate names, from what the document has said so far.
struct Resolver {
  /// A match that counts in this document, and what made it count.
  struct Reading {
    let match: Match
    let concept: Int
    let rule: Mention.Rule?
    let evidence: String?
    /// The number of the mention that licensed it or last named its concept.
    let recency: Int?
  }

  private let matcher: Matcher
  /// The context words that stand in the document, by key.
  private let contexts: Set<String>
  /// The number of the last mention of each concept that a full form, a code or context named.
  private var named: [Int: (number: Int, text: String)] = [:]
  private var count = 0

  init(_ matcher: Matcher, contexts: Set<String>) {
    self.matcher = matcher
    self.contexts = contexts
  }

  /// The readings of a candidate that count here; `nil` when it names nothing here.
  ///
  /// An exception has no readings but still takes its place.
  func readings(of candidate: Candidate) -> [Reading]? {
    var readings: [Reading] = []
    var isException = false
    for match in candidate.matches {
      switch matcher.surfaces[match.surface].role {
      case .exception: isException = true
      case .context: continue
      case .code(let concept):
        readings.append(reading(match, concept, rule: .code))
      case .term(let concept, let number):
        let rule = matcher.termbase.concepts[concept].terms[number].rule
        if let reading = self.reading(match, concept, under: rule) { readings.append(reading) }
      }
    }
    return readings.isEmpty && !isException ? nil : readings
  }

  private func reading(_ match: Match, _ concept: Int, under rule: MatchingRule) -> Reading? {
    if rule.condition == .afterFullForm {
      guard let (number, text) = named[concept] else { return nil }
      return Reading(
        match: match, concept: concept, rule: .afterFullForm, evidence: text, recency: number)
    }
    guard !rule.context.isEmpty else { return reading(match, concept, rule: nil) }
    guard let word = rule.context.first(where: { contexts.contains($0) }) else {
      // A document that has named the concept otherwise needs no further context.
      guard let (number, text) = named[concept] else { return nil }
      return Reading(
        match: match, concept: concept, rule: .afterFullForm, evidence: text, recency: number)
    }
    return Reading(
      match: match, concept: concept, rule: .context, evidence: word,
      recency: named[concept]?.number)
  }

  private func reading(_ match: Match, _ concept: Int, rule: Mention.Rule?) -> Reading {
    Reading(
      match: match, concept: concept, rule: rule, evidence: nil, recency: named[concept]?.number)
  }

  /// The readings that remain after everything the document tells; more than one concept among
  /// them means that it is undecided.
  ///
  /// In order of strength: a concept the document has named before, context over none, a current
  /// name over a former one.
  func decide(_ readings: [Reading]) -> [Reading] {
    var best = readings
    for isStronger in [
      { $0.recency != nil }, { $0.rule == .context },
      { [matcher] in !matcher.isOutdated($0.match) },
    ] as [(Reading) -> Bool] {
      guard Set(best.map(\.concept)).count > 1 else { break }
      let stronger = best.filter(isStronger)
      if !stronger.isEmpty { best = stronger }
    }
    if Set(best.map(\.concept)).count > 1,
      best.allSatisfy({ $0.rule == .afterFullForm }),
      let latest = best.max(by: { ($0.recency ?? -1) < ($1.recency ?? -1) })
    {
      return [latest]
    }
    return best
  }

  /// Remembers that the document named a concept.
  mutating func remember(_ mention: Mention, text: String) {
    count += 1
    guard mention.status == .known, mention.why.rule != .afterFullForm else { return }
    named[mention.concept] = (count, text)
  }
}

extension Matcher {
  /// Whether a match's term is a former or rejected name.
  fileprivate func isOutdated(_ match: Match) -> Bool {
    guard case .term(let concept, let number) = surfaces[match.surface].role else { return false }
    switch termbase.concepts[concept].terms[number].status {
    case .superseded, .deprecated, .forbidden: return true
    case .preferred, .admitted: return false
    }
  }
}
