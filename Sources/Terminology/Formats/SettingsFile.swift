// SPDX-License-Identifier: Apache-2.0

import Text

/// A YAML file that is no glossary, such as a house style, before its values are given a meaning.
package struct SettingsFile: Sendable {
  package let path: String
  /// `nil` for a file without values, or one that cannot be read.
  package private(set) var root: GlossaryNode?
  /// What makes the file unreadable; empty for a sound one.
  package private(set) var diagnostics: [Diagnostic] = []

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    do {
      let source = try SourceText(utf8: bytes)
      let text = GlossaryFile.withoutByteOrderMark(String(decoding: source.bytes, as: UTF8.self))
      root = try YAMLFormat.root(of: text, file: path)
    } catch let error as TextError {
      diagnostics = [GlossaryFile.diagnostic(for: error, in: bytes, path: path)]
    } catch let error as YAMLFormat.SyntaxError {
      diagnostics = [
        Diagnostic(
          rule: "syntax", place: error.place, found: error.found, expected: error.expected)
      ]
    } catch {
      // Both calls above throw typed errors, which are caught.
    }
  }
}
