// SPDX-License-Identifier: Apache-2.0

/// A line on standard error for work that takes longer than a second, on a terminal only.
struct Progress {
  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant?
  private var documents = 0
  private let isShown = StandardError.isTerminal && !StandardOutput.isTerminal

  mutating func add(documents count: Int) {
    documents += count
    let now = ContinuousClock.now
    guard isShown, now - start > .seconds(1), now - (last ?? start) > .milliseconds(200) else {
      return
    }
    last = now
    StandardError.write("\r\(documents) documents")
  }

  /// Clears the line.
  func end() {
    if last != nil { StandardError.write("\r\u{1B}[K") }
  }
}
