// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import FoundationEssentials
import Scoring

/// Scores what `zhengming annotate` finds against the gold annotations of a corpus.
@main
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Score the annotations of a corpus against its gold annotations.",
    discussion: """
      Prints precision, recall and F1 of exact spans and of linking, per language and type, and
      the mistakes by their cause. docs/quality.md tells what each figure means.

      Example: evaluate --command .build/release/zhengming corpora/rare-earth
      """)

  @Option(help: "The zhengming command.", completion: .file())
  var command: String

  @Option(help: "The only glossaries to use; those in force when absent.", completion: .file())
  var glossaries: String?

  @Option(help: "Only this set of the corpus: development or held-out.")
  var split: Split?

  @Option(help: "How to print the figures: text or json.")
  var format: Format = .text

  @Flag(help: "List every mistake with its context.")
  var errors = false

  @Argument(help: "A folder of texts with gold/*.jsonl in it.", completion: .directory)
  var corpus: String

  func run() throws {
    let corpus = Corpus(folder: Self.absolute(self.corpus))
    let annotator = Annotator(
      command: Self.absolute(command), glossaries: glossaries.map(Self.absolute))
    let documents = try corpus.documents(split: split)
    // The ids of the documents are their file names, as the command sees them there.
    guard FileManager.default.changeCurrentDirectoryPath(corpus.folder) else {
      throw Failure("\(corpus.folder): cannot be entered")
    }
    let found = try annotator.mentions(in: documents).mentions
    let missed = Evaluation.missedSurfaces(documents, found: found)
    let evaluation = Evaluation(
      documents, found: found, standingAlone: try annotator.knownStandingAlone(missed))
    switch format {
    case .text: print(TextReport(evaluation, listsMistakes: errors).text, terminator: "")
    case .json: print(try JSONReport(evaluation, listsMistakes: errors).text)
    }
  }

  private static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  }
}

/// The sets that a corpus is divided into.
enum Split: String, ExpressibleByArgument {
  case development
  case heldOut = "held-out"
}

/// The forms of the report.
enum Format: String, ExpressibleByArgument {
  case text, json
}

/// Why nothing can be scored; one message a line.
struct Failure: Error, CustomStringConvertible {
  let messages: [String]

  init(_ messages: [String]) { self.messages = messages }
  init(_ message: String) { messages = [message] }

  var description: String { messages.joined(separator: "\n") }
}
