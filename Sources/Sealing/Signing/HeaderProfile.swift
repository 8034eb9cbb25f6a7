/// Which generation of validators a seal's header is written for; no header satisfies both for seals made since July
/// 2025.
public enum HeaderProfile: String, Sendable, CaseIterable {
  /// `sigT`, named in `crit`: what Europass reads today (ETSI TS 119 182-1 v1.1.1 §5.2.1).
  case edc
  /// `iat`: what validators of the current standard call baseline (ETSI TS 119 182-1 v1.2.1 §5.1.11).
  case etsi121 = "etsi-1.2.1"
}
