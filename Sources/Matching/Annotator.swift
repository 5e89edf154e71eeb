// SPDX-License-Identifier: Apache-2.0

package import Terminology
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

/// What was found in a document.
package struct Annotation: Sendable {
  /// Ascending by start; unless the policy is `all`, they do not overlap.
  package let mentions: [Mention]
  /// The document's own concepts, whose indices follow those of the termbase.
  package let localConcepts: [Concept]

  package init(mentions: [Mention], localConcepts: [Concept]) {
    self.mentions = mentions
    self.localConcepts = localConcepts
  }
}

/// Finds the mentions of a termbase in documents.
///
/// Keeps its buffers between documents: one annotator a task.
package struct Annotator: ~Copyable {
  private let matcher: Matcher
  private let policy: OverlapPolicy
  private let recognisesUnlisted: Bool
  private var scanner: Scanner

  /// - Parameter unlisted: whether names that no glossary has are recognised, too.
  /// - Throws: ``TextError/unavailable(_:)`` when ICU's word breaker cannot be opened.
  package init(
    _ matcher: Matcher, overlaps policy: OverlapPolicy = .nested, unlisted: Bool = true
  ) throws(TextError) {
    self.matcher = matcher
    self.policy = policy
    recognisesUnlisted = unlisted
    scanner = try Scanner(matcher)
  }

  /// The mentions in `document`.
  ///
  /// - Complexity: O(bytes + matches · log matches), whatever the size of the termbase.
  package mutating func annotate(_ document: Document) -> Annotation {
    var contexts: Set<Int> = []
    var evidence = document.blocks.map { block in
      scan(block, contexts: &contexts)
    }
    if recognisesUnlisted { addOwnNames(of: document, to: &evidence) }
    var resolver = Resolver(matcher, contexts: contexts)
    var mentions: [Mention] = []
    for (number, block) in document.blocks.enumerated() {
      let writer = MentionWriter(matcher: matcher, block: block, number: number)
      for cluster in Candidate.clusters(of: evidence[number].candidates) {
        resolve(cluster, evidence[number], with: &resolver, writer, into: &mentions)
      }
    }
    return Annotation(mentions: mentions, localConcepts: resolver.local.concepts)
  }

  // MARK: Evidence

  private mutating func scan(_ block: ProseBlock, contexts: inout Set<Int>) -> BlockEvidence {
    var matches: [Match] = []
    scanner.scan(block, into: &matches)
    var evidence = BlockEvidence()
    matches.removeAll { match in
      switch matcher.role(ofSurface: match.surface) {
      case .context(let word): contexts.insert(word)
      case .exception(let phrase): evidence.exceptions.append((match.span, phrase))
      case .term, .code: return false
      case .legalForm: break
      }
      return true
    }
    evidence.candidates = Candidate.grouping(matches) { matcher.isName($0) }
    return evidence
  }

  /// Adds what the recognisers propose and what the document itself defines.
  private func addOwnNames(of document: Document, to evidence: inout [BlockEvidence]) {
    let reader = DefinitionReader(matcher.termbase.conventions.lists)
    var texts: [BlockText] = []
    for (number, block) in document.blocks.enumerated() {
      var text = BlockText(block, known: evidence[number].candidates)
      text = text.adding(matcher.recognisers.candidates(in: text))
      evidence[number].definitions = Dictionary(
        grouping: reader.definitions(in: text), by: \.anchor)
      texts.append(text)
    }
    let finder = AliasFinder(evidence.flatMap { $0.definitions.values.joined() })
    for (number, text) in texts.enumerated() {
      evidence[number].candidates =
        finder.isEmpty ? text.known : text.adding(finder.candidates(in: text)).known
    }
  }

  // MARK: Choice

  private func resolve(
    _ cluster: ArraySlice<Candidate>, _ evidence: BlockEvidence, with resolver: inout Resolver,
    _ writer: MentionWriter, into mentions: inout [Mention]
  ) {
    var counted: [(candidate: Candidate, mention: Mention)] = []
    for candidate in cluster {
      let readings = resolver.readings(
        of: candidate, exceptions: evidence.exceptions(around: candidate.span),
        text: writer.text(of: candidate.span))
      guard let mention = writer.mention(at: candidate.span, resolver.decide(readings)) else {
        continue
      }
      counted.append((candidate, mention))
    }
    var chosen: [Mention] = []
    for index in Cover.best(of: counted.map(\.candidate)) {
      var mention = counted[index].mention
      if policy != .longest {
        let span = counted[index].candidate.span
        mention.nested = counted.lazy.filter {
          $0.candidate.span != span && span.contains($0.candidate.span)
        }.map(\.mention)
      }
      chosen.append(mention)
    }
    if let first = chosen.first, let last = mentions.last, first.block == last.block,
      last.blockSpan.end <= first.blockSpan.start,
      let corrected = TickerEvidence(matcher: matcher).correcting(
        last, by: first,
        gap: writer.text(
          of: TextSpan(start: last.blockSpan.end, end: first.blockSpan.start)))
    {
      mentions[mentions.count - 1] = corrected
      resolver.remember(
        corrected, text: writer.text(of: corrected.blockSpan),
        definitions: evidence.definitions[corrected.blockSpan.end] ?? [])
    }
    mentions += policy == .all ? counted.map(\.mention) : chosen
    for mention in chosen {
      resolver.remember(
        mention, text: writer.text(of: mention.blockSpan),
        definitions: evidence.definitions[mention.blockSpan.end] ?? [])
    }
  }
}

