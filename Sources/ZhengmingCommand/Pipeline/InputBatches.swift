// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A document that is still to be read.
enum InputItem: Sendable {
  case file(String)
  /// A line of a JSON Lines file, with its number.
  case line([UInt8], number: Int, path: String)

  /// About how many bytes it stands for; a file is a batch of its own.
  fileprivate var size: Int {
    switch self {
    case .file: InputBatches.batchSize
    case .line(let bytes, _, _): bytes.count
    }
  }
}

/// The documents of the files and folders a user named, a batch at a time, in order.
///
/// Only the batch that is asked for is in memory.
actor InputBatches {
  struct Batch: Sendable {
    /// Ascending from 0 without gaps.
    let number: Int
    let items: [InputItem]
  }

  fileprivate static let batchSize = 1 << 18

  private var paths: ArraySlice<String>
  private let isJSONLines: @Sendable (String) -> Bool
  private var lines: LineInput?
  private var linePath = ""
  private var lineNumber = 0
  private var count = 0

  /// - Parameter paths: files, or `-` for standard input.
  init(paths: [String], isJSONLines: @escaping @Sendable (String) -> Bool) {
    self.paths = paths[...]
    self.isJSONLines = isJSONLines
  }

  /// The next batch; `nil` behind the last one.
  ///
  /// - Throws: ``CommandFailure`` for an input that cannot be opened or read; what came before it in
  ///   the batch is handed out first.
  func next() throws(CommandFailure) -> Batch? {
    var items: [InputItem] = []
    var size = 0
    while size < Self.batchSize {
      do throws(CommandFailure) {
        guard let item = try nextItem() else { break }
        items.append(item)
        size += item.size
      } catch {
        guard !items.isEmpty else { throw error }
        failure = error
        break
      }
    }
    guard !items.isEmpty else { return nil }
    defer { count += 1 }
    return Batch(number: count, items: items)
  }

  /// What went wrong behind the items that were handed out.
  private var failure: CommandFailure?

  private func nextItem() throws(CommandFailure) -> InputItem? {
    if let failure { throw failure }
    while true {
      if let line = try nextLine() { return line }
      guard let path = paths.popFirst() else { return nil }
      guard isJSONLines(path) else { return .file(path) }
      lines = try LineInput(path: path)
      (linePath, lineNumber) = (path, 0)
    }
  }

  private func nextLine() throws(CommandFailure) -> InputItem? {
    guard lines != nil else { return nil }
    while let line = try lines?.next() {
      lineNumber += 1
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
      return .line(line, number: lineNumber, path: linePath)
    }
    lines = nil
    return nil
  }
}
