// SPDX-License-Identifier: Apache-2.0

// The general category of a code point.

/// Unicode's general category (UAX #44, table 12).
///
/// The raw values are ICU's, which never change; they are no part of any file format.
package enum GeneralCategory: UInt8, CaseIterable, Sendable {
  /// Cn: also noncharacters.
  case unassigned = 0
  /// Lu.
  case uppercaseLetter
  /// Ll.
  case lowercaseLetter
  /// Lt.
  case titlecaseLetter
  /// Lm.
  case modifierLetter
  /// Lo: Han characters among them.
  case otherLetter
  /// Mn.
  case nonspacingMark
  /// Me.
  case enclosingMark
  /// Mc.
  case spacingMark
  /// Nd.
  case decimalNumber
  /// Nl: 〇 among them.
  case letterNumber
  /// No.
  case otherNumber
  /// Zs.
  case spaceSeparator
  /// Zl.
  case lineSeparator
  /// Zp.
  case paragraphSeparator
  /// Cc.
  case control
  /// Cf.
  case format
  /// Co.
  case privateUse
  /// Cs.
  case surrogate
  /// Pd.
  case dashPunctuation
  /// Ps.
  case openPunctuation
  /// Pe.
  case closePunctuation
  /// Pc.
  case connectorPunctuation
  /// Po.
  case otherPunctuation
  /// Sm.
  case mathSymbol
  /// Sc.
  case currencySymbol
  /// Sk.
  case modifierSymbol
  /// So.
  case otherSymbol
  /// Pi.
  case initialPunctuation
  /// Pf.
  case finalPunctuation
}