/// All that is known of a block before anything is chosen.
private struct BlockEvidence {
  /// Ascending by start, the longer first.
  var candidates: [Candidate] = []
  /// Ascending by start.
  var exceptions: [(span: TextSpan, phrase: Int)] = [] {
    didSet { longestException = max(longestException, exceptions.last?.span.count ?? 0) }
  }
  private var longestException = 0
  /// By where what they name must end.
  var definitions: [Int: [Definition]] = [:]

  /// The exception phrases that a span is a part of, or begins in when a legal form was added to it.
  func exceptions(around span: TextSpan) -> [Int] {
    // They ascend by start, so only those that can reach the span are looked at.
    let first = exceptions.partitioningIndex { $0.span.start + longestException > span.start }
    return exceptions[first...].prefix { $0.span.start <= span.start }
      .filter { span.start < $0.span.end }.map(\.phrase)
  }
}

extension Matcher {
  /// Whether a match names something whatever the context; `nil` for a domain term.
  fileprivate func isName(_ match: Match) -> Bool? {
    let surface = surface(match.surface)
    return switch surface.role {
    case .code: true
    case .term: surface.isName ? surface.isUnconditional : nil
    case .exception, .context, .legalForm: false
    }
  }
}

/// Turns readings of one block into mentions of the document.
private struct MentionWriter {
  let matcher: Matcher
  let block: ProseBlock
  let number: Int

  func text(of span: TextSpan) -> String {
    String(decoding: block.bytes[span.range], as: UTF8.self)
  }

  /// `nil` where no reading remains.
  func mention(at span: TextSpan, _ readings: [Resolver.Reading]) -> Mention? {
    guard let first = readings.first else { return nil }
    let concepts = readings.map(\.concept).uniqued()
    let isAmbiguous = concepts.count > 1
    return Mention(
      span: block.original(span), block: number, blockSpan: span,
      status: isAmbiguous ? .ambiguous : first.status, concept: first.concept,
      alternatives: isAmbiguous ? concepts : [], why: why(first, span))
  }

  private func why(_ reading: Resolver.Reading, _ span: TextSpan) -> Mention.Why {
    guard let match = reading.match else {
      return Mention.Why(
        term: text(of: span), rule: reading.rule ?? .exact, evidence: reading.evidence)
    }
    let term = matcher.text(ofSurface: match.surface)
    let rule: Mention.Rule =
      switch match.form {
      case .legalForm: .legalForm
      case .plural: .plural
      case .asListed:
        block.bytes[span.range].elementsEqual(term.utf8) ? .exact : .folded
      }
    return Mention.Why(
      term: term, rule: reading.rule ?? rule, evidence: reading.evidence)
  }
}

extension Array where Element: Hashable {
  fileprivate func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
