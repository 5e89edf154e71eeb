// SPDX-License-Identifier: Apache-2.0

/// A document that is still to be read.
enum InputItem: Sendable {
  case file(String)
  /// A line of a JSON Lines file, with its number.
  case line([UInt8], number: Int, path: String)
}

/// The documents that a user named, a batch at a time and in order; only the batch that is asked for
/// is in memory.
actor InputBatches {
  struct Batch: Sendable {
    /// Ascending from 0 without gaps.
    let number: Int
    let items: [InputItem]
    /// What went wrong behind the items; no batch follows then.
    let failure: CommandFailure?
  }

  /// The bytes of lines that make a batch; a file is a batch of its own.
  private static let batchSize = 1 << 18

  private var paths: ArraySlice<String>
  private let isJSONLines: @Sendable (String) -> Bool
  private var lines: LineInput?
  private var linePath = ""
  private var lineNumber = 0
  private var count = 0
  private var isAtEnd = false

  /// - Parameter paths: files, or `-` for standard input.
  init(paths: [String], isJSONLines: @escaping @Sendable (String) -> Bool) {
    self.paths = paths[...]
    self.isJSONLines = isJSONLines
  }

  /// The next batch; `nil` behind the last one.
  func next() -> Batch? {
    var items: [InputItem] = []
    var size = 0
    var failure: CommandFailure?
    while size < Self.batchSize, !isAtEnd {
      do throws(CommandFailure) {
        guard let item = try nextItem() else {
          isAtEnd = true
          break
        }
        items.append(item)
        guard case .line(let bytes, _, _) = item else { break }
        size += bytes.count
      } catch {
        failure = error
        isAtEnd = true
      }
    }
    guard !items.isEmpty || failure != nil else { return nil }
    defer { count += 1 }
    return Batch(number: count, items: items, failure: failure)
  }

  private func nextItem() throws(CommandFailure) -> InputItem? {
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
