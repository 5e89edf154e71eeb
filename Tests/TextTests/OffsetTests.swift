// SPDX-License-Identifier: Apache-2.0

import Testing
import Text
import TestSupport

struct OffsetTests {
  @Test(arguments: ["", "abc", "北方稀土", "a北𠮷b", "e\u{301}\r\n\u{FEFF}x", "🧲稀🧲土🧲"])
  func `every scalar boundary converts to what Swift counts`(text: String) {
    let bytes = Array(text.utf8)
    for unit in OffsetUnit.allCases {
      var converter = OffsetConverter(to: unit)
      for index in Array(text.unicodeScalars.indices) + [text.endIndex] {
        let offset = text.utf8.distance(from: text.startIndex, to: index)
        let expected =
          switch unit {
          case .utf8: offset
          case .utf16: text.utf16.distance(from: text.startIndex, to: index)
          case .codepoint: text.unicodeScalars.distance(from: text.startIndex, to: index)
          }
        #expect(converter.convert(offset, in: bytes.span) == expected)
      }
    }
  }

  @Test func `a question behind the last one is answered too`() {
    let bytes = Array("北方稀土".utf8)
    var converter = OffsetConverter(to: .codepoint)
    #expect(converter.convert(12, in: bytes.span) == 4)
    #expect(converter.convert(3, in: bytes.span) == 1)
  }

  @Test func `lines and columns go there and back`() {
    let bytes = Array("一二\nab\n\nc".utf8)
    let map = LineMap(bytes)
    for (offset, line, column) in [
      (0, 1, 1), (3, 1, 2), (6, 1, 3), (7, 2, 1), (10, 3, 1), (11, 4, 1),
    ] {
      let place = LineColumn(line: line, column: column)
      #expect(map.place(of: offset) == place)
      #expect(map.offset(of: place) == offset)
    }
  }
}
