// SPDX-License-Identifier: Apache-2.0

package import Terminology
package import Text

/// Lists the edits that bring articles into a house style as JSON Lines, an article a line.
package struct StyleEditList {
  private let unit: OffsetUnit

  package init(offsets unit: OffsetUnit) { self.unit = unit }

  package func render(_ article: StyledDocument, into output: inout [UInt8]) {
    let bytes = article.original.source.bytes
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("id", article.original.name)
      writer.member("offsets", unit.rawValue)
      writer.name("edits")
      writer.array { writer in
        var converter = OffsetConverter(to: unit)
        for edit in article.edits {
          writer.object { writer in
            write(edit.span, of: bytes, &converter, into: &writer)
            writer.member("replacement", edit.replacement)
            writer.member("concept", edit.concept.description)
            writer.member("reason", edit.reason.rawValue)
          }
        }
      }
      writer.name("findings")
      writer.array { writer in
        var converter = OffsetConverter(to: unit)
        for finding in article.findings {
          writer.object { writer in
            write(finding.span, of: bytes, &converter, into: &writer)
            writer.member("status", finding.status.rawValue)
            writer.member("expected", finding.expected)
            writer.member("concept", finding.concept.description)
          }
        }
      }
    }
    output.append(contentsOf: writer.bytes)
    output.append("\n")
  }

  private func write(
    _ span: TextSpan, of bytes: [UInt8], _ converter: inout OffsetConverter,
    into writer: inout JSONWriter
  ) {
    writer.member("start", converter.convert(span.start, in: bytes.span))
    writer.member("end", converter.convert(span.end, in: bytes.span))
    writer.name("text")
    writer.string(bytes[span.range])
  }
}

extension StyledDocument {
  /// The findings as `file:line:column: …`, ascending.
  package var diagnostics: [Diagnostic] {
    let lines = LineMap(original.source.bytes)
    return findings.map { finding in
      let place = lines.place(of: finding.span.start)
      return Diagnostic(
        rule: "\(finding.status.rawValue)-name", severity: .warning,
        place: SourcePlace(file: original.name, line: place.line, column: place.column),
        found: "the \(finding.status.rawValue) name '\(finding.name)'",
        expected: "'\(finding.expected)'")
    }
  }
}
