// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

struct LookupTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  @Test func `a card shows all that is known`() throws {
    let run = try desk.run(["lookup", "包鋼稀土"])
    #expect(run.status == 0 && run.errorOutput == "")
    for piece in [
      "northern-rare-earth  (company)", "包钢稀土", "superseded", "until 2014-12", "běi fāng xī tǔ",
      "China Northern Rare Earth", "Shanghai Stock Exchange 600111", "SSE", "draft",
      "\(desk.path("g.yaml")):4:5",
    ] {
      #expect(run.text.contains(piece), "\(piece)")
    }
  }

  @Test func `JSON has everything for each name`() throws {
    let run = try desk.run(["lookup", "--format", "json", "600111.sh", "baotou"])
    #expect(run.status == 0)
    let cards = try #require(run.json() as? [[String: Any]])
    #expect(cards.compactMap { $0["query"] as? String } == ["600111.sh", "baotou"])
    #expect(cards.compactMap { $0["concept"] as? String } == ["northern-rare-earth", "baotou"])
    #expect((cards[0]["codes"] as? [String: String]) == ["sse": "600111"])
    #expect((cards[0]["terms"] as? [Any])?.count == 5)
    #expect(cards[0]["line"] as? Int == 4)
  }

  @Test(arguments: ["text", "json"])
  func `what is not found is status 1, with names like it`(format: String) throws {
    let run = try desk.run(["lookup", "--format", format, "包头", "northern rare", "锆"])
    #expect(run.status == 1)
    #expect(run.text.contains("baotou"))
    #expect(
      run.errorOutput == """
        zhengming: nothing is called 'northern rare'; did you mean Northern Rare Earth, China Northern Rare Earth?
        zhengming: nothing is called '锆'

        """)
    if format == "json" { #expect((try run.json() as? [Any])?.count == 1) }
  }

  @Test(arguments: ["", " ", "\u{200B}", "🧲", "-", "《》", String(repeating: "稀", count: 5_000)])
  func `an odd name is not found`(name: String) throws {
    let run = try desk.run(["lookup", name])
    #expect(run.status == 1 && run.text == "")
    #expect(run.errorOutput.hasPrefix("zhengming: nothing is called '"))
  }

  @Test func `a name that looks like an option stands behind two hyphens`() throws {
    try desk.folder.write("- {id: a, type: term, en: --only}\n", to: "o.yaml")
    #expect(try desk.run(["lookup", "--only", "o.yaml", "--", "--only"]).status == 0)
    #expect(try desk.run(["lookup", "--only", "o.yaml", "--", "-x"]).status == 1)
  }
}
