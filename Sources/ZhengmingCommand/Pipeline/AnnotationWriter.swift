// SPDX-License-Identifier: Apache-2.0

import Annotation

/// Writes annotated batches: whole documents only, also when the user interrupts.
final class AnnotationWriter: ResultSink {
  private var renderer: any Renderer
  private var results: ResultOutput
  private var progress: Progress
  private var buffer: [UInt8] = []

  init(renderer: any Renderer, results: consuming ResultOutput) {
    self.renderer = renderer
    self.results = results
    progress = Progress()
    self.renderer.begin(into: &buffer)
    Interruption.hold()
  }

  func take(_ batch: AnnotatedBatch) throws(CommandFailure) {
    for document in batch.documents {
      renderer.render(document, into: &buffer)
      try flush()
    }
    buffer += batch.bytes
    try flush()
    progress.add(documents: batch.documentCount)
    if let failure = batch.failure { throw failure }
    if Interruption.isAsked { throw .interrupted }
  }

  func finish() throws(CommandFailure) {
    renderer.end(into: &buffer)
    try flush()
    try results.finish()
    progress.end()
  }

  private func flush() throws(CommandFailure) {
    try results.write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
