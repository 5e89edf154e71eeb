// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// One run of the built command: what it wrote, and how it ended.
package struct CommandRun: Sendable {
  package let output: Data
  package let errorOutput: String
  package let status: Int32
  /// Whether it ended by itself; a trap or a signal is never right.
  package let exited: Bool

  package var text: String { String(decoding: output, as: UTF8.self) }

  /// Runs `zhengming` from the build folder the tests run in, or another program.
  ///
  /// The environment has nothing in it but what is given here, so that no setting of the machine
  /// reaches the command, and there is no home it could write to, not even as root.
  package init(
    _ arguments: [String], input: Data = Data(), environment: [String: String] = [:],
    folder: String? = nil, program: URL = Self.executable
  ) throws {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = [
      "PATH": "/usr/bin:/bin", "HOME": "/dev/null", "XDG_CACHE_HOME": "/dev/null/cache",
    ].merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    let (outputPipe, errorPipe, inputPipe) = (Pipe(), Pipe(), Pipe())
    process.standardOutput = outputPipe
    process.standardError = errorPipe
    process.standardInput = inputPipe
    try process.run()
    let writer = Thread {
      // A command that does not read its input closes it; that is its right.
      try? inputPipe.fileHandleForWriting.write(contentsOf: input)
      try? inputPipe.fileHandleForWriting.close()
    }
    writer.start()
    let errors = Collected()
    let errorReader = Thread {
      errors.data = errorPipe.fileHandleForReading.readDataToEndOfFile()
      errors.done.signal()
    }
    errorReader.start()
    output = outputPipe.fileHandleForReading.readDataToEndOfFile()
    errors.done.wait()
    process.waitUntilExit()
    errorOutput = String(decoding: errors.data, as: UTF8.self)
    status = process.terminationStatus
    exited = process.terminationReason == .exit
  }

  /// Filled by one thread, read by another behind the semaphore.
  private final class Collected: @unchecked Sendable {
    var data = Data()
    let done = DispatchSemaphore(value: 0)
  }

  /// The command beside the test bundle.
  package static var executable: URL {
    var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    for argument in CommandLine.arguments where argument.hasSuffix(".xctest") {
      folder = URL(filePath: argument).deletingLastPathComponent()
    }
    return folder.appending(path: "zhengming")
  }

  /// The top of the project.
  package static var project: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }
}
