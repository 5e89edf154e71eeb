// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import FoundationEssentials
import Measuring
import Reporting

/// One program with one input.
struct Case {
  let name: String
  /// The program's path, then its arguments.
  let arguments: [String]
  /// The file that is its standard input; its output goes nowhere.
  let input: String?
  let runs: Int
  /// All the variables it sees, as `NAME=value`.
  var environment: [String] = []
}

/// What the runs of a case came to.
struct Measurement {
  let name: String
  let bytes: Int
  /// Ascending.
  let times: [Duration]
  let peakMemory: Int

  /// Runs every case as often as it asks for, in turns, so that a busy minute of the machine does
  /// not fall on one case only; a first run warms the caches and is not counted, except where one
  /// run is all that was asked for.
  static func all(of cases: [Case]) throws -> [Measurement] {
    var results = cases.map { _ in [ChildProcess]() }
    let rounds = cases.map(\.runs).max() ?? 0
    for round in 0...rounds {
      for (index, item) in cases.enumerated() where (item.runs > 1 ? 0 : 1)...item.runs ~= round {
        let process = try ChildProcess.run(
          item.arguments, input: item.input ?? "/dev/null", environment: item.environment)
        guard process.status == 0 else {
          throw CleanExit.message(
            "\(item.arguments.joined(separator: " ")): ended with status \(process.status)")
        }
        if round > 0 { results[index].append(process) }
      }
    }
    return try zip(cases, results).map { try Measurement($0, $1) }
  }

  private init(_ item: Case, _ runs: [ChildProcess]) throws {
    name = item.name
    bytes = try item.input.map(Self.size(of:)) ?? 0
    times = runs.map(\.wallTime).sorted()
    peakMemory = runs.map(\.peakMemory).max() ?? 0
  }

  private static func size(of path: String) throws -> Int {
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size]
    return (size as? any BinaryInteger).map { Int(clamping: $0) } ?? 0
  }

  /// As the table's columns: name, kB, runs, median and least time, throughput, memory.
  var row: [String] {
    let median = times.isEmpty ? nil : times[times.count / 2] / .milliseconds(1)
    let least = times.first.map { $0 / .milliseconds(1) }
    let throughput = bytes < 1_000_000 ? nil : median.map { Double(bytes) / 1000 / $0 }
    let size = bytes == 0 ? nil : Double(bytes) / 1000
    return [
      name, oneDecimal(size), "\(times.count)", oneDecimal(median), oneDecimal(least),
      oneDecimal(throughput), oneDecimal(Double(peakMemory) / 1_000_000),
    ]
  }
}
