import Records

extension SealingKey {
  /// What keeps no seal from being made, and should be known before one is.
  public var warnings: [Problem] {
    guard certificate.isSandbox else { return [] }
    return [
      Problem(
        .certificateSandbox, severity: .warning, at: place, value: certificate.values(of: .commonName).first,
        "is a SANDBOX certificate: nobody trusts what it seals")
    ]
  }
}

extension SealCertificate {
  /// Whether `confer sandbox` made it: whatever that makes is called so.
  var isSandbox: Bool { values(of: .commonName).contains { $0.hasPrefix("SANDBOX ") } }
}

extension ProblemCode {
  public static let certificateSandbox = ProblemCode(
    "certificate.sandbox",
    meaning: """
      The certificate was made by confer sandbox, for trying things out. Seals made with it are whole, but lead to no \
      authority that anybody trusts; such credentials must not be given to learners.
      """,
    remedy: "name the key and certificate of your trust service provider before you issue")
}
