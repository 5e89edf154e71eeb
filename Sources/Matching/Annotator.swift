// SPDX-License-Identifier: Apache-2.0

package import Text

/// Which of several overlapping names are reported.
package enum OverlapPolicy: String, CaseIterable, Sendable {
  /// The best cover alone.
  case longest
  /// The best cover, each mention with those inside it.
  case nested
  /// Everything that was found, overlapping or not.
  case all
}

/// Finds the mentions of a termbase in documents.
///
/// Keeps its buffers between documents: one annotator a task.
package struct Annotator: ~Copyable {
  private let matcher: Matcher
  private let policy: OverlapPolicy
  private var scanner: Scanner

  /// - Throws: ``TextError/unavailable(_:)`` when ICU's word breaker cannot be opened.
  package init(_ matcher: Matcher, overlaps policy: OverlapPolicy = .nested) throws(TextError) {
    self.matcher = matcher
    self.policy = policy
    scanner = try Scanner(matcher)
  }

  /// The mentions in `document`, ascending by start; unless the policy is `all`, they do not
  /// overlap.
  ///
  /// - Complexity: O(bytes + matches · log matches), whatever the size of the termbase.
  package mutating func mentions(in document: Document) -> [Mention] {
    var matches: [[Match]] = []
    var contexts: Set<String> = []
    for block in document.blocks {
      var found: [Match] = []
      scanner.scan(block, into: &found)
      found.removeAll { match in
        let surface = matcher.surfaces[match.surface]
        guard surface.role == .context else { return false }
        contexts.insert(surface.text)
        return true
      }
      matches.append(found)
    }
    var resolver = Resolver(matcher, contexts: contexts)
    var mentions: [Mention] = []
    for (number, block) in document.blocks.enumerated() {
      let writer = MentionWriter(matcher: matcher, block: block, number: number)
      for cluster in Self.clusters(of: Candidate.grouping(matches[number])) {
        resolve(cluster, with: &resolver, writer, into: &mentions)
      }
    }
    return mentions
  }

  /// Runs of candidates that overlap one another, so that a choice in one leaves the others alone.
  private static func clusters(of candidates: [Candidate]) -> [ArraySlice<Candidate>] {
    var clusters: [ArraySlice<Candidate>] = []
    var start = 0
    var end = 0
    for (index, candidate) in candidates.enumerated() {
      if index > start, candidate.span.start >= end {
        clusters.append(candidates[start..<index])
        start = index
      }
      end = max(end, candidate.span.end)
    }
    if start < candidates.count { clusters.append(candidates[start...]) }
    return clusters
  }

  private func resolve(
    _ cluster: ArraySlice<Candidate>, with resolver: inout Resolver, _ writer: MentionWriter,
    into mentions: inout [Mention]
  ) {
    let counted = cluster.compactMap { candidate in
      resolver.readings(of: candidate).map { (candidate: candidate, readings: $0) }
    }
    let decided = counted.map { candidate, readings in
      writer.mention(at: candidate.span, resolver.decide(readings))
    }
    var chosenMentions: [Mention] = []
    for index in Cover.best(of: counted.map(\.candidate)) {
      guard var chosen = decided[index] else { continue }
      if policy != .longest {
        chosen.nested = counted.indices.compactMap { inner in
          let span = counted[inner].candidate.span
          let outer = counted[index].candidate.span
          return span != outer && outer.contains(span) ? decided[inner] : nil
        }
      }
      chosenMentions.append(chosen)
    }
    if policy == .all {
      mentions += decided.compactMap(\.self)
    } else {
      mentions += chosenMentions
    }
    for chosen in chosenMentions { resolver.remember(chosen, text: writer.text(of: chosen)) }
  }
}

/// Turns readings of one block into mentions of the document.
private struct MentionWriter {
  let matcher: Matcher
  let block: ProseBlock
  let number: Int

  func text(of mention: Mention) -> String {
    String(decoding: block.bytes[mention.blockSpan.range], as: UTF8.self)
  }

  /// `nil` for an exception, which has no readings.
  func mention(at span: TextSpan, _ readings: [Resolver.Reading]) -> Mention? {
    guard let first = readings.first else { return nil }
    let concepts = readings.map(\.concept).uniqued()
    let isAmbiguous = concepts.count > 1
    return Mention(
      span: block.original(span), block: number, blockSpan: span,
      status: isAmbiguous ? .ambiguous : .known, concept: first.concept,
      alternatives: isAmbiguous ? concepts : [], why: why(first, span))
  }

  private func why(_ reading: Resolver.Reading, _ span: TextSpan) -> Mention.Why {
    let surface = matcher.surfaces[reading.match.surface]
    let rule: Mention.Rule =
      switch reading.match.form {
      case .legalForm: .legalForm
      case .plural: .plural
      case .asListed:
        block.bytes[span.range].elementsEqual(surface.text.utf8) ? .exact : .folded
      }
    return Mention.Why(
      term: surface.text, rule: reading.rule ?? rule, evidence: reading.evidence)
  }
}

extension Array where Element: Hashable {
  fileprivate func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
