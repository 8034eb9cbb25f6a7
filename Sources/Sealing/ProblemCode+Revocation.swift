import Records

extension ProblemCode {
  public static let chainIncomplete = ProblemCode(
    "certificate.chain.incomplete",
    meaning: """
      From the level LT on, a seal holds the certificates from its own up to an authority that is trusted, and those of \
      its time-stamps, with the proof that none was revoked. One of them is not at hand.
      """,
    remedy: "add the missing certificate to the key's file, or name it in `seal.trust`")
  public static let chainUntrusted = ProblemCode(
    "certificate.chain.untrusted",
    meaning: "A certificate leads to an authority that `seal.trust` does not name.",
    remedy: "name the authority's certificate in `seal.trust`, if it is one to trust")
  public static let chainInvalid = ProblemCode(
    "certificate.chain.invalid",
    meaning:
      "The certificates from a seal or a time-stamping unit up to its authority do not fit together as they should.",
    remedy: "ask the trust service provider for the current certificates of its authorities")
  public static let revocationUnavailable = ProblemCode(
    "revocation.unavailable",
    meaning: """
      Seals of the levels LT and LTA prove that their certificates were not revoked. A certificate that names neither an \
      OCSP responder nor a revocation list cannot be proven so.
      """,
    remedy: """
      name the certificate itself in `seal.trust` if it is an authority's, take a certificate that names one, or seal at \
      level T
      """)
  public static let revocationUnreachable = ProblemCode(
    "revocation.unreachable",
    meaning: "The service that tells whether a certificate was revoked could not be reached, after several attempts.",
    remedy: "run the same command again later, and check that this machine may reach the address")
  public static let revocationRefused = ProblemCode(
    "revocation.refused",
    meaning: "The service that tells whether a certificate was revoked was reached and refused to tell.",
    remedy: "ask the provider of the certificate whether the service at this address has changed")
  public static let revocationUnreadable = ProblemCode(
    "revocation.unreadable",
    meaning: """
      What came back is neither an OCSP response nor a revocation list, or more than one can be. A proxy, or a network \
      that wants a login first, can answer in the place of the service.
      """,
    remedy: "ask the address from this machine with curl, and let it be reached without a proxy's page before it")
  public static let revocationNonce = ProblemCode(
    "revocation.nonce",
    meaning: "An OCSP response repeats another nonce than the one that was sent, as a recorded answer would.",
    remedy: "find out who answers in the place of the service, and ask the certificate's provider")
  public static let revocationOther = ProblemCode(
    "revocation.other-certificate",
    meaning: "An OCSP response speaks of another certificate than the one that was asked about.",
    remedy: "ask the certificate's provider to mend the OCSP service")
  public static let revocationResponder = ProblemCode(
    "revocation.responder",
    meaning: """
      An OCSP response is signed neither by the authority that issued the certificate, nor by a responder that this \
      authority certifies for it (RFC 6960 §4.2.2.2).
      """,
    remedy: "do not believe it; ask the certificate's provider who signs for the OCSP service")
  public static let revocationStale = ProblemCode(
    "revocation.stale",
    meaning: "An OCSP response or a revocation list is of a time that says nothing of now.",
    remedy: "check this machine's clock; if it is right, ask the certificate's provider to mend the OCSP service")
  public static let revocationListExpired = ProblemCode(
    "revocation.list.expired",
    meaning: "A revocation list is out of date: the next one was due, and is not there.",
    remedy: "check this machine's clock; if it is right, ask the certificate's provider for a current list")
  public static let revocationListSigner = ProblemCode(
    "revocation.list.signer",
    meaning: "A revocation list is not signed by the authority that issued the certificate.",
    remedy: "do not believe it; ask the certificate's provider where the right list is")
  public static let revocationListPartial = ProblemCode(
    "revocation.list.partial",
    meaning: """
      A revocation list is about some certificates only, or about changes since another list, or older than the \
      certificate lets it be: what is not on it may be revoked all the same.
      """,
    remedy: "ask the certificate's provider for certificates that name an OCSP responder")
  public static let revocationUnknown = ProblemCode(
    "revocation.unknown",
    meaning: "The OCSP responder does not know the certificate. A new one can take some minutes until it is known.",
    remedy: "try again in an hour; if it stays so, ask the certificate's provider")
  public static let revocationRevoked = ProblemCode(
    "revocation.revoked",
    meaning: "A certificate that a seal needs was revoked. Nothing is sealed with it any more.",
    remedy: """
      find out from the provider why it was revoked, and get a new certificate; for a time-stamping unit's, name another \
      time-stamping service
      """)

  static let revocation: [ProblemCode] = [
    .chainIncomplete, .chainUntrusted, .chainInvalid, .revocationUnavailable, .revocationUnreachable,
    .revocationRefused,
    .revocationUnreadable, .revocationNonce, .revocationOther, .revocationResponder, .revocationStale,
    .revocationListExpired, .revocationListSigner, .revocationListPartial, .revocationUnknown, .revocationRevoked,
  ]
}
