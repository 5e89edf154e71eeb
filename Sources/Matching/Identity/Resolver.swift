// SPDX-License-Identifier: Apache-2.0

import Terminology
import Text

/// Decides which concept a candidate names, from what the document has said so far.
struct Resolver {
  /// A way to understand a candidate that counts in this document, and what made it count.
  struct Reading {
    /// `nil` for a name the document defined or a recogniser proposed.
    let match: Match?
    let concept: Int
    let rule: Mention.Rule?
    let evidence: String?
    /// The number of the mention that licensed it or last named its concept.
    let recency: Int?
    var status = Mention.Status.known
  }

  /// What an alias stands for.
  private struct Binding {
    let concept: Int
    let fullForm: String
    let isStated: Bool
  }

  private let matcher: Matcher
  /// The numbers of the context words that stand in the document.
  private let contexts: Set<Int>
  private(set) var local: LocalConcepts
  /// The number of the last mention of each concept that a full form, a code or context named.
  private var named: [Int: (number: Int, text: String)] = [:]
  private var bindings: [String: Binding] = [:]
  private var count = 0

  init(_ matcher: Matcher, contexts: Set<Int>) {
    self.matcher = matcher
    self.contexts = contexts
    local = LocalConcepts(behind: matcher.termbase, folding: matcher.folding)
  }

  // MARK: Readings

  /// The readings of a candidate that count here; empty when it names nothing here.
  ///
  /// What the glossary knows goes before what the document defines, and that before what a
  /// recogniser proposes.
  ///
  /// - Parameter exceptions: the numbers of the exception phrases around the candidate.
  mutating func readings(of candidate: Candidate, exceptions: [Int], text: String) -> [Reading] {
    var readings: [Reading] = []
    for match in candidate.matches {
      let surface = matcher.surface(match.surface)
      switch surface.role {
      case .exception, .context, .legalForm: continue
      case .code(let concept): readings.append(reading(match, concept, rule: .code))
      case .term(let concept, let number):
        guard !surface.exceptions.contains(where: exceptions.contains),
          let reading = reading(match, concept, number, as: surface)
        else { continue }
        readings.append(reading)
      }
    }
    if let alias = candidate.alias, let binding = bindings[alias],
      !readings.contains(where: { $0.concept == binding.concept })
    {
      let reading = boundReading(binding)
      // What the document says of a name outweighs a reading that needs evidence itself.
      if binding.isStated || readings.isEmpty { readings = [reading] }
    }
    if readings.isEmpty, let proposal = candidate.proposal {
      let concept = local.index(of: text, type: proposal.type)
      readings = [
        Reading(
          match: nil, concept: concept, rule: proposal.rule, evidence: proposal.evidence,
          recency: nil, status: .unlisted)
      ]
    }
    return readings
  }

  private func boundReading(_ binding: Binding) -> Reading {
    let status: Mention.Status =
      binding.isStated ? .defined : local.isLocal(binding.concept) ? .unlisted : .known
    return Reading(
      match: nil, concept: binding.concept, rule: binding.isStated ? .definition : .afterFullForm,
      evidence: binding.fullForm, recency: named[binding.concept]?.number, status: status)
  }

  private func reading(
    _ match: Match, _ concept: Int, _ term: Int, as surface: Surface
  ) -> Reading? {
    if surface.condition == .afterFullForm {
      guard let (number, text) = named[concept] else { return nil }
      return Reading(
        match: match, concept: concept, rule: .afterFullForm, evidence: text, recency: number)
    }
    guard !surface.contexts.isEmpty else { return reading(match, concept, rule: nil) }
    guard let word = surface.contexts.firstIndex(where: contexts.contains) else {
      // A document that has named the concept otherwise needs no further context.
      guard let (number, text) = named[concept] else { return nil }
      return Reading(
        match: match, concept: concept, rule: .afterFullForm, evidence: text, recency: number)
    }
    return Reading(
      match: match, concept: concept, rule: .context,
      evidence: matcher.termbase.concepts[concept].terms[term].rule.context[word],
      recency: named[concept]?.number)
  }

  private func reading(_ match: Match, _ concept: Int, rule: Mention.Rule?) -> Reading {
    Reading(
      match: match, concept: concept, rule: rule, evidence: nil, recency: named[concept]?.number)
  }

  // MARK: Decision

  /// The readings that remain after everything the document tells; more than one concept among
  /// them means that it is undecided.
  ///
  /// In order of strength: a name as listed over one with a legal form added, a concept the document
  /// has named before, context over none, a current name over a former one.
  func decide(_ readings: [Reading]) -> [Reading] {
    var best = readings
    for isStronger in [
      { $0.match?.form != .legalForm }, { $0.recency != nil }, { $0.rule == .context },
      { [matcher] reading in !(reading.match.map(matcher.isOutdated) ?? false) },
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

  // MARK: Memory

  /// Remembers that the document named a concept, and the names it gave to it there.
  mutating func remember(_ mention: Mention, text: String, definitions: [Definition]) {
    count += 1
    guard mention.status != .ambiguous else { return }
    if mention.why.rule != .afterFullForm { named[mention.concept] = (count, text) }
    for definition in definitions {
      let isRebinding = bindings[definition.alias].map { $0.concept != mention.concept } ?? false
      guard definition.isStated || !isRebinding else { continue }
      bindings[definition.alias] = Binding(
        concept: mention.concept, fullForm: text, isStated: definition.isStated)
      if definition.isStated { local.add(definition.alias, to: mention.concept) }
    }
  }
}

extension Matcher {
  /// Whether a match's term is a former or rejected name.
  fileprivate func isOutdated(_ match: Match) -> Bool { surface(match.surface).isOutdated }
}
