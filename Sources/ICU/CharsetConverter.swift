// SPDX-License-Identifier: Apache-2.0

// Strict conversion between charsets and Unicode.

import CICU

/// Converts between a charset and Unicode, and replaces nothing: what cannot be converted is an
/// error that says where it stands.
///
/// Use one converter for many texts; each task needs its own. It keeps a buffer as large as the
/// longest text it has converted.
///
/// ```swift
/// var gb18030 = try CharsetConverter(charset: "GB18030")
/// try gb18030.decode([0xCF, 0xA1, 0xCD, 0xC1].span)  // "稀土"
/// ```
///
/// - Note: Sendable because a converter has one owner and works only while it is being mutated.
@safe
package struct CharsetConverter: ~Copyable, @unchecked Sendable {
  /// The name that it was opened with.
  package let charset: String
  /// ICU's canonical name, such as `ibm-1375_P100-2008` for `Big5-HKSCS`.
  package let canonicalName: String
  private let handle: OpaquePointer

  /// Opens a converter by an IANA name or alias, in any case of letters: `UTF-8`, `UTF-16` (byte
  /// order from the mark, else big-endian), `UTF-16LE`, `UTF-16BE`, `GB18030`, `GBK`, `Big5`,
  /// `Big5-HKSCS`, `Shift_JIS`, `windows-1252`.
  ///
  /// - Throws: ``ICUError/unknownCharset(_:)``, or
  ///   ``ICUError/failure(operation:name:code:detail:)`` when ICU's data cannot be read.
  package init(charset: String) throws(ICUError) {
    guard !charset.isEmpty, !charset.utf8.contains(0) else { throw .unknownCharset(charset) }
    var stored: OpaquePointer?
    let status = unsafe cicu_converter_open(charset, &stored)
    do throws(ICUError) {
      try check(status, .openCharset, charset)
    } catch .failure(_, "U_FILE_ACCESS_ERROR", _, _) {
      throw .unknownCharset(charset)
    } catch {
      throw error
    }
    unsafe handle = unsafe opened(stored)
    self.charset = charset
    canonicalName = unsafe String(cString: cicu_converter_name(handle))
  }

  deinit {
    unsafe cicu_converter_close(handle)
  }

  /// The text of `bytes`, without a leading byte order mark.
  ///
  /// - Throws: As ``decodeUTF16(_:)``.
  /// - Complexity: O(*n*) in the length of `bytes`.
  package mutating func decode(_ bytes: Span<UInt8>) throws(ICUError) -> String {
    unsafe try withDecoded(bytes) { units throws(ICUError) in
      try unsafe string(units.span, .decode)
    }
  }

  /// The text of `bytes` in UTF-16, without a leading byte order mark.
  ///
  /// It has no lone surrogates. The offset in an error is exact where a charset has no states; with
  /// escape sequences (ISO-2022, HZ, UTF-7) or compression (SCSU, BOCU-1) it is near the place.
  /// - Throws: ``ICUError/undecodable(charset:byteOffset:bytes:defect:)`` for the first bad sequence,
  ///   ``ICUError/tooLong(operation:count:)``, or
  ///   ``ICUError/failure(operation:name:code:detail:)`` when memory runs out.
  /// - Complexity: O(*n*) in the length of `bytes`.
  package mutating func decodeUTF16(_ bytes: Span<UInt8>) throws(ICUError) -> [UInt16] {
    unsafe try withDecoded(bytes) { units throws(ICUError) in unsafe Array(units) }
  }

  /// The bytes of `text`; a byte order mark only where the charset's converter writes one (`UTF-16`).
  ///
  /// - Throws: ``ICUError/unencodable(charset:utf16Offset:units:defect:)`` for the first character
  ///   that the charset does not have, ``ICUError/tooLong(operation:count:)``, or
  ///   ``ICUError/failure(operation:name:code:detail:)`` when memory runs out.
  /// - Complexity: O(*n*) in the length of `text`.
  package mutating func encode(_ text: String) throws(ICUError) -> [UInt8] {
    let units = Array(text.utf16)
    let unitsLength = try length(units.count, .encode)
    var result = unsafe UnsafePointer<UInt8>?.none
    var count: Int32 = 0
    var found = CICUDefect()
    let status = unsafe units.span.withUnsafeBufferPointer { units in
      unsafe cicu_converter_encode(
        handle, units.baseAddress, unitsLength, &result, &count, &found)
    }
    try check(status, .encode, charset)
    if let defect = ICUError.Defect(found.kind) {
      let offset = Int(found.offset)
      throw .unencodable(
        charset: charset, utf16Offset: offset,
        units: Array(units[offset..<min(units.count, offset + Int(found.length))]),
        defect: defect)
    }
    return unsafe Array(UnsafeBufferPointer(start: result, count: Int(count)))
  }

  private mutating func withDecoded<Result>(
    _ bytes: Span<UInt8>, _ read: (UnsafeBufferPointer<UInt16>) throws(ICUError) -> Result
  ) throws(ICUError) -> Result {
    let byteCount = try length(bytes.count, .decode)
    var result = unsafe UnsafePointer<UInt16>?.none
    var count: Int32 = 0
    var found = CICUDefect()
    let status = unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe cicu_converter_decode(handle, bytes.baseAddress, byteCount, &result, &count, &found)
    }
    try check(status, .decode, charset)
    if let defect = ICUError.Defect(found.kind) {
      let offset = Int(found.offset)
      let end = min(bytes.count, offset + Int(found.length))
      throw .undecodable(
        charset: charset, byteOffset: offset, bytes: (offset..<end).map { bytes[$0] },
        defect: defect)
    }
    let units = unsafe UnsafeBufferPointer(start: result, count: Int(count))
    // The converters of UTF-16 and UTF-32 without a byte order take the mark away themselves.
    let takesMark = canonicalName == "UTF-16" || canonicalName == "UTF-32"
    let hasMark = unsafe !takesMark && units.first == 0xFEFF
    return try unsafe read(UnsafeBufferPointer(rebasing: units.dropFirst(hasMark ? 1 : 0)))
  }
}

extension ICUError.Defect {
  /// `nil` for no defect.
  fileprivate init?(_ kind: CICUDefectKind) {
    switch kind {
    case CICU_DEFECT_ILLEGAL: self = .illegal
    case CICU_DEFECT_UNASSIGNED: self = .unassigned
    case CICU_DEFECT_TRUNCATED: self = .truncated
    default: return nil
    }
  }
}
