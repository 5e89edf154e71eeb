// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import Scoring

/// The figures as one JSON object; shares of one, left out where there is none.
struct JSONReport {
  let text: String

  init(_ evaluation: Evaluation, listsMistakes: Bool) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = try encoder.encode(Report(evaluation, listsMistakes: listsMistakes))
    text = String(decoding: data, as: UTF8.self)
  }

  private struct Report: Encodable {
    let documents: Int
    let all: Group
    let languages: [String: Group]
    let types: [String: Group]
    let pairs: Pairs
    let mistakes: [String: Int]
    let list: [Item]?

    init(_ evaluation: Evaluation, listsMistakes: Bool) {
      documents = evaluation.documentCount
      all = Group(evaluation.all)
      languages = Self.byName(evaluation.languages)
      types = Self.byName(evaluation.types)
      pairs = Pairs(concepts: evaluation.pairs.concepts, agreeing: evaluation.pairs.agreeing)
      let causes = Mistake.Cause.allCases.map { cause in
        (cause.rawValue, evaluation.mistakes.count { $0.cause == cause })
      }
      mistakes = Dictionary(uniqueKeysWithValues: causes)
      list = listsMistakes ? evaluation.mistakes.map(Item.init) : nil
    }

    private static func byName(_ groups: [Evaluation.Group]) -> [String: Group] {
      Dictionary(groups.map { ($0.name, Group($0)) }) { first, _ in first }
    }
  }

  private struct Group: Encodable {
    let gold: Int
    let found: Int
    let exact: Share
    let overlap: Share
    let linking: Share
    let bCubed: Share?
    let sameType: Int

    init(_ group: Evaluation.Group) {
      gold = group.scores.exact.gold
      found = group.scores.exact.found
      exact = Share(group.scores.exact)
      overlap = Share(group.scores.overlap)
      linking = Share(group.scores.linking)
      bCubed = group.grouping.map { Share(precision: $0.precision, recall: $0.recall, f1: $0.f1) }
      sameType = group.scores.sameType
    }
  }

  private struct Share: Encodable {
    let precision: Double?
    let recall: Double?
    let f1: Double?

    init(precision: Double?, recall: Double?, f1: Double?) {
      self.precision = precision
      self.recall = recall
      self.f1 = f1
    }

    init(_ rates: Rates) {
      self.init(precision: rates.precision, recall: rates.recall, f1: rates.f1)
    }
  }

  private struct Pairs: Encodable {
    let concepts: Int
    let agreeing: Int
  }

  private struct Item: Encodable {
    let cause: String
    let document: String
    let start: Int
    let end: Int
    let expected: String?
    let found: String?
    let foundText: String?
    let context: String

    init(_ mistake: Mistake) {
      cause = mistake.cause.rawValue
      document = mistake.document
      start = mistake.span.lowerBound
      end = mistake.span.upperBound
      expected = mistake.expected?.identity.name
      found = mistake.found?.identity.name
      foundText = mistake.found?.text
      context = mistake.context
    }
  }
}
