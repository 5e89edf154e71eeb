// SPDX-License-Identifier: Apache-2.0

import Reporting
import Testing

struct ReportingTests {
  @Test func `the first column stands left and the others right`() {
    var table = Table("type", "gold", "F1")
    table.add(["company", "7", "100.0"])
    table.add(["place", "1234", "–"])
    #expect(table.text == "type     gold     F1\ncompany     7  100.0\nplace    1234      –\n")
  }

  @Test(arguments: [
    (0.0, "0.0"), (0.049, "0.0"), (0.05, "0.1"), (9.96, "10.0"), (-0.01, "0.0"), (-1.25, "-1.3"),
  ])
  func `figures have one decimal`(value: Double, text: String) {
    #expect(oneDecimal(value) == text)
  }

  @Test func `a share without a base is a dash`() {
    #expect(percentage(nil) == "–")
    #expect(percentage(.nan) == "–")
    #expect(percentage(0.9136) == "91.4")
  }
}
