// SPDX-License-Identifier: Apache-2.0

/// How many of the true mentions were found, and how many of those found are true.
package struct Rates: Hashable, Sendable {
  package var gold = 0
  package var found = 0
  /// Mentions of `gold` that the program has right.
  package var recalled = 0
  /// Mentions of `found` that are right.
  package var correct = 0

  package init() {}

  /// `nil` when nothing was found.
  package var precision: Double? { found == 0 ? nil : Double(correct) / Double(found) }
  /// `nil` when there was nothing to find.
  package var recall: Double? { gold == 0 ? nil : Double(recalled) / Double(gold) }
  package var f1: Double? { harmonicMean(precision, recall) }
}

/// The harmonic mean of precision and recall; an absent one counts as zero, two as absent.
func harmonicMean(_ precision: Double?, _ recall: Double?) -> Double? {
  guard precision != nil || recall != nil else { return nil }
  let precision = precision ?? 0
  let recall = recall ?? 0
  guard precision + recall > 0 else { return 0 }
  return 2 * precision * recall / (precision + recall)
}
