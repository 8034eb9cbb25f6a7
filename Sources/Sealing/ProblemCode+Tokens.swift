import Records

extension ProblemCode {
  public static let keyURIInvalid = ProblemCode(
    "key.uri.invalid",
    meaning: """
      A key on a PKCS#11 token is named by a URI (RFC 7512) that says which token and which key, such as \
      pkcs11:token=University%20seal;object=seal-2026. It never holds a PIN.
      """,
    remedy: "copy the URI that p11tool --provider MODULE --login --list-privkeys prints")
  public static let tokenModuleUnusable = ProblemCode(
    "key.token.module",
    meaning: "The library that the maker of the token or HSM supplies is not there, or is no PKCS#11 module.",
    remedy: "name the maker's library in `module`, such as /usr/lib/softhsm/libsofthsm2.so")
  public static let tokenEngineMissing = ProblemCode(
    "key.token.engine-missing",
    meaning: "OpenSSL reaches PKCS#11 tokens through an engine, which is a package of its own.",
    remedy: "install it, on Debian with apt-get install libengine-pkcs11-openssl")
  public static let tokenAbsent = ProblemCode(
    "key.token.absent",
    meaning: "The token with the seal's key is not plugged in or not reachable, or has another name.",
    remedy:
      "plug it in or connect the HSM, or correct the URI; p11tool --provider MODULE --list-tokens shows what is there"
  )
  public static let tokenAmbiguous = ProblemCode(
    "key.token.ambiguous",
    meaning: "Several tokens are called so, and the PIN must not be tried on the wrong one.",
    remedy: "add serial=NUMBER to the URI; p11tool --provider MODULE --list-tokens shows the numbers")
  public static let tokenRefused = ProblemCode(
    "key.token.refused",
    meaning: "The token or HSM is there and cannot be opened; its maker's documents explain the error.",
    remedy:
      "look at the state of the token with pkcs11-tool --module MODULE --list-token-slots, and at the HSM's own log")
  public static let tokenPINMissing = ProblemCode(
    "key.token.pin-missing",
    meaning: "The token shows its private keys only after a PIN, and the pipeline file does not say where it is.",
    remedy: "say where the PIN is, as in pin: env:CONFER_SEAL_PIN")
  public static let tokenPINWrong = ProblemCode(
    "key.token.pin-wrong",
    meaning: """
      The token refused the PIN. It was tried once and is not tried again in this run: a token locks itself after a \
      few wrong PINs.
      """,
    remedy: "correct the PIN in the variable, file or credential that the pipeline file names, before another run")
  public static let tokenPINLastTry = ProblemCode(
    "key.token.pin-last-try",
    meaning:
      "The token would lock itself at the next wrong PIN. A program without a person beside it does not take that risk.",
    remedy: "log in once by hand with the right PIN: pkcs11-tool --module MODULE --login --list-objects")
  public static let tokenPINLocked = ProblemCode(
    "key.token.pin-locked",
    meaning: "The token takes no PIN any more until its administrator unlocks it.",
    remedy: "ask the token's administrator (security officer) to unlock it and to set a new PIN")
  public static let tokenLost = ProblemCode(
    "key.token.lost",
    meaning: """
      The token or HSM with the seal's key stopped to sign in the middle of a run: it was removed, lost its \
      connection, or cannot make this kind of signature. What was sealed before stays.
      """,
    remedy: "plug it in again or connect the HSM, then run the same command: it goes on with the rows that are left")
}
