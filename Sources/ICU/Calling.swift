// SPDX-License-Identifier: Apache-2.0

// How this module calls ICU: one place for status codes, lengths and growing buffers.

import CICU

/// Throws what `status` says, unless it is 0.
func check(
  _ status: CICUStatus, _ operation: ICUError.Operation, _ detail: @autoclosure () -> String = ""
) throws(ICUError) {
  if status == 0 { return }
  let name = unsafe String(cString: cicu_status_name(status))
  throw .failure(operation: operation, name: name, code: status, detail: detail())
}

/// `count` as ICU counts.
func length(_ count: Int, _ operation: ICUError.Operation) throws(ICUError) -> Int32 {
  guard let length = Int32(exactly: count) else {
    throw .tooLong(operation: operation, count: count)
  }
  return length
}

/// What ICU writes into a caller buffer, which grows to what ICU needs.
///
/// `call` gets the buffer and its capacity and stores the number of elements that ICU needs; a
/// negative number says that there is no result.
/// - Returns: The elements, or `nil` for a negative number.
func filled<Element: BitwiseCopyable>(
  expecting expected: Int32, _ operation: ICUError.Operation,
  _ detail: @autoclosure () -> String = "",
  _ call: (UnsafeMutablePointer<Element>?, Int32, inout Int32) -> CICUStatus
) throws(ICUError) -> [Element]? {
  var capacity = max(expected, 1)
  while true {
    var needed: Int32 = 0
    var status: CICUStatus = 0
    let elements = unsafe [Element](unsafeUninitializedCapacity: Int(capacity)) { buffer, count in
      status = unsafe call(buffer.baseAddress, capacity, &needed)
      count = status == 0 && needed <= capacity ? Int(max(needed, 0)) : 0
    }
    try check(status, operation, detail())
    if needed < 0 { return nil }
    if needed <= capacity { return elements }
    capacity = needed
  }
}

/// The text of `units`; a lone surrogate becomes U+FFFD.
///
/// `String(decoding:as:)` does the same, at a sixth of the speed for long texts.
func string(
  _ units: Span<UInt16>, _ operation: ICUError.Operation
) throws(ICUError) -> String {
  let unitsLength = try length(units.count, operation)
  var needed: Int32 = 0
  var status = unsafe units.withUnsafeBufferPointer { units in
    unsafe cicu_utf8(units.baseAddress, unitsLength, nil, 0, &needed)
  }
  try check(status, operation)
  let text = unsafe String(unsafeUninitializedCapacity: Int(needed)) { buffer in
    status = unsafe units.withUnsafeBufferPointer { units in
      unsafe cicu_utf8(units.baseAddress, unitsLength, buffer.baseAddress, needed, &needed)
    }
    return status == 0 ? Int(needed) : 0
  }
  try check(status, operation)
  return text
}

/// The text of ASCII bytes.
func asciiString(_ characters: [CChar]) -> String {
  String(decoding: characters.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

/// The handle that a successful `open` stored.
func opened(_ handle: OpaquePointer?) -> OpaquePointer {
  guard let handle = unsafe handle else {
    preconditionFailure("the shim reports success and stores no handle")
  }
  return unsafe handle
}
