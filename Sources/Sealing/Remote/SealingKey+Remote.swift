import ELM
import Records

extension SealingKey {
  /// Asks the service which key it has, what it is good for, and for its certificates. Nothing is signed, and no PIN
  /// tried.
  static func remote(
    _ access: RemoteAccess, secret: Secret?, pin: Secret?, _ patience: RemotePatience = RemotePatience()
  ) throws -> SealingKey {
    let place = Problem.Place.setting(access.address.description)
    guard let secret else {
      throw RunFailure(
        .keyOrSeal, Problem(.remoteClientRefused, at: place, "wants a secret of its client, and none is given"))
    }
    let service = RemoteService(access, secret: secret, pin: pin, patience)
    let id = try access.credential ?? onlyCredential(of: service, at: place)
    let keyPlace = Problem.Place.setting("\(access.address) (\(Problem.clipped(id)))")
    let credential: RemoteCredential
    do {
      let request: Tree = [
        "credentialID": .string(id), "certificates": "chain", "certInfo": true, "authInfo": true,
      ]
      credential = try RemoteCredential(
        patience.attempt { try service.ask(.info, request) }, hasPIN: pin != nil, at: keyPlace)
    } catch let fault as RemoteFault {
      throw fault.failure(at: keyPlace) {
        Problem(.remoteCredentialUnknown, at: keyPlace, "is no key that the service shows this client\($0)")
      }
    }
    guard let leaf = credential.certificates.first, let certificate = SealCertificate(leaf) else {
      throw RunFailure(
        .keyOrSeal, Problem(.certificateUnreadable, at: keyPlace, "has a certificate that cannot be read"))
    }
    let key = RemoteKey(credential, id: id, of: service, pin: pin, at: keyPlace)
    let paired = try pairing(certificate.publicKeyHandle(), with: credential.certificates, at: keyPlace)
    return SealingKey(
      paired.handle, paired.certificate, chain: paired.chain, certificates: paired.certificates, at: keyPlace,
      remote: key)
  }

  private static func onlyCredential(of service: RemoteService, at place: Problem.Place) throws -> String {
    let ids: [String]
    do {
      let answer = try service.patience.attempt { try service.ask(.list, [:]) }
      guard let listed = answer["credentialIDs"]?.texts else {
        throw RemoteFault.wrong(reason: "does not list the keys that it has")
      }
      ids = listed
    } catch let fault as RemoteFault {
      throw fault.failure(at: place) {
        Problem(.remoteAccessRefused, at: place, "does not list the keys that it has\($0)")
      }
    }
    guard let first = ids.first else {
      throw RunFailure(
        .keyOrSeal, Problem(.remoteCredentialUnknown, at: place, "shows this client no key"))
    }
    guard ids.count == 1 else {
      let names = ids.prefix(10).map { Problem.clipped($0, to: 40) }.joined(separator: ", ")
      throw RunFailure(
        .keyOrSeal,
        Problem(.remoteCredentialAmbiguous, at: place, "shows this client \(ids.count) keys: \(names)"))
    }
    return first
  }
}
