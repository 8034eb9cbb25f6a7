import Records

/// How long a seal can be proven, each level with all that the one before it has (ETSI TS 119 182-1 §6).
public enum SealLevel: String, Sendable, CaseIterable {
  /// The signature and its certificate.
  case b = "B"
  /// With a time-stamp.
  case t = "T"
  /// With the revocation data of its day.
  case lt = "LT"
  /// With a time-stamp over all of it.
  case lta = "LTA"

  /// The level asked for is the level sealed: what this version cannot do it refuses, and never lowers.
  ///
  /// - Throws: `RunFailure` with `.configuration`. `Sealer` asks too; a check without a key asks here.
  public func requireSupported() throws {
    guard self != .b else { return }
    throw RunFailure(
      .configuration,
      Problem(
        .sealLevelUnsupported, at: .setting("seal.level"), value: rawValue,
        "cannot be sealed: this version seals at B", remedy: "write level: B"))
  }
}
