// SPDX-License-Identifier: Apache-2.0

import Foundation
import ICU
import Testing

struct FoldingTableTests {
  /// With ZHENGMING_REGENERATE set (`make tables`) the table is written instead of compared.
  @Test func `the folding table is what ICU and the variants give`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Text/Folding/FoldingTable.swift").standardized
    guard try ICUVersion.library().fields.first == 72 else { return }
    let reference = try ReferenceFolding()
    let expected = try reference.source()
    if ProcessInfo.processInfo.environment["ZHENGMING_REGENERATE"] != nil {
      try Data(expected.utf8).write(to: file)
    }
    let actual = try String(contentsOf: file, encoding: .utf8)
    #expect(actual == expected, "the table is stale: run `make tables`")
  }
}
