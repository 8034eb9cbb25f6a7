import Records

extension ProblemCode {
  public static let sandboxFolder = ProblemCode(
    "sandbox.folder",
    meaning: "The folder of a sandbox cannot be made, read or written, or is the folder of something else.",
    remedy: "name a folder that is new or empty, and that this user can write")
  public static let sandboxDamaged = ProblemCode(
    "sandbox.damaged",
    meaning: """
      A file of a sandbox is missing, or does not fit the others. Keys are never overwritten, so the sandbox cannot mend \
      it by itself.
      """,
    remedy: "put the file back, or remove the folder and make the sandbox anew")
  public static let sandboxBusy = ProblemCode(
    "sandbox.busy",
    meaning: "Two commands must not change one sandbox at once.",
    remedy: "wait until the other command has ended")
  public static let sandboxPort = ProblemCode(
    "sandbox.port",
    meaning: """
      The certificates of a sandbox say at which port their time-stamps, their OCSP responder and their revocation lists \
      are. The sandbox cannot be served there.
      """,
    remedy: "stop the program that uses the port, or make another sandbox with another --port")
  public static let sandboxSubject = ProblemCode(
    "sandbox.subject",
    meaning: "All certificates of a sandbox name one organisation, which is settled when the sandbox is made.",
    remedy: "leave --organisation, --country and --identifier out, or make another sandbox")
  public static let sandboxRevocation = ProblemCode(
    "sandbox.revocation",
    meaning: "What is to be revoked is no certificate that an authority of the sandbox has issued.",
    remedy: "name a certificate of the sandbox, such as seal-rsa2048")
  public static let sandboxNotMade = ProblemCode(
    "sandbox.not-made",
    meaning: "OpenSSL refused to make a key, a certificate or an answer.",
    remedy: "check the OpenSSL configuration and the machine's memory, and run again")
}

/// The problem codes of this module, for `confer explain`.
public enum SandboxCatalogue {
  public static let codes: [ProblemCode] = [
    .sandboxFolder, .sandboxDamaged, .sandboxBusy, .sandboxPort, .sandboxSubject, .sandboxRevocation, .sandboxNotMade,
  ]
}
