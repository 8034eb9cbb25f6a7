import Records

extension ProblemCode {
  public static let remoteAddress = ProblemCode(
    "key.remote.address",
    meaning: """
      A remote signing service is reached over https. The client's secret and the PIN go there, so that an address \
      without encryption is taken on this machine alone, for trying things out.
      """,
    remedy: "copy the address from the service's documents; it ends with /csc/v2")
  public static let remoteUnreachable = ProblemCode(
    "key.remote.unreachable",
    meaning: """
      The remote signing service did not answer, or had no time, and had none when it was asked again. What was sealed \
      before stays.
      """,
    remedy: "run the same command again later: it goes on with the rows that are left")
  public static let remoteUntrusted = ProblemCode(
    "key.remote.untrusted",
    meaning: """
      The server does not prove by its own certificate that it is the one at this address. Somebody may stand between; \
      no secret was sent.
      """,
    remedy: "check the address, and that this machine knows the authority of the service's TLS certificate")
  public static let remoteClientRefused = ProblemCode(
    "key.remote.client-refused",
    meaning:
      "The service, or the server that authorises its clients, does not know the client by this name and secret.",
    remedy: "correct `client`, and the secret in the variable, file or credential that `secret` names")
  public static let remoteAccessRefused = ProblemCode(
    "key.remote.access-refused",
    meaning: "The service knows the client, gives it an access token, and does not let it in with that.",
    remedy: "ask the service to allow this client its signing methods, and check that `token` is the service's own")
  public static let remoteCredentialUnknown = ProblemCode(
    "key.remote.credential-unknown",
    meaning: "The service has no key of this name for this client.",
    remedy: "correct `credential`, or leave it out when the service has one key for this client")
  public static let remoteCredentialAmbiguous = ProblemCode(
    "key.remote.credential-ambiguous",
    meaning: "The service has several keys for this client, and nothing says which one seals.",
    remedy: "name one of them, as in `credential: ID`")
  public static let remoteCredentialUnusable = ProblemCode(
    "key.remote.credential-unusable",
    meaning: "The key is disabled or locked at the service, or its certificate is expired, revoked or suspended.",
    remedy: "ask the service to enable or unlock the key, or name another one in `credential`")
  public static let remoteAlgorithm = ProblemCode(
    "key.remote.algorithm",
    meaning: "The service does not sign with this key in a way that a seal can be made with.",
    remedy: "ask the service for a key that signs with RSA or ECDSA and SHA-256, SHA-384 or SHA-512")
  public static let remoteAttended = ProblemCode(
    "key.remote.attended",
    meaning: """
      The service wants a person to consent to each use of the key, by a password that is made for it, a telephone or \
      a browser. A batch has nobody beside it.
      """,
    remedy: "ask the service for a seal key for unattended use, which asks for a PIN or for nothing")
  public static let remotePINMissing = ProblemCode(
    "key.remote.pin-missing",
    meaning: "The service signs only after a PIN, and the pipeline file does not say where it is.",
    remedy: "say where the PIN is, as in pin: env:CSC_PIN")
  public static let remotePINRefused = ProblemCode(
    "key.remote.pin-refused",
    meaning: """
      The service refused the PIN. It is not sent again in this run: services lock a key after a few wrong PINs.
      """,
    remedy: "correct the PIN in the variable, file or credential that the pipeline file names, before another run")
  public static let remoteAuthorizationRefused = ProblemCode(
    "key.remote.authorization-refused",
    meaning: "The service does not let the client use the key, for a reason of its own. What was sealed before stays.",
    remedy: "read what the service says, and ask it for the use of this key; then run the same command again")
  public static let remoteNotSigned = ProblemCode(
    "key.remote.not-signed",
    meaning: "The service authorised the signatures and then did not make them. What was sealed before stays.",
    remedy: "read what the service says, and ask its support; then run the same command again")
  public static let remoteAnswer = ProblemCode(
    "key.remote.answer",
    meaning: """
      What the service answered is not what the Cloud Signature Consortium's API version 2 prescribes: the address may \
      be another's, or something between may answer in its place. Nothing was sealed with it.
      """,
    remedy: "check that the address is that of the service's API, version 2; if it is, show the service this message")

  static let remote: [ProblemCode] = [
    .remoteAddress, .remoteUnreachable, .remoteUntrusted, .remoteClientRefused, .remoteAccessRefused,
    .remoteCredentialUnknown, .remoteCredentialAmbiguous, .remoteCredentialUnusable, .remoteAlgorithm, .remoteAttended,
    .remotePINMissing, .remotePINRefused, .remoteAuthorizationRefused, .remoteNotSigned, .remoteAnswer,
  ]
}
