// SPDX-License-Identifier: Apache-2.0

import Foundation
import Terminology

/// Finds the glossaries in force.
struct GlossaryLocator {
  /// A file or folder in force, and why.
  struct Source: Hashable {
    enum Origin: String {
      case option = "--glossary"
      case only = "--only"
      case environment = "ZHENGMING_GLOSSARIES"
      case project = "nearest glossaries folder"
      case user = "user's data folder"
      case bundled = "bundled"
    }

    let path: String
    let origin: Origin
  }

  let options: GlossaryOptions
  let environment: [String: String]
  let currentFolder: String

  init(
    _ options: GlossaryOptions,
    environment: [String: String] = ProcessInfo.processInfo.environment,
    currentFolder: String = FileManager.default.currentDirectoryPath
  ) {
    self.options = options
    self.environment = environment
    self.currentFolder = currentFolder
  }

  /// The sources in force, the nearest first.
  var sources: [Source] {
    if !options.only.isEmpty { return options.only.map { Source(path: $0, origin: .only) } }
    var sources = options.glossary.map { Source(path: $0, origin: .option) }
    if let paths = environment["ZHENGMING_GLOSSARIES"], !paths.isEmpty {
      sources += paths.split(separator: ":").map { Source(path: String($0), origin: .environment) }
    } else if let folder = nearestFolder {
      sources.append(Source(path: folder, origin: .project))
    }
    let user = userFolder
    if Files.isDirectory(user) == true { sources.append(Source(path: user, origin: .user)) }
    if let bundled = bundledFolder, !sources.contains(where: { $0.path == bundled }) {
      sources.append(Source(path: bundled, origin: .bundled))
    }
    return sources
  }

  /// Where the user's own glossaries lie (XDG Base Directory Specification).
  var userFolder: String {
    let data =
      environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? (environment["HOME"] ?? "") + "/.local/share"
    return data + "/zhengming/glossaries"
  }

  /// The `glossaries` folder of the current folder or of one above it, as seen from here:
  /// `glossaries`, `../glossaries`.
  private var nearestFolder: String? {
    var folder = "glossaries"
    for _ in currentFolder.split(separator: "/").indices {
      if Files.isDirectory(folder) == true { return folder }
      folder = "../" + folder
    }
    return nil
  }

  /// The termbase installed with the program: `PREFIX/share/zhengming/glossaries`.
  private var bundledFolder: String? {
    guard let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    else { return nil }
    let prefix = URL(filePath: program).deletingLastPathComponent().deletingLastPathComponent()
    let folder = prefix.appending(path: "share/zhengming/glossaries").path
    return Files.isDirectory(folder) == true ? folder : nil
  }

  /// The glossary files of all sources, the nearest first.
  ///
  /// - Throws: ``CommandFailure`` when a source is missing or unreadable, or there is none.
  func files() throws(CommandFailure) -> [String] {
    let sources = self.sources
    guard !sources.isEmpty else {
      throw CommandFailure(
        "no glossary: ZHENGMING_GLOSSARIES is not set, there is no 'glossaries' folder here or "
          + "above, nothing in \(userFolder) and nothing installed; name one with --glossary PATH")
    }
    var files: [String] = []
    for source in sources {
      guard let isDirectory = Files.isDirectory(source.path) else {
        let origin = "(from \(source.origin.rawValue))"
        guard errno == ENOENT || errno == ENOTDIR else {
          throw CommandFailure("\(source.path): \(SystemError(code: errno)) \(origin)")
        }
        throw CommandFailure(
          "\(source.path): no such file or folder \(origin); expected a glossary file or a folder "
            + "of them")
      }
      if isDirectory {
        files += try Files.files(below: source.path) { GlossaryFormat(path: $0) != nil }
          .filter { !StyleLocator.isStyle($0) }
      } else if GlossaryInput.isGlossary(source.path) {
        files.append(source.path)
      } else {
        throw CommandFailure(
          "\(source.path): not a glossary; expected a .yaml, .csv, .tsv, .jsonl or .zmx file")
      }
    }
    var seen: Set<String> = []
    return files.filter { seen.insert($0).inserted }
  }
}
