/// What stands in a seal's `x5c` (ETSI TS 119 182-1 §5.1.8).
public enum CertificatesInSeal: String, Sendable, CaseIterable {
  /// The seal's certificate and those that certify it, below the trust anchor.
  case chain
  /// The seal's certificate alone: smaller files, for recipients who have the others.
  case leaf
}
