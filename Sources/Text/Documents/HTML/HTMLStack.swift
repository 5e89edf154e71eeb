// SPDX-License-Identifier: Apache-2.0

/// The elements that are open at a place, as far as they matter: blocks, what is not prose, and
/// everything inside the latter.
///
/// Each element is pushed and popped once and nothing is searched for, so that deep or crossed
/// nesting costs no more than its tags.
struct HTMLStack {
  struct Entry {
    let name: String
    /// Where the start tag stands.
    let start: Int
    let isBlock: Bool
    /// How the element takes its content out of the prose; ``HTMLElement/Content/prose`` when it
    /// does not.
    let content: HTMLElement.Content
    let kind: ProseBlock.Kind
    /// The number of entries up to the innermost block, this one included.
    fileprivate let blockDepth: Int
  }

  private var entries: [Entry] = []
  private var openCount: [String: Int] = [:]
  private var skippedCount = 0

  /// Whether the place is inside something that is not prose.
  var isSkipping: Bool { skippedCount > 0 }
  /// The kind of a block at this place.
  var kind: ProseBlock.Kind { entries.last?.kind ?? .paragraph }
  /// Whether the innermost element is a block.
  var isTopBlock: Bool { entries.last?.isBlock ?? false }
  /// The name of the innermost block.
  var innermostBlock: String? {
    guard let depth = entries.last?.blockDepth, depth > 0 else { return nil }
    return entries[depth - 1].name
  }

  func isOpen(_ name: String) -> Bool { openCount[name, default: 0] > 0 }

  mutating func push(_ tag: HTMLTag, _ element: HTMLElement) {
    let content: HTMLElement.Content = tag.isHidden ? .unseen : element.content
    let depth = element.isBlock ? entries.count + 1 : entries.last?.blockDepth ?? 0
    entries.append(
      Entry(
        name: tag.name, start: tag.span.start, isBlock: element.isBlock, content: content,
        kind: element.kind ?? kind, blockDepth: depth))
    openCount[tag.name, default: 0] += 1
    if content != .prose { skippedCount += 1 }
  }

  /// The innermost element, taken off.
  mutating func pop() -> Entry? {
    guard let entry = entries.popLast() else { return nil }
    openCount[entry.name, default: 1] -= 1
    if entry.content != .prose { skippedCount -= 1 }
    return entry
  }
}
