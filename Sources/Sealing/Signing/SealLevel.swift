import Records

extension SealLevel {
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
