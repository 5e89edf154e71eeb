// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

struct ConfigTests {
  @Test func `what is in force is shown, files with errors too`() throws {
    let desk = try Desk()
    try desk.folder.write("- {id: baotou, type: place, en: B}\n- x\n", to: "near.yaml")
    let run = try desk.run(["config", "--glossary", "near.yaml"])
    #expect(run.status == 0 && run.errorOutput == "")
    #expect(run.text.hasPrefix("version "))
    #expect(
      run.text.contains(
        "  near.yaml  (--glossary)\n  \(desk.path("g.yaml"))  (ZHENGMING_GLOSSARIES)\n"))
    #expect(run.text.contains("  near.yaml  1 concepts, 1 errors: see zhengming lint\n"))
    let facts = try #require(
      desk.run(["config", "--format", "json", "--glossary", "near.yaml"]).json()
        as? [String: Any])
    #expect(facts["concepts"] as? Int == 3 && facts["hidden"] as? Int == 1)
    #expect(facts["version"] as? String == "0.1.0" && facts["icu"] is String)
    #expect((facts["files"] as? [[String: Any]])?.first?["problems"] as? Int == 1)
  }
}
