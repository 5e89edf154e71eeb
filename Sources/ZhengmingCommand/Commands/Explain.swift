// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Terminology
import Text

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show why Chinese text is split into words as it is.",
    discussion: """
      Prints the words that were weighed for each stretch of Chinese: the path that won, the next \
      best one, and every word with its cost and with what the best path through it costs more \
      than the winner. Costs are ten times a negative natural logarithm, as in ICU's dictionary.

      Example: zhengming explain 由商务部门负责
      """)

  @Argument(help: "The text; '-' or nothing reads standard input.")
  var text: [String] = []

  @Flag(help: "Use no glossary.")
  var noGlossaries = false

  @OptionGroup(title: "Glossaries")
  var glossaries: GlossaryOptions

  func run() throws {
    var lexicon = Lexicon()
    if !noGlossaries { lexicon.add(try GlossaryLoader(glossaries).termbase()) }
    var tokenizer = try Tokenizer(lexicon: lexicon)
    if let defect = tokenizer.defect { throw CommandFailure(defect) }
    let input =
      text.isEmpty || text == ["-"] ? try Files.read("-") : Array(text.joined(separator: " ").utf8)
    let source: SourceText
    do {
      source = try SourceText(utf8: input)
    } catch {
      throw CommandFailure("\(error)")
    }
    for view in tokenizer.lattices(in: source.bytes.span, range: 0..<source.bytes.count) {
      StandardOutput.write(describe(view, source))
    }
  }

  private func describe(_ view: LatticeView, _ source: SourceText) -> String {
    func words(_ path: [LatticeView.Edge]) -> String {
      path.map { source[$0.span] }.joined(separator: " ")
    }
    var lines = ["winner     \(view.cost)  \(words(view.winner))"]
    if !view.runnerUp.isEmpty {
      lines.append("runner-up  \(view.runnerUpCost)  \(words(view.runnerUp))")
    }
    for edge in view.edges {
      let mark = view.winner.contains(edge) ? "*" : " "
      lines.append("\(mark) \(source[edge.span])  \(edge.kind)  \(edge.cost)  +\(edge.excess)")
    }
    return lines.joined(separator: "\n") + "\n\n"
  }
}
