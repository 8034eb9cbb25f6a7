import Records

extension ProblemCode {
  // What passes by itself

  public static let stampServiceUnreachable = ProblemCode(
    "timestamp.unreachable",
    meaning: "A time-stamping service did not answer, answered too slowly, or the connection to it broke.",
    remedy: "check the address and the network, and try again later")
  public static let stampServiceBusy = ProblemCode(
    "timestamp.busy",
    meaning: "A time-stamping service says that it cannot answer now (429, 503 and the like).",
    remedy: "try again later; the service's operator knows how many requests it takes")
  public static let stampsExhausted = ProblemCode(
    "timestamp.exhausted",
    meaning: """
      None of the time-stamping services gives time-stamps now. The run stopped in good order: what was sealed and \
      stamped stays, and the next run goes on from there without asking twice.
      """,
    remedy: "run the same command again later")
  public static let stampWaitStopped = ProblemCode(
    "timestamp.stopped",
    meaning: "The run was asked to stop while it waited for its turn at a time-stamping service.",
    remedy: "run the same command again: it goes on where it stopped")

  // What is wrong until somebody mends it

  public static let stampServiceMissing = ProblemCode(
    "timestamp.no-service",
    meaning: "A seal at level T, LT or LTA has time-stamps, and the pipeline file names no service that gives them.",
    remedy: "add the service to the pipeline file, as in timestamps: https://tsa.example/")
  public static let stampServiceRefused = ProblemCode(
    "timestamp.http",
    meaning: """
      What answers at the address of a time-stamping service does not take the request: the address, the user or the \
      password is wrong, or another kind of server is there.
      """,
    remedy: "check service, user and password in the pipeline file with what the service's operator says")
  public static let stampServerUntrusted = ProblemCode(
    "timestamp.server",
    meaning: "The server of a time-stamping service has no certificate (TLS) that this machine trusts.",
    remedy: "check the address, and that this machine's certificate authorities (ca-certificates) are up to date")
  public static let stampRefused = ProblemCode(
    "timestamp.refused",
    meaning:
      "A time-stamping service read the request and grants no time-stamp; it names the reason (RFC 3161 §2.4.2).",
    remedy: "check `policy` in the pipeline file, and ask the service's operator what it accepts")
  public static let stampReplyType = ProblemCode(
    "timestamp.reply.type",
    meaning: """
      Something else than a time-stamping service answers at the address, most likely a page for people: the address \
      is wrong, or a network's sign-in page or a proxy stands between.
      """,
    remedy: "check the address, and that this machine reaches the service without a sign-in page or proxy")
  public static let stampReplyEmpty = ProblemCode(
    "timestamp.reply.empty",
    meaning: "A time-stamping service answered that all is well, and sent no time-stamp.",
    remedy: "tell the service's operator, or use another service")
  public static let stampReplySize = ProblemCode(
    "timestamp.reply.size",
    meaning: "A time-stamp has some thousand bytes. What the service sends is so long that it can be none.",
    remedy: "check the address, or use another service")
  public static let stampReplyUnreadable = ProblemCode(
    "timestamp.reply.unreadable",
    meaning: "What a time-stamping service answered is not in the form of a time-stamp reply (RFC 3161 §2.4.2).",
    remedy: "tell the service's operator, or use another service")
  public static let stampNonce = ProblemCode(
    "timestamp.nonce",
    meaning: """
      Each request holds a number that nobody has used before, and the answer must repeat it. This one does not: it may \
      be an old answer that a cache or an attacker gives again.
      """,
    remedy: "look for a cache or proxy before the service, and tell its operator")
  public static let stampImprint = ProblemCode(
    "timestamp.imprint",
    meaning: "The time-stamp is over other bytes than those that it was asked for, and proves nothing about them.",
    remedy: "tell the service's operator, or use another service")
  public static let stampPolicy = ProblemCode(
    "timestamp.policy",
    meaning: "The pipeline file asks for time-stamps under one policy, and the service stamps under another.",
    remedy: "correct `policy` in the pipeline file, or leave it out to take the service's own")
  public static let stampSignature = ProblemCode(
    "timestamp.signature",
    meaning: "The signature of the time-stamp does not verify, or is not bound to its certificate (RFC 5816).",
    remedy: "tell the service's operator, or use another service")
  public static let stampUnitMissing = ProblemCode(
    "timestamp.unit.missing",
    meaning:
      "The time-stamp comes without the certificate of its unit, though it was asked for: nobody could verify it.",
    remedy: "tell the service's operator, or use another service")
  public static let stampUnitUsage = ProblemCode(
    "timestamp.unit.usage",
    meaning: """
      A time-stamping unit's certificate is for time-stamping and nothing else, and says so critically (RFC 3161 §2.3). \
      Verifiers refuse time-stamps by any other.
      """,
    remedy: "tell the service's operator, or use another service")
  public static let stampUnitPeriod = ProblemCode(
    "timestamp.unit.period",
    meaning: "The certificate of the time-stamping unit has expired or is not valid yet.",
    remedy: "check this machine's clock; when it is right, tell the service's operator or use another service")
  public static let stampUnitUntrusted = ProblemCode(
    "timestamp.unit.untrusted",
    meaning: "The certificate of the time-stamping unit does not lead to any of the authorities that are trusted.",
    remedy: "add the service's authority to `trust` in the pipeline file if you know it, or use another service")
  public static let stampClock = ProblemCode(
    "timestamp.clock",
    meaning: """
      The time in the time-stamp and this machine's clock are more than a minute apart. One of them is wrong, and a \
      seal whose time-stamp contradicts its own time is refused by verifiers.
      """,
    remedy: "compare this machine's clock with a time server (timedatectl); when it is right, use another service")

  static let timeStamps: [ProblemCode] = [
    .stampServiceUnreachable, .stampServiceBusy, .stampsExhausted, .stampWaitStopped, .stampServiceMissing,
    .stampServiceRefused, .stampServerUntrusted, .stampRefused, .stampReplyType, .stampReplyEmpty, .stampReplySize,
    .stampReplyUnreadable, .stampNonce, .stampImprint, .stampPolicy, .stampSignature, .stampUnitMissing,
    .stampUnitUsage, .stampUnitPeriod, .stampUnitUntrusted, .stampClock,
  ]
}
