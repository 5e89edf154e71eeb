// SPDX-License-Identifier: Apache-2.0

import Matching
import Terminology

extension Mention.Why {
  /// Why the mention was made, in a few words.
  var sentence: String {
    switch rule {
    case .exact: "as listed"
    case .folded: "another spelling of “\(term)”"
    case .plural: "plural of “\(term)”"
    case .legalForm: "“\(term)” with its legal form"
    case .code: "by its code \(term)"
    case .afterFullForm: "short for “\(evidence ?? term)”, named before"
    case .context: "because of “\(evidence ?? term)” in the text"
    case .definition: "named so in the text, for “\(evidence ?? term)”"
    case .nameWord: "in no glossary; a name by its ending “\(evidence ?? term)”"
    case .capitals: "in no glossary; a longer name around “\(evidence ?? term)”"
    case .personContext: "in no glossary; a person by “\(evidence ?? term)” beside the name"
    case .title: "in no glossary; a title that ends in “\(evidence ?? term)”"
    case .number: "in no glossary; an act by its number"
    }
  }
}

extension Concept {
  /// The codes as `sse 600111`, in the order of the glossary.
  var codeList: [String] { codes.map { "\($0.system) \($0.value)" } }

  /// The preferred name in a language; empty where it has none.
  func name(in language: Language) -> String { preferredTerm(in: language)?.text ?? "" }
}

/// A surface that may name several concepts, and how often it stood undecided.
struct UndecidedSurface {
  let text: String
  let alternatives: [Concept]
  let first: Mention
  fileprivate(set) var count: Int
}

extension AnnotatedDocument {
  /// The ambiguous surfaces, in the order of their first mention.
  var undecidedSurfaces: [UndecidedSurface] {
    var surfaces: [UndecidedSurface] = []
    var positions: [String: Int] = [:]
    for mention in mentions where mention.status == .ambiguous {
      let text = text(of: mention)
      if let position = positions[text] {
        surfaces[position].count += 1
      } else {
        positions[text] = surfaces.count
        surfaces.append(
          UndecidedSurface(
            text: text, alternatives: mention.alternatives.map { concept(at: $0) },
            first: mention, count: 1))
      }
    }
    return surfaces
  }
}
