// SPDX-License-Identifier: Apache-2.0

// The handle behind the breakers.

import CICU

/// An open ICU break iterator.
///
/// It may go from task to task: it has one owner, and works only while it is being mutated.
@safe
struct BreakIterator: ~Copyable, @unchecked Sendable {
  private let handle: OpaquePointer

  init(
    _ kind: CICUBreakKind, language: LanguageTag, _ operation: ICUError.Operation
  ) throws(ICUError) {
    var stored: OpaquePointer?
    let status = unsafe cicu_breaker_open(kind, language.description, &stored)
    try check(status, operation, language.description)
    unsafe handle = unsafe opened(stored)
  }

  deinit {
    unsafe cicu_breaker_close(handle)
  }

  /// Calls `visit` with the end and the rule status of each piece of `text`, in order.
  mutating func forEachBoundary(
    of text: Span<UInt16>, _ visit: (_ end: Int, _ status: Int32) -> Void
  ) throws(ICUError) {
    let textLength = try length(text.count, .findBoundaries)
    var boundaries: UnsafePointer<CICUBoundary>?
    var count: Int32 = 0
    let status = unsafe text.withUnsafeBufferPointer { units in
      unsafe cicu_breaker_run(handle, units.baseAddress, textLength, &boundaries, &count)
    }
    try check(status, .findBoundaries)
    let found = unsafe UnsafeBufferPointer(start: boundaries, count: Int(count))
    for index in found.indices {
      let boundary = unsafe found[index]
      visit(Int(boundary.end), boundary.kind)
    }
  }
}
