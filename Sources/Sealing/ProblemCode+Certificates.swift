import Records

/// What is said of a certificate that seals all the same, and of those that certify it.
extension ProblemCode {
  public static let certificateSandbox = ProblemCode(
    "certificate.sandbox",
    meaning: """
      The certificate was made by confer sandbox, for trying things out. Seals made with it are whole, but lead to no \
      authority that anybody trusts; such credentials must not be given to learners.
      """,
    remedy: "name the key and certificate of your trust service provider before you issue")
  public static let certificateSubjectUnreadable = ProblemCode(
    "certificate.subject.unreadable",
    meaning:
      "An attribute of the certificate's subject is blank, damaged, or holds characters that nobody sees. The issuer's "
      + "name would be written from it.",
    remedy: "ask the trust service provider for a certificate whose subject can be read")
  public static let certificateEndsSoon = ProblemCode(
    "certificate.ends-soon", severity: .warning,
    meaning:
      "The seal's certificate ends within 30 days. A batch that is at work then stops, and goes on with another one.",
    remedy: "order the next certificate from the trust service provider now")
  public static let certificateNotQualified = ProblemCode(
    "certificate.not-qualified", severity: .warning,
    meaning: """
      The certificate does not say that it is a qualified one for electronic seals under the eIDAS Regulation. Sealing \
      with it is legal, and the seal is an advanced one: it proves who sealed and that nothing was changed. Viewers show \
      it as not qualified, and no law presumes that it is right.
      """,
    remedy: "ask for a qualified certificate for electronic seals, or leave it when an advanced seal is meant")
  public static let certificateOrganisationIdentifier = ProblemCode(
    "certificate.organisation-identifier", severity: .warning,
    meaning: """
      The certificate's organizationIdentifier is not written as ETSI EN 319 412-1 has it: three letters that say whose \
      number it is, two of the country, a hyphen and the number, such as VATES-A00000000. It becomes the issuer's legal \
      identifier as it is, and programs that compare identifiers may not find it.
      """,
    remedy: "ask the trust service provider to write it in that form when the certificate is renewed")
  public static let certificateChain = ProblemCode(
    "certificate.chain",
    meaning: """
      A verifier follows the certificates in the seal up to an authority that it trusts. One of them is missing, does \
      not fit, or is not valid, and a verifier that does not know it from elsewhere ends there.
      """,
    remedy:
      "put the trust service provider's certificates, all between the seal's and the root, into the file of the certificate"
  )
}
