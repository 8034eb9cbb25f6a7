import Records

extension ProblemCode {
  public static let sealUnreadable = ProblemCode(
    "seal.unreadable",
    meaning: "The file is not a sealed credential: it breaks the form of a JSON Web Signature (RFC 7515 §7.2).",
    remedy: "check that this is the sealed file as it was issued; an unsealed credential has no seal to verify")
  public static let sealHeaderInvalid = ProblemCode(
    "seal.header.invalid",
    meaning:
      "The seal's protected header lacks what a JAdES seal has to say, or says it in a form that is not allowed.",
    remedy: "ask the issuer for a credential with a seal that follows ETSI TS 119 182-1")
  public static let sealCriticalUnknown = ProblemCode(
    "seal.header.critical-unknown",
    meaning: "The seal says that one of its properties must be understood, and this version does not understand it.",
    remedy: "verify the file with a newer version, or with the issuer's own tool")
  public static let sealAlgorithmRefused = ProblemCode(
    "seal.algorithm.refused",
    meaning:
      "The seal is not signed with an algorithm that can be trusted, or not with one that its key can have made.",
    remedy: "do not accept the credential; ask the issuer for one that is sealed with RS256 or ES256")
  public static let sealCertificateInvalid = ProblemCode(
    "seal.certificate.invalid",
    meaning: "The certificate in the seal cannot be read, or is not the one that the seal was made for.",
    remedy: "do not accept the credential; ask the issuer for the file as it was issued")
  public static let sealBroken = ProblemCode(
    "seal.broken",
    meaning: "The credential or its header was changed after it was sealed, or the seal was made with another key.",
    remedy: "do not accept the credential; ask the learner or the issuer for the file as it was issued")
  public static let trustUnreadable = ProblemCode(
    "trust.unreadable",
    meaning: "What was named as trust holds no certificate that can be read.",
    remedy: "name a PEM file with the certificates of trusted authorities, or a folder of such files")
  public static let sealUntrusted = ProblemCode(
    "seal.untrusted",
    meaning: "The certificate of the seal does not lead to any of the authorities that are trusted.",
    remedy: "do not accept the credential unless you know the issuer's certificate; then name it with --trust")
  public static let sealCertificatePeriod = ProblemCode(
    "seal.certificate.period",
    meaning:
      "The seal's certificate was not valid when the seal was made, or nothing proves that the seal is older than the "
      + "certificate's end.",
    remedy: "ask the issuer for a credential with a time-stamp (level T or higher), or for a new one")
  public static let sealRevoked = ProblemCode(
    "seal.revoked",
    meaning: "The certificate had been revoked before the seal or its time-stamp was made.",
    remedy: "do not accept the credential; ask the issuer for a new one")
  public static let sealTimeStampInvalid = ProblemCode(
    "seal.time-stamp.invalid",
    meaning:
      "A time-stamp in the seal stamps something else, is not signed as it should be, or contradicts the others.",
    remedy: "do not accept the credential; ask the learner or the issuer for the file as it was issued")
  public static let sealEvidenceInvalid = ProblemCode(
    "seal.evidence.invalid",
    meaning:
      "Time-stamps, certificates or revocation data in the seal are not in the form that the standard gives them.",
    remedy: "ask the issuer for a credential with a seal that follows ETSI TS 119 182-1")
}
