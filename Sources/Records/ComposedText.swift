import Foundation

extension String {
  /// The text in Unicode's composed form (NFC, Unicode Standard Annex 15): é as one character, though it was typed as e and an
  /// accent. A person sees no difference, and two systems that export the same name may well differ in it.
  public var composed: String { utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping }
}
