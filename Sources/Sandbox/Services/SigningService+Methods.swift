import Foundation
import Records

/// The methods that use a key.
extension SigningService {
  /// §11.4.
  func list(_ request: HTTPRequest, _ fault: SigningFault?) throws -> [String: Any] {
    _ = try admitted(request, fault)
    return ["credentialIDs": settings.credentials.map(\.rawValue)]
  }

  /// §11.5.
  func describe(_ request: HTTPRequest, _ fault: SigningFault?) throws -> [String: Any] {
    let body = try admitted(request, fault)
    let member = try credential(body)
    let shown = fault == .otherCertificate ? (member == .sealRSA2048 ? .sealRSA3072 : .sealRSA2048) : member
    var status = "valid"
    if case .certificate(let other) = fault { status = other }
    var key: [String: Any] = [
      "status": fault == .disabled ? "disabled" : "enabled", "algo": algorithms(of: member),
      "len": member.keyKind == .p256 ? 256 : member == .sealRSA3072 ? 3072 : 2048,
    ]
    if member.keyKind == .p256 { key["curve"] = "1.2.840.10045.3.1.7" }
    var answer: [String: Any] = [
      "key": key, "SCAL": "2", "multisign": settings.multisign, "cert": ["status": status],
    ]
    if body["certificates"] as? String != "none" {
      let chain = body["certificates"] as? String == "chain" ? [shown, .issuing, .root] : [shown]
      let certificates = try chain.map {
        Data(try sandbox.identity($0).certificate.der()).base64EncodedString()
      }
      answer["cert"] = ["status": status, "certificates": certificates]
    }
    if body["authInfo"] as? Bool == true { answer["auth"] = try authorization() }
    return answer
  }

  private func authorization() throws -> [String: Any] {
    if let own = settings.authorization {
      return try JSONSerialization.jsonObject(with: Data("{\(own)}".utf8)) as? [String: Any] ?? [:]
    }
    guard settings.pin != nil else { return ["mode": "explicit", "objects": []] }
    return [
      "mode": "explicit", "expression": "PIN",
      "objects": [["type": "Password", "id": "PIN", "format": "N", "label": "PIN"]],
    ]
  }

  /// §11.6.
  func authorize(_ request: HTTPRequest, _ fault: SigningFault?) throws -> [String: Any] {
    let body = try admitted(request, fault)
    let member = try credential(body)
    if fault == .disabled { throw Refusal(explanation: "The credential identified by credentialID is disabled") }
    guard let count = body["numSignatures"] as? Int else {
      throw Refusal(explanation: "Missing (or invalid type) integer parameter numSignatures")
    }
    guard count >= 1 else { throw Refusal(explanation: "Invalid value for parameter numSignatures") }
    guard count <= settings.multisign else { throw Refusal(explanation: "Numbers of signatures is too high") }
    guard body["hashAlgorithmOID"] is String else {
      throw Refusal(explanation: "Missing (or invalid type) string parameter hashAlgorithmOID")
    }
    let hashes = try hashes(body)
    if let pin = settings.pin {
      let entries = body["authData"] as? [[String: Any]] ?? []
      switch ledger.enter(
        entries.first { $0["id"] as? String == "PIN" }?["value"] as? String, for: member, expecting: pin)
      {
      case .right: break
      case .wrong:
        throw Refusal(error: "invalid_authentication_data", explanation: "The authentication data is invalid")
      case .locked: throw Refusal(explanation: "Credential locked")
      }
    }
    let data = try ledger.authorize(member, hashes, count: count, at: clock.now())
    return fault == .noAuthorization ? [:] : ["SAD": data, "expiresIn": SigningLedger.seconds]
  }

  /// §11.10.
  func sign(_ request: HTTPRequest, _ fault: SigningFault?) throws -> [String: Any] {
    let body = try admitted(request, fault)
    let member = try credential(body)
    guard let data = body["SAD"] as? String else {
      throw Refusal(explanation: "Missing (or invalid type) string parameter SAD")
    }
    guard let algorithm = body["signAlgo"] as? String else {
      throw Refusal(explanation: "Missing (or invalid type) string parameter signAlgo")
    }
    guard algorithms(of: member).contains(algorithm) else { throw Refusal(explanation: "Invalid parameter signAlgo") }
    let signature: RemoteSignature
    do {
      signature = try RemoteSignature(
        algorithm: algorithm, hash: body["hashAlgorithmOID"] as? String,
        parameters: (body["signAlgoParams"] as? String).flatMap { Data(base64Encoded: $0) }.map(Array.init))
    } catch { throw Refusal(explanation: error.explanation) }
    let hashes = try hashes(body)
    guard hashes.allSatisfy({ $0.count == signature.size }) else {
      throw Refusal(explanation: "Invalid digest value length")
    }
    if let reason = ledger.use(data, for: member, hashes, at: clock.now()) { throw Refusal(explanation: reason) }
    let key = try sandbox.identity(fault == .otherKey ? otherKey(than: member) : member).key
    var signatures = try hashes.map { hash in
      let made = try signature.sign(hash, with: key)
      return member.keyKind == .p256 && settings.form == .raw ? try RemoteSignature.raw(made) : made
    }
    switch fault {
    case .fewerSignatures: signatures.removeLast()
    case .moreSignatures: signatures += signatures.prefix(1)
    case .otherOrder: signatures.reverse()
    default: break
    }
    return ["signatures": signatures.map { fault == .noBase64 ? "»«" : Data($0).base64EncodedString() }]
  }

  /// One that signs with the same algorithms.
  private func otherKey(than member: Sandbox.Member) -> Sandbox.Member {
    switch member {
    case .sealRSA2048: .tsa
    case .sealP256: .issuing
    default: .sealRSA2048
    }
  }

  private func hashes(_ body: [String: Any]) throws -> [[UInt8]] {
    guard let texts = body["hashes"] as? [String] else {
      throw Refusal(explanation: "Missing (or invalid type) array parameter hash")
    }
    guard !texts.isEmpty else { throw Refusal(explanation: "Empty hash array") }
    return try texts.map { text in
      guard let hash = Data(base64Encoded: text) else {
        throw Refusal(explanation: "Invalid Base64 hash string parameter")
      }
      return Array(hash)
    }
  }
}
