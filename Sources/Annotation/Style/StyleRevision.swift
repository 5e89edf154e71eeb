// SPDX-License-Identifier: Apache-2.0

import Matching
import Terminology
package import Text

/// An article in a house style.
package struct StyledDocument: Sendable {
  package let original: Document
  /// What was changed in the original, ascending.
  package let edits: [StyleEdit]
  /// What the style does not allow and stands in the article as before, in the original.
  package let findings: [StyleFinding]
  /// The article with its edits made: every byte outside them as it was.
  package var bytes: [UInt8] { edits.applied(to: original.source.bytes) }
}

/// Brings articles into a house style.
///
/// An edit can change how the text around it is read: a name in brackets defines, a full form
/// licenses. So the edited article is read again. A name that is then not read as the concept it was
/// written for is taken back, and what the second reading asks for is added, until nothing is asked
/// for any more: running it twice changes nothing.
package struct StyleRevision {
  private let style: HouseStyle
  private let fixes: Bool
  private let folding = Folding()

  /// More readings than this are no article but a riddle; it is then left alone.
  private static let limit = 12

  package init(_ style: HouseStyle, fixes: Bool) {
    self.style = style
    self.fixes = fixes
  }

  /// - Complexity: that of annotating the article, two or three times as a rule.
  package func revise(
    _ document: AnnotatedDocument, annotating annotate: (Document) -> AnnotatedDocument
  ) -> StyledDocument {
    var accepted: [StyleProposal] = []
    var leftAlone: Set<Int> = []
    var current = document
    for _ in 0..<Self.limit {
      let map = EditMap(accepted.flatMap(\.edits))
      let misread = accepted.filter { !Self.isRead($0, in: current, map) }
      if misread.isEmpty {
        let editor = StyleEditor(current, style: style, fixes: fixes, folding: folding) { offset in
          !leftAlone.isEmpty && map.original(offset).map(leftAlone.contains) ?? false
        }
        if editor.proposals.isEmpty {
          return StyledDocument(
            original: document.document, edits: map.edits,
            findings: editor.findings.compactMap { $0.moved(by: map) })
        }
        for proposal in editor.proposals {
          if let moved = proposal.moved(by: map) {
            accepted.append(moved)
          } else {
            let touched = map.edits(touching: proposal.edits.map(\.span) + [proposal.anchor])
            withdraw(from: &accepted, &leftAlone) { !touched.isDisjoint(with: $0.edits) }
          }
        }
      } else {
        let anchors = Set(misread.map(\.anchor))
        withdraw(from: &accepted, &leftAlone) { anchors.contains($0.anchor) }
      }
      guard let next = Self.document(document.document, with: accepted) else { break }
      current = annotate(next)
    }
    return StyledDocument(original: document.document, edits: [], findings: [])
  }

  private func withdraw(
    from accepted: inout [StyleProposal], _ leftAlone: inout Set<Int>,
    where isWrong: (StyleProposal) -> Bool
  ) {
    leftAlone.formUnion(accepted.filter(isWrong).map(\.anchor.start))
    accepted.removeAll(where: isWrong)
  }

  /// Whether the edited article names the proposal's concept where it did.
  private static func isRead(
    _ proposal: StyleProposal, in document: AnnotatedDocument, _ map: EditMap
  ) -> Bool {
    let start = map.edited(proposal.anchor.start)
    var low = 0
    var high = document.mentions.count
    while low < high {
      let middle = (low + high) / 2
      if document.mentions[middle].span.start < start { low = middle + 1 } else { high = middle }
    }
    guard low < document.mentions.count else { return false }
    let mention = document.mentions[low]
    return mention.span.start == start && mention.isDecided && mention.concept == proposal.concept
  }

  private static func document(_ original: Document, with proposals: [StyleProposal]) -> Document? {
    let bytes = EditMap(proposals.flatMap(\.edits)).edits.applied(to: original.source.bytes)
    guard let source = try? SourceText(utf8: bytes) else { return nil }
    return Document(name: original.name, source: source, format: original.format)
  }
}

extension StyleProposal {
  /// The proposal in the original; `nil` where it changes what an edit has written.
  fileprivate func moved(by map: EditMap) -> StyleProposal? {
    guard let anchor = map.original(anchor) else { return nil }
    var moved: [StyleEdit] = []
    for edit in edits {
      guard let span = map.original(edit.span) else { return nil }
      moved.append(
        StyleEdit(
          span: span, replacement: edit.replacement, concept: edit.concept, reason: edit.reason))
    }
    return StyleProposal(anchor: anchor, concept: concept, edits: moved)
  }
}

extension StyleFinding {
  fileprivate func moved(by map: EditMap) -> StyleFinding? {
    map.original(span).map {
      StyleFinding(span: $0, name: name, status: status, expected: expected, concept: concept)
    }
  }
}
