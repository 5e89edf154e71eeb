// SPDX-License-Identifier: Apache-2.0

/// Text and names made safe for an HTML page.
enum HTMLText {
  /// Text for elements and for quoted attributes; controls that HTML does not allow become U+FFFD.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      case "\t", "\n": result.append(scalar)
      case "\r": break
      default:
        let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        result.append(isControl ? "\u{FFFD}" : scalar)
      }
    }
    return String(result)
  }

  /// An id made of a name: the same in `id="…"` and behind `#`, and different for different names.
  static func identifier(_ name: String) -> String {
    var result = ""
    for byte in name.utf8 {
      switch Unicode.Scalar(byte) {
      case "a"..."z", "A"..."Z", "0"..."9", "-": result.unicodeScalars.append(Unicode.Scalar(byte))
      default: result += "_" + String(byte, radix: 16) + "_"
      }
    }
    return result
  }
}
