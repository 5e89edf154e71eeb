// SPDX-License-Identifier: Apache-2.0

/// A figure with one decimal, or a dash for none.
package func oneDecimal(_ value: Double?) -> String {
  guard let value, value.isFinite else { return "–" }
  let tenths = Int((value.magnitude * 10).rounded())
  let sign = value < 0 && tenths > 0 ? "-" : ""
  return "\(sign)\(tenths / 10).\(tenths % 10)"
}

/// A share of one as a percentage with one decimal, or a dash for none.
package func percentage(_ share: Double?) -> String { oneDecimal(share.map { $0 * 100 }) }
