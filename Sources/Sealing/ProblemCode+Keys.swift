import Records

extension ProblemCode {
  public static let keyFileUnreadable = ProblemCode(
    "key.file.unreadable",
    meaning: "The file of the seal's key or certificate is not there, or this user may not read it.",
    remedy: "check the path in the pipeline file, and that this user may read the file")
  public static let keyMissing = ProblemCode(
    "key.missing",
    meaning:
      "The file that should hold the seal's private key holds none; it may be the certificate alone or another file.",
    remedy: "name the file that holds the private key: a PEM file under pem, a .p12 or .pfx file under pkcs12")
  public static let keyDamaged = ProblemCode(
    "key.damaged",
    meaning:
      "The file begins as a key file does, but is cut off or was changed: it may have been copied or mailed as text.",
    remedy: "copy the file again from where it was made, byte by byte, or export the key again")
  public static let keyPassphraseMissing = ProblemCode(
    "key.passphrase.missing",
    meaning: "The seal's private key is encrypted, and the pipeline file does not say where its passphrase is.",
    remedy: "say where the passphrase is, as in passphrase: env:CONFER_SEAL_PASSPHRASE")
  public static let keyPassphraseWrong = ProblemCode(
    "key.passphrase.wrong",
    meaning: """
      The seal's private key does not open with this passphrase. What is encrypted looks the same with a wrong \
      passphrase as when it was changed: if you are sure of the passphrase, get the file again.
      """,
    remedy: "correct the passphrase in the variable, file or credential that the pipeline file names")
  public static let keyEncryptionLegacy = ProblemCode(
    "key.encryption.legacy",
    meaning: """
      The key file is encrypted with an algorithm of the 1990s (RC2 or single DES), as older versions of Windows and \
      Java write it. OpenSSL 3 reads it only with its legacy provider, which cannot be loaded on this machine.
      """,
    remedy: """
      install OpenSSL's legacy provider (legacy.so, part of Debian's libssl3), or export the file again where it can \
      be read: openssl pkcs12 -legacy -in OLD.p12 -out seal.pem, then openssl pkcs12 -export -in seal.pem -out NEW.p12
      """)
  public static let keyWeak = ProblemCode(
    "key.weak",
    meaning: "The seal's RSA key is so short that its seals could be forged.",
    remedy: "ask the trust service provider for a certificate with an RSA key of 3072 bits, or one on P-256")
  public static let keyKindUnsupported = ProblemCode(
    "key.kind.unsupported",
    meaning:
      "A seal cannot be made with this kind of key: only RSA and the curves P-256, P-384 and P-521 can be named in it.",
    remedy: "use a seal certificate with an RSA key, or one on P-256, P-384 or P-521")
  public static let certificateMissing = ProblemCode(
    "certificate.missing",
    meaning: "The file that should hold the seal's certificate holds none.",
    remedy: "name the file that holds the certificate, or export the key again together with its certificate")
  public static let certificateUnreadable = ProblemCode(
    "certificate.unreadable",
    meaning: "A certificate is damaged, or written in a form that cannot be read.",
    remedy: "get the certificate again from the trust service provider")
  public static let certificateMismatch = ProblemCode(
    "certificate.mismatch",
    meaning: "The certificate certifies another key than the one that would seal; nobody could verify such a seal.",
    remedy: "name the certificate that was issued for this private key")
  public static let certificateSubjectIncomplete = ProblemCode(
    "certificate.subject.incomplete",
    meaning: """
      A seal certificate names the organisation by country, registered name, registration number and common name. The \
      credential's issuer is written from them, and none of them is invented.
      """,
    remedy:
      "use a certificate for electronic seals (ETSI EN 319 412-3); its subject has C, O, organizationIdentifier and CN"
  )
  public static let certificateSubjectAmbiguous = ProblemCode(
    "certificate.subject.ambiguous",
    meaning:
      "The certificate's subject gives the organisation two names of one kind, and the issuer can bear only one.",
    remedy: "use a certificate whose subject has each of C, O, organizationIdentifier and CN once")
  public static let certificateNotYetValid = ProblemCode(
    "certificate.not-yet-valid",
    meaning: "A seal made before its certificate becomes valid is itself not valid.",
    remedy: "wait for that day, use the certificate that is valid now, or correct this machine's clock")
  public static let certificateExpired = ProblemCode(
    "certificate.expired",
    meaning: "A seal made after its certificate has expired is not valid.",
    remedy: "use the renewed certificate and its key, or correct this machine's clock")
  public static let certificateUsage = ProblemCode(
    "certificate.usage",
    meaning:
      "The certificate's keyUsage does not allow signatures: it is meant for encryption or for certifying others.",
    remedy: "use the certificate that was issued for sealing")
}
