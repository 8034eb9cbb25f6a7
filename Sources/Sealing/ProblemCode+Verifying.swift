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
}
