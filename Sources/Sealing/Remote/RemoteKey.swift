import ELM
import Records
import Synchronization

/// A key that stays at a remote signing service, which signs many hashes a request.
///
///     let signatures = try key.sign(digests, with: .rs256)      // at most `key.mostAtOnce` of them, in their order
///
/// Threads share it. Each request is authorised for its own hashes and no others: an authorisation goes into one
/// request, and a request that is made again is authorised again.
final class RemoteKey: Sendable {
  /// More than this in one request brings nothing, and a request that fails is made again as a whole.
  private static let mostHashes = 100

  private enum Trial {
    case untried
    case accepted
    case failed(any Error)
  }

  let place: Problem.Place
  /// Hashes a request.
  let mostAtOnce: Int
  private let id: String
  private let algorithms: Set<String>
  private let proof: RemoteCredential.Proof
  private let pin: Secret?
  private let service: RemoteService
  /// What became of the PIN; held while it is tried for the first time, so that two workers do not both try a wrong
  /// one.
  private let trial = Mutex(Trial.untried)

  init(_ credential: RemoteCredential, id: String, of service: RemoteService, pin: Secret?, at place: Problem.Place) {
    self.id = id
    self.service = service
    self.pin = pin
    self.place = place
    algorithms = credential.algorithms
    proof = credential.proof
    mostAtOnce = min(credential.multisign, RemoteKey.mostHashes)
  }

  /// Whether the service signs so with this key.
  func offers(_ algorithm: SignatureAlgorithm) -> Bool { name(of: algorithm) != nil }

  private func name(of algorithm: SignatureAlgorithm) -> SignatureAlgorithm.RemoteName? {
    algorithm.remoteNames.first { algorithms.contains($0.oid) }
  }

  /// Signs hashes, as JWS writes signatures.
  ///
  /// Whether they are right is not looked at here: `Sealer` verifies every seal with the certificate's public key.
  ///
  /// - Throws: `RunFailure` with `.temporary` when the service cannot be reached, `.keyOrSeal` when it refuses, or
  ///   answers with what are no signatures of these hashes.
  func sign(_ digests: [[UInt8]], with algorithm: SignatureAlgorithm) throws -> [[UInt8]] {
    guard let name = name(of: algorithm) else { throw unsuitable(algorithm) }
    let hashes = Tree.array(digests.map { .string(Base64.standard.encode($0)) })
    let texts: [String]
    do {
      texts = try service.patience.attempt {
        let authorisation = try authorisation(of: hashes, count: digests.count, algorithm)
        return try signatures(of: hashes, name, algorithm, authorisation)
      }
    } catch let fault as RemoteFault {
      throw fault.failure(at: place) { Problem(.remoteNotSigned, at: place, "does not sign\($0)") }
    }
    guard texts.count == digests.count else {
      throw wrong("answered with \(texts.count) signatures for \(digests.count) hashes")
    }
    return try texts.map { text in
      guard let signature = RemoteCredential.bytes(text).flatMap(algorithm.jws), !signature.isEmpty else {
        throw wrong("answered with a signature that cannot be read")
      }
      return signature
    }
  }

  // MARK: Requests

  /// The signature activation data for these hashes (§11.6).
  private func authorisation(of hashes: Tree, count: Int, _ algorithm: SignatureAlgorithm) throws -> String {
    var request: [Tree.Member] = [
      .init("credentialID", .string(id)), .init("numSignatures", .number(String(count))), .init("hashes", hashes),
      .init("hashAlgorithmOID", .string(algorithm.hash.oid)),
    ]
    guard case .pin(let name) = proof, let pin else { return try authorisation(.object(request)) }
    let value = pin.withBytes { String(decoding: $0.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self) }
    request.append(.init("authData", [["id": .string(name), "value": .string(value)]]))
    let first: String? = try trial.withLock { trial in
      switch trial {
      case .accepted: return nil
      case .failed(let error): throw error
      case .untried:
        do {
          let authorisation = try authorisation(.object(request))
          trial = .accepted
          return authorisation
        } catch RemoteFault.unreachable(let reason, let after, isUntouched: true) {
          throw RemoteFault.unreachable(reason: reason, after: after, isUntouched: true)
        } catch {
          // The PIN was refused, or nobody knows whether it was looked at: no worker tries it again.
          var error = error
          if case RemoteFault.unreachable(let reason, _, _) = error { error = RemoteFault.lost(reason: reason) }
          trial = .failed(error)
          throw error
        }
      }
    }
    if let first { return first }
    do { return try authorisation(.object(request)) } catch let failure as RunFailure {
      if failure.problems.contains(where: { $0.code == .remotePINRefused }) {
        trial.withLock { $0 = .failed(failure) }
      }
      throw failure
    }
  }

  private func authorisation(_ request: Tree) throws -> String {
    let answer: Tree
    do { answer = try service.ask(.authorize, request) } catch RemoteFault.refused(let words) {
      throw refusal(of: words)
    }
    guard let data = answer["SAD"]?.string, !data.isEmpty else {
      throw RemoteFault.wrong(reason: "authorises, and does not say how to use it")
    }
    return data
  }

  /// What a refused authorisation means, by the words that the API gives it (§11.6).
  private func refusal(of words: RemoteRefusal) -> RunFailure {
    if words.status == 202 { return RemoteCredential.attended("waits for a person to consent", at: place) }
    switch words.error {
    case "invalid_authentication_data", "invalid_pin":
      return RunFailure(.keyOrSeal, Problem(.remotePINRefused, at: place, "does not take the PIN given\(words)"))
    case "invalid_otp": return RemoteCredential.attended("asks for a password that is made for each use", at: place)
    default: break
    }
    if ["disabled", "locked", "expired", "revoked", "suspended"].contains(where: words.says) {
      return RemoteCredential.unusable("cannot be used\(words)", at: place)
    }
    return RunFailure(
      .keyOrSeal, Problem(.remoteAuthorizationRefused, at: place, "does not authorise signatures\(words)"))
  }

  private func signatures(
    of hashes: Tree, _ name: SignatureAlgorithm.RemoteName, _ algorithm: SignatureAlgorithm, _ authorisation: String
  ) throws -> [String] {
    var request: [Tree.Member] = [
      .init("credentialID", .string(id)), .init("SAD", .string(authorisation)), .init("hashes", hashes),
      .init("signAlgo", .string(name.oid)),
    ]
    // Left out where the algorithm's name says it (§11.10).
    if !name.namesHash { request.append(.init("hashAlgorithmOID", .string(algorithm.hash.oid))) }
    if let parameters = name.parameters {
      request.append(.init("signAlgoParams", .string(Base64.standard.encode(parameters))))
    }
    guard let texts = try service.ask(.sign, .object(request), hiding: [authorisation])["signatures"]?.texts else {
      throw RemoteFault.wrong(reason: "answered without signatures")
    }
    return texts
  }

  // MARK: Faults

  private func wrong(_ reason: String) -> RunFailure {
    RunFailure(.keyOrSeal, Problem(.remoteAnswer, at: place, reason))
  }

  private func unsuitable(_ algorithm: SignatureAlgorithm) -> RunFailure {
    RunFailure(
      .keyOrSeal, Problem(.remoteAlgorithm, at: place, "does not sign with \(algorithm.rawValue)"))
  }
}
