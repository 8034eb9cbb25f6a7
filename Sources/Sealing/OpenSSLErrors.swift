import COpenSSL
import CShims

/// What OpenSSL's error queue of this thread held: its reasons, oldest first, without file names or data.
struct OpenSSLErrors {
  private(set) var reasons: [String] = []
  /// An algorithm is in no loaded provider: RC2 and single DES are in the legacy one alone.
  private(set) var namesUnsupportedAlgorithm = false
  /// A PEM file was read to its end, and nothing more began.
  private(set) var endedWithoutStartLine = false
  /// What a PKCS#11 token answered, one of the standard's CKR_ numbers, and how OpenSSL's engine calls it.
  private(set) var tokenFault: UInt?
  private var tokenReason: String?
  /// What is wrong with a time-stamp, one of OpenSSL's TS_R_ numbers.
  private(set) var timeStampFault: Int32?

  /// Empties the queue, so that the next failure finds its own reasons only.
  static func drain() -> OpenSSLErrors {
    var errors = OpenSSLErrors()
    while true {
      let code = ERR_get_error()
      if code == 0 { return errors }
      if confer_error_is_unsupported(code) != 0 { errors.namesUnsupportedAlgorithm = true }
      errors.endedWithoutStartLine = ERR_GET_LIB(code) == ERR_LIB_PEM && ERR_GET_REASON(code) == PEM_R_NO_START_LINE
      if ERR_GET_LIB(code) == ERR_LIB_TS { errors.timeStampFault = errors.timeStampFault ?? ERR_GET_REASON(code) }
      let fault = confer_error_of_token(code)
      if fault != 0 {
        errors.tokenFault = fault
        errors.tokenReason = ERR_reason_error_string(code).map { String(cString: $0) }
      }
      if let reason = ERR_reason_error_string(code) { errors.reasons.append(String(cString: reason)) }
    }
  }

  /// What was decrypted is not what was encrypted: the passphrase is another one.
  var saysPassphraseIsWrong: Bool {
    reasons.contains { ["mac verify failure", "bad decrypt", "pkcs12 cipherfinal error"].contains($0) }
  }

  var saysObjectIsMissing: Bool { reasons.contains("object not found") }

  /// ` (the token: PIN incorrect)`, or OpenSSL's own reason when the token gave none.
  var tokenNote: String { tokenReason.map { " (the token: \($0))" } ?? note }

  /// ` (OpenSSL: bad decrypt)`, or nothing when OpenSSL gave no reason.
  var note: String { reasons.first.map { " (OpenSSL: \($0))" } ?? "" }
}
