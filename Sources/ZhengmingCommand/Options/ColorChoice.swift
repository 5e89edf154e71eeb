// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation

/// The `--color` option.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never

  /// Whether to colour; `auto` obeys NO_COLOR (no-color.org) and dumb terminals.
  func isOn(writingToTerminal isTerminal: Bool) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      let environment = ProcessInfo.processInfo.environment
      return isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }
  }
}
