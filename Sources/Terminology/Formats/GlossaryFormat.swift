// SPDX-License-Identifier: Apache-2.0

/// The formats a glossary file can have, told by its extension.
///
/// To add one: a case here, and a reader that turns its bytes into ``GlossaryNode``s shaped like
/// entries of the native format; everything behind that is shared.
package enum GlossaryFormat: String, CaseIterable, Sendable {
  case yaml, csv, tsv, jsonl

  package init?(path: String) {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    switch path[path.index(after: dot)...].lowercased() {
    case "yaml", "yml": self = .yaml
    case "csv": self = .csv
    case "tsv": self = .tsv
    case "jsonl", "ndjson": self = .jsonl
    default: return nil
    }
  }
}
