// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import FoundationEssentials
import Reporting

/// Measures whole runs of the `zhengming` command.
@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Measure time and memory of whole runs of the command.",
    discussion: """
      A 4 kB article from the start of the process to its end, beside the floor that `true` sets,
      and a long stream of JSON Lines. docs/benchmarks.md tells how to read the table.

      Example: bench --command .build/release/zhengming corpora/rare-earth
      """)

  @Option(help: "The zhengming command.", completion: .file())
  var command: String

  @Option(help: "The only glossaries to use; those in force when absent.", completion: .file())
  var glossaries: String?

  @Option(help: "How often each short case runs.")
  var runs = 31

  @Option(help: "How often each long case runs.")
  var streamRuns = 1

  @Option(help: "The length of the long stream in megabytes.")
  var megabytes = 100

  @Argument(help: "A folder of texts.", completion: .directory)
  var corpus: String

  func validate() throws {
    guard runs > 0, streamRuns > 0, (1...100_000).contains(megabytes) else {
      throw ValidationError("--runs, --stream-runs and --megabytes must be positive.")
    }
  }

  func run() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "zhengming-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let texts = try CorpusTexts(folder: corpus)
    var cases = try self.cases(texts, in: folder.path)
    // A user's cache is there from the second run on; the first run of a case is not counted.
    let cache = folder.appending(path: "cache").path
    for index in cases.indices { cases[index].environment = ["XDG_CACHE_HOME=\(cache)"] }

    print(Machine().description)
    var table = Table("case", "kB", "runs", "median ms", "least ms", "MB/s", "peak MB")
    for measurement in try Measurement.all(of: cases) { table.add(measurement.row) }
    print(table.text, terminator: "")
  }

  /// What is measured; a new case or another program is another line here.
  private func cases(_ texts: CorpusTexts, in folder: String) throws -> [Case] {
    let annotate =
      [command, "annotate", "--format", "jsonl"] + (glossaries.map { ["--only", $0] } ?? [])
    let english = try texts.article(of: 4096, where: { $0.contains(".en.") }, in: folder, "en")
    let chinese = try texts.article(of: 4096, where: { $0.contains(".zh") }, in: folder, "zh")
    let short = try texts.stream(of: max(1, megabytes / 10) * 1_000_000, in: folder, "short")
    let long = try texts.stream(of: megabytes * 1_000_000, in: folder, "long")
    return [
      Case(name: "true", arguments: ["/bin/true"], input: nil, runs: runs),
      Case(name: "article, English", arguments: annotate, input: english, runs: runs),
      Case(name: "article, Chinese", arguments: annotate, input: chinese, runs: runs),
      Case(
        name: "stream, a tenth", arguments: annotate + ["--input", "jsonl"], input: short,
        runs: streamRuns),
      Case(
        name: "stream", arguments: annotate + ["--input", "jsonl"], input: long, runs: streamRuns),
    ]
  }
}
