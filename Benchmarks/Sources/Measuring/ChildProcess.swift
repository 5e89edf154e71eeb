// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A program run to its end: how it ended, how long it took and what memory it needed.
///
/// Nothing of the caller's environment decides what it does.
package struct ChildProcess: Sendable {
  /// The exit status, or 128 and the number of the signal that ended it, as in a shell.
  package let status: Int32
  /// From the start of the program to its end.
  package let wallTime: Duration
  /// The most memory it held at a time, in bytes.
  ///
  /// Linux counts the memory of the process that starts a program as the program's own, so this
  /// is never less than what the caller holds.
  package let peakMemory: Int

  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - arguments: the program's path, then its arguments.
  ///   - input: the file that is its standard input.
  ///   - output: the file that its standard output is written to, emptied before.
  ///   - environment: all the variables it sees, as `NAME=value`.
  /// - Throws: ``CannotStart``, also when a file cannot be opened.
  package static func run(
    _ arguments: [String], input: String = "/dev/null", output: String = "/dev/null",
    environment variables: [String] = []
  ) throws(CannotStart) -> ChildProcess {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input, O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(
      &actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)

    var pointers = unsafe arguments.map { unsafe strdup($0) } + [nil]
    defer { unsafe pointers.forEach { unsafe free($0) } }
    var environment = unsafe variables.map { unsafe strdup($0) } + [nil]
    defer { unsafe environment.forEach { unsafe free($0) } }

    let start = ContinuousClock.now
    var identifier: pid_t = 0
    let code = unsafe posix_spawn(
      &identifier, arguments.first ?? "", &actions, nil, &pointers, &environment)
    guard code == 0 else { throw CannotStart(program: arguments.first ?? "", code: code) }
    var status: Int32 = 0
    var usage = rusage()
    while unsafe wait4(identifier, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw CannotStart(program: arguments.first ?? "", code: errno) }
    }
    let signal = status & 0x7F
    return ChildProcess(
      status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal,
      wallTime: start.duration(to: .now), peakMemory: usage.ru_maxrss * 1024)
  }
}

/// A program that the system could not start.
package struct CannotStart: Error, CustomStringConvertible {
  package let program: String
  package let code: Int32

  package var description: String { unsafe "\(program): \(String(cString: strerror(code)))" }
}
