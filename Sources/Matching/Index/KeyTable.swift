// SPDX-License-Identifier: Apache-2.0

/// The distinct keys of an index in ascending order, the legal forms behind the others, with the
/// surfaces that share each.
struct KeyTable {
  private(set) var bytes: [UInt8] = []
  private(set) var records: [KeyRecord] = []
  /// The number of the first key that is a legal form.
  private(set) var firstLegalForm: Int?
  private var lastKey = 0..<0

  init(byteCapacity: Int) { bytes.reserveCapacity(byteCapacity) }

  /// Adds the next surface in the order of keys.
  mutating func append(
    _ key: ArraySlice<UInt8>, unitCount: Int, hasWords: Bool, isLegalForm: Bool
  ) {
    let surface = records.last?.surfaces.upperBound ?? 0
    let isFirstLegalForm = isLegalForm && firstLegalForm == nil
    if !isFirstLegalForm, let last = records.last, bytes[lastKey].elementsEqual(key) {
      records[records.count - 1] = KeyRecord(
        byteOffset: last.byteOffset, surfaces: last.surfaces.lowerBound..<surface + 1,
        unitCount: unitCount, hasWords: hasWords)
      return
    }
    if isFirstLegalForm { firstLegalForm = records.count }
    let start = bytes.count
    bytes += key
    lastKey = start..<bytes.count
    bytes.append(Symbol.keyEnd)
    for byte in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: records.count >> (byte * 8))) }
    records.append(
      KeyRecord(
        byteOffset: start, surfaces: surface..<surface + 1, unitCount: unitCount,
        hasWords: hasWords))
  }

  /// The numbers of the keys that are looked for everywhere.
  var terms: Range<Int> { 0..<(firstLegalForm ?? records.count) }
  var legalForms: Range<Int> { (firstLegalForm ?? records.count)..<records.count }
}
