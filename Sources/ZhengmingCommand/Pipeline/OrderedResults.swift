// SPDX-License-Identifier: Apache-2.0

/// Puts results that are made side by side into the order of their input.
///
/// A worker that is too far ahead waits, so that no more than a few results are in memory however
/// slowly they are taken.
actor OrderedResults<Result: Sendable> {
  private var waiting: [Int: Result] = [:]
  private var next = 0
  private var blocked: [(number: Int, continuation: CheckedContinuation<Void, Never>)] = []
  private let capacity: Int
  private let take: (Result) throws(CommandFailure) -> Void
  private var failure: CommandFailure?

  /// - Parameters:
  ///   - capacity: how far ahead of the next result a worker may be.
  ///   - take: called with the results in order, one at a time.
  init(capacity: Int, take: sending @escaping (Result) throws(CommandFailure) -> Void) {
    self.capacity = capacity
    self.take = take
  }

  /// Hands in the result of batch `number`.
  ///
  /// - Throws: the failure of taking a result, this one or one before.
  func put(_ result: Result, number: Int) async throws(CommandFailure) {
    while number >= next + capacity, failure == nil {
      await withCheckedContinuation { blocked.append((number, $0)) }
    }
    if let failure { throw failure }
    waiting[number] = result
    while let ready = waiting.removeValue(forKey: next) {
      do {
        try take(ready)
      } catch {
        failure = error
        resume { _ in true }
        throw error
      }
      next += 1
      resume { $0 < self.next + self.capacity }
    }
  }

  private func resume(where isReady: (Int) -> Bool) {
    let ready = blocked.filter { isReady($0.number) }
    blocked.removeAll { isReady($0.number) }
    for worker in ready { worker.continuation.resume() }
  }
}
