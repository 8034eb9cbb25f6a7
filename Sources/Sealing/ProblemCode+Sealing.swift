import Records

extension ProblemCode {
  public static let sealLevelUnsupported = ProblemCode(
    "seal.level.unsupported",
    meaning: "The level asked for needs time-stamps, which this version does not fetch. It is never lowered silently.",
    remedy: "write level: B")
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
      was validated. It was discarded. A faulty machine or a wrong certificate can cause this, or a remote service that \
      signs with another key, or something else.
      """,
    remedy: "run confer check on another machine, and do not seal on this one until the cause is known")
  public static let sealOrderMixed = ProblemCode(
    "seal.order.mixed",
    meaning: "The row and the facts recorded for its credential belong to two different awards.",
    remedy: "report this as a fault of the program; nothing was sealed")
}

/// Every problem that Sealing reports.
public enum SealingCatalogue {
  public static let codes: [ProblemCode] = [
    .keyFileUnreadable, .keyMissing, .keyDamaged, .keyPassphraseMissing, .keyPassphraseWrong, .keyEncryptionLegacy,
    .keyWeak,
    .keyKindUnsupported, .remoteAddress, .remoteUnreachable, .remoteUntrusted, .remoteClientRefused,
    .remoteAccessRefused, .remoteCredentialUnknown, .remoteCredentialAmbiguous, .remoteCredentialUnusable,
    .remoteAlgorithm,
    .remoteAttended, .remotePINMissing, .remotePINRefused, .remoteAuthorizationRefused, .remoteNotSigned, .remoteAnswer,
    .keyURIInvalid, .tokenModuleUnusable, .tokenEngineMissing, .tokenAbsent, .tokenAmbiguous,
    .tokenRefused, .tokenPINMissing, .tokenPINWrong, .tokenPINLastTry, .tokenPINLocked, .tokenLost, .certificateMissing,
    .certificateUnreadable, .certificateMismatch,
    .certificateSubjectIncomplete,
    .certificateSubjectAmbiguous, .certificateNotYetValid, .certificateExpired, .certificateUsage, .certificateSandbox,
    .sealLevelUnsupported,
    .sealAlgorithmMismatch, .sealNotMade, .sealNotVerified, .sealOrderMixed, .sealUnreadable, .sealHeaderInvalid,
    .sealCriticalUnknown, .sealAlgorithmRefused, .sealCertificateInvalid, .sealBroken, .trustUnreadable, .sealUntrusted,
    .sealCertificatePeriod, .sealRevoked, .sealTimeStampInvalid, .sealEvidenceInvalid,
  ]
}
