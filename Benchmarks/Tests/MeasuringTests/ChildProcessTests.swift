// SPDX-License-Identifier: Apache-2.0

import Measuring
import Testing

struct ChildProcessTests {
  @Test(arguments: [("exit 0", 0), ("exit 7", 7), ("kill -9 $$", 137)] as [(String, Int32)])
  func `the status is the shell's`(script: String, status: Int32) throws {
    let process = try ChildProcess.run(["/bin/sh", "-c", script])
    #expect(process.status == status)
    #expect(process.wallTime > .zero)
    #expect(process.peakMemory > 0)
  }

  @Test func `a program gets nothing of the caller's environment`() throws {
    #expect(try ChildProcess.run(["/bin/sh", "-c", #"test -z "$HOME""#]).status == 0)
  }

  @Test func `a missing program is an error, not a status`() {
    #expect(throws: CannotStart.self) { try ChildProcess.run(["/nowhere/program"]) }
  }

  @Test func `a missing input is an error`() {
    #expect(throws: CannotStart.self) {
      try ChildProcess.run(["/bin/true"], input: "/nowhere/input")
    }
  }
}
