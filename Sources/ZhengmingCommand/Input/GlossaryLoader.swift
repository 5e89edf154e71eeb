// SPDX-License-Identifier: Apache-2.0

import Matching
import Terminology

/// Reads the glossaries in force, compiled ones where it can.
struct GlossaryLoader {
  let locator: GlossaryLocator
  let cache: GlossaryCache

  init(_ options: GlossaryOptions) {
    locator = GlossaryLocator(options)
    cache = GlossaryCache(environment: locator.environment)
  }

  /// The files in force, the nearest first, unparsed.
  func inputs() throws(CommandFailure) -> [GlossaryInput] {
    var inputs: [GlossaryInput] = []
    for path in try locator.files() { inputs.append(try GlossaryInput(path: path)) }
    return inputs
  }

  /// Everything the files hold, errors included.
  func read() throws(CommandFailure) -> [GlossaryFile] {
    var files: [GlossaryFile] = []
    for input in try inputs() { files.append(try input.parsed()) }
    return files
  }

  /// The termbase ready for matching.
  ///
  /// - Throws: ``CommandFailure`` with every error of every file.
  func matcher() throws(CommandFailure) -> Matcher {
    try open { file throws(CompiledFileError) in try Matcher(file) }
  }

  /// The termbase alone, for looking things up.
  ///
  /// - Throws: ``CommandFailure`` with every error of every file.
  func termbase() throws(CommandFailure) -> Termbase {
    try open { file throws(CompiledFileError) in try Termbase(file) }
  }

  /// The bytes of the compiled form of all glossaries in force.
  ///
  /// - Throws: ``CommandFailure`` with every error of every file.
  func compiled() throws(CommandFailure) -> [UInt8] {
    let inputs = try inputs()
    return try Self.compile(inputs, sources: inputs.hash)
  }

  /// Opens the only file if it is compiled, or what was compiled before, or compiles it now.
  private func open<Opened>(_ opened: (CompiledFile) throws(CompiledFileError) -> Opened)
    throws(CommandFailure) -> Opened
  {
    let inputs = try inputs()
    let file = try compiled(inputs)
    do {
      return try opened(file)
    } catch {
      throw CommandFailure(error.description)
    }
  }

  private func compiled(_ inputs: [GlossaryInput]) throws(CommandFailure) -> CompiledFile {
    if inputs.count == 1, case .compiled(_, let file) = inputs[0] { return file }
    let sources = inputs.hash
    if let kept = cache.file(for: sources) { return kept }
    let bytes = try Self.compile(inputs, sources: sources)
    cache.keep(bytes, for: sources)
    do {
      return try CompiledFile(MappedBytes(bytes), path: "the glossary just compiled")
    } catch {
      throw CommandFailure(error.description)
    }
  }

  private static func compile(_ inputs: [GlossaryInput], sources: ContentHash)
    throws(CommandFailure) -> [UInt8]
  {
    var files: [GlossaryFile] = []
    for input in inputs { files.append(try input.parsed()) }
    let errors = files.flatMap(\.diagnostics).filter { $0.severity == .error }
    guard errors.isEmpty else { throw CommandFailure(errors.map(\.description)) }
    do {
      return try Termbase(files).compiled(sources: sources)
    } catch {
      throw CommandFailure(error.description)
    }
  }
}
