/// How a sealed file is laid out; both say the same, and every verifier of JWS JSON reads both (RFC 7515 §7.2).
public enum SealForm: String, Sendable, CaseIterable {
  /// `{"payload":…,"signatures":[{"protected":…,"signature":…}]}` (§7.2.1): what the Commission's issuer writes.
  case general
  /// `{"payload":…,"protected":…,"signature":…}` (§7.2.2): for recipients who expect a single seal.
  case flattened
}
