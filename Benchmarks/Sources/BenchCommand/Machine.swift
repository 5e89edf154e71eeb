// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials

/// What the figures were measured on.
struct Machine: CustomStringConvertible {
  let description: String

  init() {
    let information = try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)
    let model = information?.split(separator: "\n").first { $0.hasPrefix("model name") }
    let name = model?.split(separator: ":").last?.drop { $0 == " " }
    let cores = ProcessInfo.processInfo.activeProcessorCount
    description = "\(cores) cores, \(name.map(String.init) ?? "unknown processor")"
  }
}
