// SPDX-License-Identifier: Apache-2.0

import Foundation
import Terminology

/// Compiled glossaries kept for the next run, each named by the hash of what it was made from.
///
/// So a changed glossary, and a program that compiles otherwise, look for another file; nothing has
/// to be compared, and no clock is trusted. Whatever goes wrong here only costs time.
struct GlossaryCache {
  /// `nil` where the system names no folder for it.
  private let folder: String?
  /// How many compiled glossaries are kept; the oldest go first.
  private static let keptCount = 16

  /// - Parameter environment: names the folder (XDG Base Directory Specification).
  init(environment: [String: String]) {
    let caches =
      environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 + "/.cache" : nil }
    folder = caches.map { $0 + "/zhengming" }
  }

  /// Where the compiled form of some sources is kept.
  func path(for sources: ContentHash) -> String? {
    folder.map { "\($0)/\(sources)\(GlossaryInput.compiledExtension)" }
  }

  /// The compiled form of some sources; `nil` where there is none that can be used.
  func file(for sources: ContentHash) -> CompiledFile? {
    guard let path = path(for: sources), let file = try? CompiledFile(path: path),
      file.sources == sources
    else { return nil }
    return file
  }

  /// Keeps the compiled form of some sources, where that is possible.
  func keep(_ bytes: [UInt8], for sources: ContentHash) {
    guard let folder, let path = path(for: sources) else { return }
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    guard (try? AtomicFile.write(bytes, to: path)) != nil else { return }
    prune(folder)
  }

  /// Removes the oldest files, and what killed processes left behind.
  private func prune(_ folder: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let files = names.map { "\(folder)/\($0)" }
      .map { (path: $0, modified: Self.modificationTime(of: $0)) }
      .sorted { ($0.modified, $0.path) > ($1.modified, $1.path) }
    for file in files.dropFirst(Self.keptCount) { _ = unsafe unlink(file.path) }
  }

  private static func modificationTime(of path: String) -> Int {
    var status = stat()
    return unsafe lstat(path, &status) == 0 ? status.st_mtim.tv_sec : 0
  }
}
