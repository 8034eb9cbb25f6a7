import ELM
import Records

/// What a service says of one of its keys (CSC API v2 §11.5).
struct RemoteCredential {
  /// What a signature asks for beside the access token.
  enum Proof: Equatable {
    case none
    /// The PIN, under the name that the service has for it.
    case pin(id: String)
  }

  /// The seal's first.
  let certificates: [CertificateHandle]
  /// OIDs.
  let algorithms: Set<String>
  /// Signatures that one authorisation is good for.
  let multisign: Int
  let proof: Proof

  /// - Parameter answer: to a request with the chain of certificates, and the information on authorisation.
  /// - Throws: `RemoteFault` for what the API does not allow; `RunFailure` with `.keyOrSeal` for a key that cannot
  ///   sign, or not without a person.
  init(_ answer: Tree, hasPIN: Bool, at place: Problem.Place) throws {
    guard let key = answer["key"], let status = key["status"]?.string, let algorithms = key["algo"]?.texts,
      let texts = answer["cert"]?["certificates"]?.texts, !texts.isEmpty, let auth = answer["auth"],
      let multisign = answer["multisign"]?.wholeNumber, multisign >= 1
    else { throw RemoteFault.wrong(reason: "does not tell of the key what it has to: key, cert, auth and multisign") }
    guard status == "enabled" else { throw RemoteCredential.unusable("is \(Problem.clipped(status))", at: place) }
    if let status = answer["cert"]?["status"]?.string, status != "valid" {
      throw RemoteCredential.unusable("has a certificate that is \(Problem.clipped(status))", at: place)
    }
    let certificates = texts.compactMap { RemoteCredential.bytes($0).flatMap { CertificateHandle(der: $0) } }
    guard certificates.count == texts.count else {
      throw RunFailure(
        .keyOrSeal, Problem(.certificateUnreadable, at: place, "has a certificate that cannot be read"))
    }
    self.certificates = certificates
    self.algorithms = Set(algorithms)
    self.multisign = multisign
    proof = try RemoteCredential.proof(auth, hasPIN: hasPIN, at: place)
  }

  /// In base64, as the API has it; services that write it for a URL, or without padding, are understood as well.
  static func bytes(_ text: String) -> [UInt8]? {
    if let bytes = Base64.standard.decode(text.utf8) { return bytes }
    var digits = text.utf8.map {
      $0 == UInt8(ascii: "+") ? UInt8(ascii: "-") : $0 == UInt8(ascii: "/") ? UInt8(ascii: "_") : $0
    }
    while digits.last == UInt8(ascii: "=") { digits.removeLast() }
    return Base64.url.decode(digits)
  }

  static func unusable(_ reason: String, at place: Problem.Place) -> RunFailure {
    RunFailure(.keyOrSeal, Problem(.remoteCredentialUnusable, at: place, reason))
  }

  /// What has to be proven, and whether a PIN alone does (§8.3, §8.5.3).
  private static func proof(_ auth: Tree, hasPIN: Bool, at place: Problem.Place) throws -> Proof {
    switch auth["mode"]?.string {
    case "explicit": break
    case "implicit": return .none
    case "oauth2code":
      throw attended("lets a person consent to each use in a browser", at: place)
    default: throw RemoteFault.wrong(reason: "does not say how the use of the key is authorised")
    }
    let objects = auth["objects"]?.elements ?? []
    let names = objects.compactMap { $0["id"]?.string }
    guard names.count == objects.count else {
      throw RemoteFault.wrong(reason: "does not say what it asks for before it signs")
    }
    guard !names.isEmpty else { return .none }
    // Without an expression all of them are asked for.
    let text = auth["expression"]?.string ?? ""
    guard let expression = AuthorizationExpression(text.isEmpty ? names.joined(separator: " AND ") : text) else {
      throw RemoteFault.wrong(reason: "does not say what it asks for before it signs")
    }
    if expression.holds(for: []) { return .none }
    // One that a generator makes, or that comes on another way, is no PIN.
    let pins = objects.filter { $0["type"]?.string == "Password" && $0["generator"]?.string == nil }
    guard let pin = pins.compactMap({ $0["id"]?.string }).first(where: { expression.holds(for: [$0]) }) else {
      throw attended("asks for \(Problem.clipped(names.joined(separator: ", "))) before it signs", at: place)
    }
    guard hasPIN else {
      throw RunFailure(.keyOrSeal, Problem(.remotePINMissing, at: place, "asks for a PIN, and none is given"))
    }
    return .pin(id: pin)
  }

  static func attended(_ reason: String, at place: Problem.Place) -> RunFailure {
    RunFailure(.keyOrSeal, Problem(.remoteAttended, at: place, reason))
  }
}

extension Tree {
  /// The texts of an array of nothing else.
  var texts: [String]? {
    guard case .array(let elements) = self else { return nil }
    let texts = elements.compactMap(\.string)
    return texts.count == elements.count ? texts : nil
  }
}
