// SPDX-License-Identifier: Apache-2.0

import Annotation
import ArgumentParser
import Terminology

/// How findings are written.
enum FindingsFormat: String, CaseIterable, ExpressibleByArgument {
  case text, jsonl, sarif

  func render(_ findings: [Diagnostic]) -> String {
    switch self {
    case .text: findings.map { "\($0)\n" }.joined()
    case .jsonl: findings.map { jsonLine($0) + "\n" }.joined()
    case .sarif: sarif(findings) + "\n"
    }
  }

  private func jsonLine(_ finding: Diagnostic) -> String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("rule", finding.rule)
      writer.member("severity", finding.severity.rawValue)
      writer.member("file", finding.place.file)
      writer.member("line", finding.place.line)
      writer.member("column", finding.place.column)
      writer.member("found", finding.found)
      writer.member("expected", finding.expected)
      writer.member("hint", finding.hint)
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The Static Analysis Results Interchange Format, version 2.1.0 (OASIS).
  private func sarif(_ findings: [Diagnostic]) -> String {
    var writer = JSONWriter(indentation: 2)
    writer.object { writer in
      writer.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      writer.member("version", "2.1.0")
      writer.name("runs")
      writer.array { writer in
        writer.object { writer in
          writer.name("tool")
          writer.object { writer in
            writer.name("driver")
            writer.object { writer in
              writer.member("name", "zhengming")
              writer.member("version", Zhengming.version)
              writer.name("rules")
              writer.array { writer in
                for rule in Set(findings.map(\.rule)).sorted() {
                  writer.object { $0.member("id", rule) }
                }
              }
            }
          }
          // SARIF counts columns in UTF-16 units unless told otherwise.
          writer.member("columnKind", "unicodeCodePoints")
          writer.name("results")
          writer.array { writer in for finding in findings { sarif(finding, into: &writer) } }
        }
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func sarif(_ finding: Diagnostic, into writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("ruleId", finding.rule)
      writer.member("level", finding.severity.rawValue)
      writer.name("message")
      writer.object { writer in
        writer.member(
          "text",
          "\(finding.found); expected \(finding.expected)" + (finding.hint.map { "; \($0)" } ?? ""))
      }
      writer.name("locations")
      writer.array { writer in
        writer.object { writer in
          writer.name("physicalLocation")
          writer.object { writer in
            writer.name("artifactLocation")
            writer.object { $0.member("uri", finding.place.file.percentEncodedPath) }
            writer.name("region")
            writer.object { writer in
              writer.member("startLine", finding.place.line)
              writer.member("startColumn", finding.place.column)
            }
          }
        }
      }
    }
  }
}

extension String {
  /// A path as a relative URI: everything but unreserved characters and slashes encoded (RFC 3986).
  fileprivate var percentEncodedPath: String {
    utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      if byte < 0x80, scalar.properties.isAlphabetic || "0123456789-._~/".utf8.contains(byte) {
        return String(scalar)
      }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }
}
