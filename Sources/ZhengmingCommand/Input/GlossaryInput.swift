// SPDX-License-Identifier: Apache-2.0

import Matching
import Terminology
import Text

/// One glossary file as it was read: text that has to be parsed, or a compiled one.
enum GlossaryInput {
  case source(path: String, format: GlossaryFormat, bytes: [UInt8])
  case compiled(path: String, CompiledFile)

  /// The extension of compiled glossaries.
  static let compiledExtension = ".zmx"

  static func isGlossary(_ path: String) -> Bool {
    isCompiled(path) || GlossaryFormat(path: path) != nil
  }

  private static func isCompiled(_ path: String) -> Bool {
    path.lowercased().hasSuffix(compiledExtension)
  }

  /// - Throws: ``CommandFailure`` for what cannot be read, and for a compiled glossary that is
  ///   refused.
  init(path: String) throws(CommandFailure) {
    if Self.isCompiled(path) {
      do throws(CompiledFileError) {
        self = .compiled(path: path, try CompiledFile(path: path))
      } catch {
        throw CommandFailure(error.description)
      }
    } else {
      self = .source(
        path: path, format: GlossaryFormat(path: path) ?? .yaml, bytes: try Files.read(path))
    }
  }

  /// Everything the file holds, errors included.
  func parsed() throws(CommandFailure) -> GlossaryFile {
    switch self {
    case .source(let path, let format, let bytes):
      return GlossaryFile(path: path, format: format, bytes: bytes)
    case .compiled(let path, let file):
      do throws(CompiledFileError) {
        return GlossaryFile(path: path, compiled: try Termbase(file))
      } catch {
        throw CommandFailure(error.description)
      }
    }
  }

  /// Adds what tells this file apart from any other.
  func combine(into hasher: inout ContentHasher) {
    switch self {
    case .source(let path, _, let bytes):
      hasher.combine(path)
      hasher.combine(bytes.span)
    case .compiled(let path, let file):
      hasher.combine(path)
      hasher.combine(file.checksum)
    }
  }
}

extension [GlossaryInput] {
  /// What a compiled form of these files is made from: their contents and the versions of what
  /// makes it.
  var hash: ContentHash {
    var hasher = ContentHasher()
    hasher.combine(UInt64(CompiledFile.format))
    hasher.combine(UInt64(Folding.version))
    for input in self { input.combine(into: &hasher) }
    return hasher.finalize()
  }
}
