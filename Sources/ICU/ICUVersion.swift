// SPDX-License-Identifier: Apache-2.0

// Versions of ICU and its data.

import CICU

/// A version of ICU or of its data, in four fields.
///
/// Results of this module depend on them: a file that stores such results stores them, too.
package struct ICUVersion: Hashable, Sendable {
  /// The fields, most significant first; always four.
  package let fields: [UInt8]

  private init(_ kind: CICUVersionKind) throws(ICUError) {
    var fields: [UInt8] = [0, 0, 0, 0]
    try check(unsafe cicu_version(kind, &fields), .readVersion)
    self.fields = fields
  }

  /// The version of the ICU library that is loaded.
  ///
  /// - Throws: ``ICUError/failure(operation:name:code:detail:)`` when ICU's data cannot be read.
  package static func library() throws(ICUError) -> ICUVersion {
    try ICUVersion(CICU_VERSION_LIBRARY)
  }

  /// The version of Unicode that the library's properties follow.
  ///
  /// - Throws: ``ICUError/failure(operation:name:code:detail:)`` when ICU's data cannot be read.
  package static func unicode() throws(ICUError) -> ICUVersion {
    try ICUVersion(CICU_VERSION_UNICODE)
  }

  /// The version of ICU's data: dictionaries, rules, names.
  ///
  /// - Throws: ``ICUError/failure(operation:name:code:detail:)`` when ICU's data cannot be read.
  package static func data() throws(ICUError) -> ICUVersion {
    try ICUVersion(CICU_VERSION_DATA)
  }

  /// The version of CLDR that ICU's data are made from.
  ///
  /// - Throws: ``ICUError/failure(operation:name:code:detail:)`` when ICU's data cannot be read.
  package static func cldr() throws(ICUError) -> ICUVersion {
    try ICUVersion(CICU_VERSION_CLDR)
  }
}

extension ICUVersion: CustomStringConvertible {
  /// The fields with dots, without the zeros after the second.
  ///
  /// Such as `72.1` or `15.0`.
  package var description: String {
    let used = max(2, (fields.lastIndex { $0 != 0 } ?? 0) + 1)
    return fields.prefix(used).map(String.init).joined(separator: ".")
  }
}

extension ICUVersion: Comparable {
  /// Whether `left` is the older version.
  package static func < (left: ICUVersion, right: ICUVersion) -> Bool {
    left.fields.lexicographicallyPrecedes(right.fields)
  }
}
