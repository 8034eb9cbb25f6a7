import Foundation
import Records
import Web

/// Asks the authorities whether certificates were revoked, and keeps what they say for as long as it holds: the proofs
/// that seals of the levels LT and LTA carry.
///
///     let desk = RevocationDesk(trust: try TrustAnchors(["anchors.pem"]), clock: SystemClock())
///     for status in desk.survey(key.certificate, among: key.certificates) { print(status) }
///     desk.requests                                          // as many as certificates, in a batch of any size
///
/// OCSP (RFC 6960) is asked first, at the address that the certificate names. Where no responder can be reached, the
/// issuer's revocation list (RFC 5280 §5) tells. What comes back is believed by the rules that verification has, and
/// some more: it is of now, and answers the question that was sent. Calls block. Threads that ask about one certificate
/// at once wait for one request.
public final class RevocationDesk: StatusSource, Sendable {
  let trust: TrustAnchors
  let clock: any Records.Clock
  let paths = FetchBook<KnownPath>()
  private let web: StatusWeb
  private let statements = FetchBook<StatusStatement>()
  private let lists = FetchBook<StatusList>()

  /// - Parameters:
  ///   - trust: whom certificates lead to; where it is empty, a self-signed certificate at their end stands for it.
  ///   - pause: waits so many seconds; tests wait for nothing.
  public init(
    trust: TrustAnchors, clock: any Records.Clock, settings: RevocationSettings = RevocationSettings(),
    pause: @escaping @Sendable (Double) -> Void = { Thread.sleep(forTimeInterval: $0) }
  ) {
    self.trust = trust
    self.clock = clock
    web = StatusWeb(settings, pause: pause)
  }

  /// How many requests went out so far.
  public var requests: Int { web.requests }

  func evidence(for leaf: CertificateHandle, among others: [CertificateHandle], at moment: Timestamp) throws
    -> StatusEvidence
  {
    let path = try path(of: leaf, among: others, at: moment)
    var lists: [[UInt8]] = []
    var responses: [[UInt8]] = []
    for (certificate, issuer) in zip(path, path.dropFirst()) where !certificate.needsNoStatus {
      let statement = try statement(about: certificate, issuedBy: issuer, at: moment)
      switch statement.form {
      // One list may be about several certificates.
      case .list: if !lists.contains(statement.der) { lists.append(statement.der) }
      case .response: responses.append(statement.der)
      }
    }
    return StatusEvidence(path: path, lists: lists, responses: responses)
  }

  /// What is known, or can be learned now, of a certificate at a moment.
  ///
  /// - Throws: `RunFailure` when it had been revoked by then, when nobody can be reached, or nobody says anything that
  ///   can be believed.
  func statement(about certificate: CertificateHandle, issuedBy issuer: CertificateHandle, at moment: Timestamp) throws
    -> StatusStatement
  {
    let statement = try statements.value(
      of: Digest(of: certificate.der).description,
      // What was revoked stays so.
      where: { $0.revoked != nil || $0.holds(at: moment) },
      fetch: { try fetch(about: certificate, issuedBy: issuer, at: moment) })
    guard let since = statement.revoked, since <= moment else { return statement }
    throw RunFailure(
      .timestampOrRevocation,
      Problem(
        .revocationRevoked, at: .setting(certificate.name),
        "was revoked on \(since), as \(statement.source) says, and is not to be used at \(moment)"))
  }

  private func fetch(about certificate: CertificateHandle, issuedBy issuer: CertificateHandle, at moment: Timestamp)
    throws -> StatusStatement
  {
    let (responders, places) = (certificate.statusAddresses, certificate.listAddresses)
    guard !responders.isEmpty || !places.isEmpty else {
      throw RunFailure(
        .timestampOrRevocation,
        Problem(
          .revocationUnavailable, at: .setting(certificate.name),
          "names neither an OCSP responder nor a revocation list, by http or https"))
    }
    var faults: [StatusFault] = []
    for (form, address) in responders.map({ (StatusStatement.Form.response, $0) }) + places.map({ (.list, $0) }) {
      do {
        let statement =
          switch form {
          case .response: try ask(address, about: certificate, issuedBy: issuer, at: moment)
          case .list: try look(in: address, for: certificate, issuedBy: issuer, at: moment)
          }
        try require(statement, of: certificate, issuedBy: issuer, at: moment)
        return statement
      } catch let fault as StatusFault {
        faults.append(fault)
        if !fault.mayAskElsewhere { break }
      }
    }
    let isTemporary = faults.allSatisfy { $0.code == .revocationUnreachable }
    throw RunFailure(isTemporary ? .temporary : .timestampOrRevocation, faults.map(\.problem))
  }

  private func ask(
    _ address: String, about certificate: CertificateHandle, issuedBy issuer: CertificateHandle, at moment: Timestamp
  ) throws -> StatusStatement {
    try web.trying {
      // A nonce is for one question.
      let query = try StatusQuery(about: certificate, issuedBy: issuer)
      let answer = try web.send(
        .post(query.der, as: "application/ocsp-request", to: address, accept: "application/ocsp-response"),
        for: .response, about: certificate.name)
      let statement = try query.statement(in: answer, from: address, at: clock.now())
      if statement.revoked == nil, !statement.holds(at: moment) {
        throw untimely(address, certificate, statement.thisUpdate, moment)
      }
      return statement
    }
  }

  private func look(
    in address: String, for certificate: CertificateHandle, issuedBy issuer: CertificateHandle, at moment: Timestamp
  ) throws -> StatusStatement {
    let list = try lists.value(
      of: "\(Digest(of: issuer.der)) \(address)", where: { $0.holds(at: moment) },
      fetch: {
        try web.trying {
          let answer = try web.send(.get(address, accept: "application/pkix-crl"), for: .list, about: certificate.name)
          let list = try StatusList(answer, from: address, of: issuer, at: clock.now(), about: certificate)
          if !list.holds(at: moment) { throw untimely(address, certificate, list.thisUpdate, moment) }
          return list
        }
      })
    return try list.statement(about: certificate)
  }

  /// A service without a plan for its next answer says something of the past alone, and its clock may be a little behind
  /// that of the time-stamp: so the next answer will do.
  private func untimely(
    _ address: String, _ certificate: CertificateHandle, _ update: Timestamp, _ moment: Timestamp
  ) -> StatusFault {
    let late = moment.seconds - update.seconds
    return StatusFault(
      code: .revocationStale, place: address,
      reason: "says what was true of \(certificate.name) on \(update), and nothing of \(moment)",
      mayGoBetter: late <= StatusQuery.leeway, pause: Int(late) + 1)
  }

  /// Nothing goes into a seal that its verification would not believe.
  private func require(
    _ statement: StatusStatement, of certificate: CertificateHandle, issuedBy issuer: CertificateHandle,
    at moment: Timestamp
  ) throws {
    var data = RevocationData()
    let isRead =
      switch statement.form {
      case .list: data.add(list: statement.der)
      case .response: data.add(response: statement.der)
      }
    let status = data.status(of: certificate, issuer: issuer, among: CertificatePool([]), at: moment)
    let expected: RevocationData.Status = statement.revoked.map { .revoked($0) } ?? .good(statement.thisUpdate)
    guard isRead, status == expected else {
      throw StatusFault(
        code: .revocationUnreadable, place: statement.source,
        reason: "answered about \(certificate.name) with what a verifier does not believe")
    }
  }
}
