// SPDX-License-Identifier: Apache-2.0

/// Takes results one at a time.
protocol ResultSink: AnyObject, SendableMetatype {
  associatedtype Result: Sendable
  func take(_ result: Result) throws(CommandFailure)
  func finish() throws(CommandFailure)
}

/// Puts results that are made side by side into the order of their input.
///
/// A worker that is too far ahead waits, so that no more than a few results are in memory however
/// slowly they are taken.
actor OrderedResults<Sink: ResultSink> {
  private let sink: Sink
  private let capacity: Int
  private var waiting: [Int: Sink.Result] = [:]
  private var next = 0
  private var blocked: [(number: Int, continuation: CheckedContinuation<Void, Never>)] = []
  private var failure: CommandFailure?

  /// - Parameter capacity: how far ahead of the next result a worker may be.
  init(capacity: Int, sink: sending Sink) {
    self.capacity = capacity
    self.sink = sink
  }

  /// Hands in the result of batch `number`.
  ///
  /// - Throws: the failure of taking a result, this one or one before.
  func put(_ result: Sink.Result, number: Int) async throws(CommandFailure) {
    while number >= next + capacity, failure == nil {
      await withCheckedContinuation { blocked.append((number, $0)) }
    }
    if let failure { throw failure }
    waiting[number] = result
    while let ready = waiting.removeValue(forKey: next) {
      do throws(CommandFailure) {
        try sink.take(ready)
      } catch {
        failure = error
        resumeBlocked { _ in true }
        throw error
      }
      next += 1
      resumeBlocked { $0 < next + capacity }
    }
  }

  /// Ends the output; every result has been put.
  func finish() throws(CommandFailure) { try sink.finish() }

  private func resumeBlocked(where isReady: (Int) -> Bool) {
    let ready = blocked.filter { isReady($0.number) }
    blocked.removeAll { isReady($0.number) }
    for worker in ready { worker.continuation.resume() }
  }
}
