import Records

extension ProblemCode {
  public static let sealLevelUnsupported = ProblemCode(
    "seal.level.unsupported",
    meaning:
      "The level asked for needs time-stamps, and the pipeline names nobody who gives them. It is never lowered silently.",
    remedy: "name a time-stamping service under `timestamps`, or write level: B")
  public static let sealAlgorithmMismatch = ProblemCode(
    "seal.algorithm.mismatch",
    meaning: "RS and PS algorithms need an RSA key; ES256, ES384 and ES512 need a key on P-256, P-384 and P-521.",
    remedy: "leave the algorithm out, and the one that is usual for the key is taken")
  public static let sealNotMade = ProblemCode(
    "seal.not-made",
    meaning: "OpenSSL did not sign. Nothing was written for this row.",
    remedy: "check the key, the OpenSSL configuration and the machine's memory, and run again")
  public static let sealNotVerified = ProblemCode(
    "seal.not-verified",
    meaning: """
      A seal was made, but what stands in the file does not verify with the certificate's public key, or is not what \
      was validated. It was discarded. A faulty machine or a wrong certificate can cause this, or a remote service that signs \
      with another key, or something else.
      """,
    remedy: "run confer check on another machine, and do not seal on this one until the cause is known")
  public static let sealNotRaisable = ProblemCode(
    "seal.not-raisable",
    meaning: "The seal cannot be brought to a higher level as it stands. The file was left as it is.",
    remedy: "ask whoever issued the file for one with a seal in the usual form")
  public static let sealLevelMissed = ProblemCode(
    "seal.level.missed",
    meaning: """
      Time-stamps and revocation data were added to a seal, and judged as a stranger would, it is not of the level asked \
      for. The result was discarded.
      """,
    remedy: "check with confer doctor whom the pipeline trusts, and the services that it names")
  public static let sealOrderMixed = ProblemCode(
    "seal.order.mixed",
    meaning: "The row and the facts recorded for its credential belong to two different awards.",
    remedy: "report this as a fault of the program; nothing was sealed")
}
