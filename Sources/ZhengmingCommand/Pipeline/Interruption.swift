// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization

/// Ctrl-C while results are written: the first one ends behind a whole document, the second at once.
enum Interruption {
  private static let asked = Atomic<Bool>(false)

  /// From here on the first SIGINT only leaves a word.
  static func hold() {
    signal(SIGINT) { _ in
      Interruption.asked.store(true, ordering: .relaxed)
      signal(SIGINT, SIG_DFL)
    }
  }

  static var isAsked: Bool { asked.load(ordering: .relaxed) }
}

extension CommandFailure {
  /// The user asked to stop: the status a shell gives to SIGINT.
  static let interrupted = CommandFailure([], status: 128 + SIGINT)
}
