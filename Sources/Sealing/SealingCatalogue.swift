import Records

/// Every problem that Sealing reports.
public enum SealingCatalogue {
  public static let codes: [ProblemCode] =
    keys + certificates + ProblemCode.remote + seals + verifying + ProblemCode.timeStamps + ProblemCode.revocation

  private static let keys: [ProblemCode] = [
    .keyFileUnreadable, .keyMissing, .keyDamaged, .keyPassphraseMissing, .keyPassphraseWrong, .keyEncryptionLegacy,
    .keyWeak, .keyKindUnsupported, .keyURIInvalid, .tokenModuleUnusable, .tokenEngineMissing, .tokenAbsent,
    .tokenAmbiguous, .tokenRefused, .tokenPINMissing, .tokenPINWrong, .tokenPINLastTry, .tokenPINLocked, .tokenLost,
  ]

  private static let certificates: [ProblemCode] = [
    .certificateMissing, .certificateUnreadable, .certificateMismatch, .certificateSubjectIncomplete,
    .certificateSubjectAmbiguous, .certificateNotYetValid, .certificateExpired, .certificateUsage, .certificateSandbox,
    .certificateSubjectUnreadable, .certificateEndsSoon, .certificateNotQualified, .certificateOrganisationIdentifier,
    .certificateChain,
  ]

  private static let seals: [ProblemCode] = [
    .sealLevelUnsupported, .sealAlgorithmMismatch, .sealNotMade, .sealNotVerified, .sealNotRaisable, .sealLevelMissed,
    .sealOrderMixed,
  ]

  private static let verifying: [ProblemCode] = [
    .sealUnreadable, .sealHeaderInvalid, .sealCriticalUnknown, .sealAlgorithmRefused, .sealCertificateInvalid,
    .sealBroken, .trustUnreadable, .sealUntrusted, .sealCertificatePeriod, .sealRevoked, .sealTimeStampInvalid,
    .sealEvidenceInvalid,
  ]
}
