// SPDX-License-Identifier: Apache-2.0

import Terminology

/// A ``Surface`` in two words; its details lie elsewhere.
struct SurfaceRecord {
  let firstWord: UInt64
  let secondWord: UInt64

  private static let capitals: [MatchingRule.Case] = [.smart, .exact, .any]

  init(firstWord: UInt64, secondWord: UInt64) {
    self.firstWord = firstWord
    self.secondWord = secondWord
  }

  init(_ surface: Surface, hasCapitals: Bool, detail: Int) {
    let (kind, number, term): (UInt64, Int, Int) =
      switch surface.role {
      case .term(let concept, let term): (0, concept, term)
      case .code(let concept): (1, concept, 0)
      case .exception(let number): (2, number, 0)
      case .context(let number): (3, number, 0)
      case .legalForm: (4, 0, 0)
      }
    firstWord = UInt64(detail) | UInt64(number) << 32
    secondWord =
      UInt64(term) | kind << 32 | UInt64(Self.capitals.firstIndex(of: surface.capitals) ?? 0) << 35
      | (surface.takesPlural ? 1 << 37 : 0) | (surface.takesLegalForm ? 1 << 38 : 0)
      | (surface.condition == .afterFullForm ? 1 << 39 : 0) | (surface.isOutdated ? 1 << 40 : 0)
      | (surface.contexts.isEmpty && surface.exceptions.isEmpty ? 0 : 1 << 41)
      | (hasCapitals ? 1 << 42 : 0) | (surface.isName ? 1 << 43 : 0)
  }

  var detail: Int { Int(firstWord & 0xFFFF_FFFF) }

  var role: Surface.Role {
    let number = Int(firstWord >> 32)
    return switch secondWord >> 32 & 7 {
    case 0: .term(concept: number, term: Int(secondWord & 0xFFFF_FFFF))
    case 1: .code(concept: number)
    case 2: .exception(number)
    case 3: .context(number)
    default: .legalForm
    }
  }

  var capitals: MatchingRule.Case {
    let number = Int(secondWord >> 35 & 3)
    return number < Self.capitals.count ? Self.capitals[number] : .smart
  }

  var takesPlural: Bool { secondWord >> 37 & 1 == 1 }
  var takesLegalForm: Bool { secondWord >> 38 & 1 == 1 }
  /// Whether its detail names context words or exceptions.
  var isConditional: Bool { secondWord >> 41 & 1 == 1 }
  /// Whether the text's capitals have to be looked at.
  var comparesCapitals: Bool {
    switch secondWord >> 35 & 3 {
    case 0: secondWord >> 42 & 1 == 1
    case 1: true
    default: false
    }
  }

  /// - Parameter detail: that of the surface where it is conditional.
  func surface(_ detail: SurfaceDetail?) -> Surface {
    var surface = Surface(role: role, capitals: capitals)
    surface.takesPlural = takesPlural
    surface.takesLegalForm = takesLegalForm
    surface.condition = secondWord >> 39 & 1 == 1 ? .afterFullForm : .always
    surface.contexts = detail?.contexts ?? []
    surface.exceptions = detail?.exceptions ?? []
    surface.isName = secondWord >> 43 & 1 == 1
    surface.isOutdated = secondWord >> 40 & 1 == 1
    return surface
  }
}
