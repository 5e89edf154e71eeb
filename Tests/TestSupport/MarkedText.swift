// SPDX-License-Identifier: Apache-2.0

package import Text

/// A text whose expected spans are marked in it: `"⟦北方稀土⟧上调价格"`.
package struct MarkedText: Sendable, CustomStringConvertible {
  /// The text without marks.
  package let text: String
  /// The marked spans in UTF-8 bytes of ``text``, ascending.
  package let spans: [TextSpan]
  package let description: String

  package init(_ marked: String) {
    var text: [UInt8] = []
    var starts: [Int] = []
    var spans: [TextSpan] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": starts.append(text.count)
      case "⟧":
        guard let start = starts.popLast() else {
          preconditionFailure("a ⟧ without its ⟦ in \(marked)")
        }
        spans.append(TextSpan(start: start, end: text.count))
      default: text += Array(String(scalar).utf8)
      }
    }
    self.text = String(decoding: text, as: UTF8.self)
    self.spans = spans.sorted()
    description = marked
  }

  /// The marked pieces.
  package var pieces: [String] {
    spans.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
  }

  /// A text with marks around spans: what a failed test prints.
  package static func mark(_ text: String, _ spans: [TextSpan]) -> String {
    var bytes = Array(text.utf8)
    for span in spans.sorted().reversed() {
      bytes.insert(contentsOf: "⟧".utf8, at: span.end)
      bytes.insert(contentsOf: "⟦".utf8, at: span.start)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension MarkedText: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self.init(value) }
}
