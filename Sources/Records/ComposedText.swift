import Foundation

extension String {
  /// The text in Unicode's composed form (NFC, Unicode Standard Annex 15): é as one character, though it was typed as e and an
  /// accent. A person sees no difference, and two systems that export the same name may well differ in it.
  public var composed: String { isPlainlyComposed ? self : precomposedStringWithCanonicalMapping }

  /// Whether every character is one that is never written otherwise: most texts of Latin, Greek and Cyrillic, without a look into
  /// Unicode's tables. The ranges hold no combining mark, and nothing that has a canonical decomposition to a single character.
  private var isPlainlyComposed: Bool {
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0..<0x300, 0x388...0x482, 0x2010...0x2027: break
      default: return false
      }
    }
    return true
  }
}
