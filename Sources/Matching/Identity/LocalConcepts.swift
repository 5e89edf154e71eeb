// SPDX-License-Identifier: Apache-2.0

import Terminology
import Text

/// The concepts that one document brings along: names that no glossary knows.
///
/// Their indices follow those of the termbase, their ids begin with `_:`.
struct LocalConcepts {
  private(set) var concepts: [Concept] = []
  private var indices: [String: Int] = [:]
  private let folding: Folding
  private let firstIndex: Int

  init(behind termbase: Termbase, folding: Folding) {
    self.folding = folding
    firstIndex = termbase.concepts.count
  }

  /// The index of the concept called `name`, made when it is new.
  mutating func index(of name: String, type: ConceptType) -> Int {
    let key = folding.key(of: name)
    if let index = indices[key] { return index }
    let index = firstIndex + concepts.count
    let nowhere = SourcePlace(file: "", line: 0, column: 0)
    let isHan = name.unicodeScalars.contains { ScriptCount.isHan($0.value) }
    let term = Term(
      text: name, language: isHan ? .chinese : .english, status: .preferred, place: nowhere)
    let slug = key.split { !($0.isLetter || $0.isNumber) }.joined(separator: "-")
    concepts.append(
      Concept(id: Concept.ID("_:" + slug), type: type, terms: [term], place: nowhere))
    indices[key] = index
    return index
  }

  func isLocal(_ index: Int) -> Bool { index >= firstIndex }

  /// Gives a local concept a further name.
  mutating func add(_ name: String, to index: Int) {
    guard isLocal(index) else { return }
    let isHan = name.unicodeScalars.contains { ScriptCount.isHan($0.value) }
    let language: Language = isHan ? .chinese : .english
    var term = Term(
      text: name, language: language, status: .admitted,
      place: SourcePlace(file: "", line: 0, column: 0))
    let terms = concepts[index - firstIndex].terms
    guard !terms.contains(where: { $0.text == name }) else { return }
    if !terms.contains(where: { $0.language == language }) { term.status = .preferred }
    concepts[index - firstIndex].terms.append(term)
    indices[folding.key(of: name)] = indices[folding.key(of: name)] ?? index
  }
}
