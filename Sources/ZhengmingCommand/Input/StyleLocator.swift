// SPDX-License-Identifier: Apache-2.0

import Annotation
import Foundation
import Terminology

/// Finds a house style by its name or path, and reads it.
///
/// A name is looked for as `styles/NAME.yaml` in the glossary folders in force, the nearest first,
/// then in those that `--only` leaves out.
struct StyleLocator {
  /// The folder of a glossary folder that holds styles and no glossaries.
  static let folder = "styles"

  let locator: GlossaryLocator

  /// Whether a file below a glossary folder is a style.
  static func isStyle(_ path: String) -> Bool {
    URL(filePath: path).deletingLastPathComponent().lastPathComponent == folder
  }

  /// - Throws: ``CommandFailure`` when there is no such style, or with everything that is wrong
  ///   with it.
  func style(_ name: String, types: [ConceptType]) throws(CommandFailure) -> HouseStyle {
    let path = try path(of: name)
    let (style, diagnostics) = HouseStyle.read(
      path: path, bytes: try Files.read(path), types: types)
    guard diagnostics.isEmpty else { throw CommandFailure(diagnostics.map(\.description)) }
    return style
  }

  private func path(of name: String) throws(CommandFailure) -> String {
    if name.contains("/") || ["yaml", "yml"].contains(InputFormat.fileExtension(of: name)) {
      guard Files.isDirectory(name) == false else {
        throw CommandFailure("\(name): no such file; expected a house style, a YAML file")
      }
      return name
    }
    for folder in folders {
      let path = folder + "/\(name).yaml"
      if Files.isDirectory(path) == false { return path }
    }
    let known = names
    throw CommandFailure(
      "unknown style '\(name)'; expected "
        + (known.isEmpty ? "" : known.joined(separator: ", ") + ", or ")
        + "the path of a style file")
  }

  private var folders: [String] {
    var options = locator.options
    options.only = []
    let all = GlossaryLocator(
      options, environment: locator.environment, currentFolder: locator.currentFolder)
    return (locator.sources + all.sources).map { $0.path + "/" + Self.folder }
      .filter { Files.isDirectory($0) == true }
  }

  /// The names that can be given, ascending.
  private var names: [String] {
    let files = folders.flatMap { folder in
      (try? Files.files(below: folder) { $0.hasSuffix(".yaml") }) ?? []
    }
    return Set(files.map { URL(filePath: $0).deletingPathExtension().lastPathComponent }).sorted()
  }
}
