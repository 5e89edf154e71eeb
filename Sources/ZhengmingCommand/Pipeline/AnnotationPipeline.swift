// SPDX-License-Identifier: Apache-2.0

import Annotation
import Foundation
import Matching
import Text

/// What the workers make of a batch.
struct AnnotatedBatch: Sendable {
  /// Rendered documents, where each stands for itself.
  var bytes: [UInt8] = []
  /// Documents that the writer renders, where the format joins them.
  var documents: [AnnotatedDocument] = []
  var documentCount = 0
  /// What went wrong behind them.
  var failure: CommandFailure?
}

/// Annotates documents on all cores and keeps their order.
///
/// Memory does not grow with the input: a few batches are under way at a time, and reading waits
/// while writing does.
struct AnnotationPipeline: Sendable {
  let matcher: Matcher
  let input: DocumentInput
  let overlaps: OverlapPolicy
  let unlisted: Bool
  let filter: TypeFilter
  /// Makes the renderer of a worker; `nil` for a format whose documents depend on one another.
  let makeRenderer: (@Sendable () -> any Renderer)?

  /// - Throws: ``CommandFailure``: the first in the order of the input; everything before it has been
  ///   taken.
  func run<Sink: ResultSink>(into sink: sending Sink) async throws(CommandFailure)
  where Sink.Result == AnnotatedBatch {
    let format = input.format
    let batches = InputBatches(paths: try input.files()) { format.isJSONLines(path: $0) }
    let workers = max(1, ProcessInfo.processInfo.activeProcessorCount)
    let results = OrderedResults(capacity: workers * 2, sink: sink)
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<workers { group.addTask { try await work(on: batches, into: results) } }
        try await group.waitForAll()
      }
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure("\(error)")
    }
    try await results.finish()
  }

  private func work<Sink: ResultSink>(on batches: InputBatches, into results: OrderedResults<Sink>)
    async throws where Sink.Result == AnnotatedBatch
  {
    guard var batch = await batches.next() else { return }
    var annotator = try Annotator(matcher, overlaps: overlaps, unlisted: unlisted)
    var renderer = makeRenderer?()
    while true {
      let result = annotated(batch, with: &annotator, &renderer)
      try await results.put(result, number: batch.number)
      guard let next = await batches.next() else { return }
      batch = next
    }
  }

  private func annotated(
    _ batch: InputBatches.Batch, with annotator: inout Annotator, _ renderer: inout (any Renderer)?
  ) -> AnnotatedBatch {
    var result = AnnotatedBatch()
    for item in batch.items {
      let document: Document
      do throws(CommandFailure) {
        document = try input.document(of: item)
      } catch {
        result.failure = error
        return result
      }
      let annotated = AnnotatedDocument(
        document: document, termbase: matcher.termbase,
        annotation: filter.filtering(annotator.annotate(document)))
      renderer?.render(annotated, into: &result.bytes)
      if renderer == nil { result.documents.append(annotated) }
      result.documentCount += 1
    }
    result.failure = batch.failure
    return result
  }
}
