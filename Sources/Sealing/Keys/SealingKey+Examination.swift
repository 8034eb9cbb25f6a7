import Records

/// Everything that can be said of a seal's certificate without asking anybody, by what was looked at.
///
///     let examination = key.examination(at: clock.now())
///     examination.problems.filter { $0.severity == .error }      // what keeps seals from being made
public struct CertificateExamination: Sendable {
  /// Who seals: what the credential's issuer is written from.
  public let subject: [Problem]
  public let validity: [Problem]
  /// The kind of key and what it may be used for.
  public let key: [Problem]
  /// What the certificate says of itself under the eIDAS Regulation.
  public let statements: [Problem]
  /// The certificates that certify it, as far as they are at hand.
  public let chain: [Problem]

  public var problems: [Problem] { subject + validity + key + statements + chain }
}

extension SealingKey {
  /// Looks at the certificate and at those that certify it.
  public func examination(at time: Timestamp) -> CertificateExamination {
    CertificateExamination(
      subject: certificate.subjectFaults(at: place) + subjectWarnings,
      validity: certificate.periodFaults(at: time, place: place) + certificate.endingSoon(at: time, place: place),
      key: certificate.keyFaults(at: place), statements: statementWarnings, chain: chainProblems(at: time))
  }

  /// What keeps no seal from being made, and should be known before one is.
  public func warnings(at time: Timestamp) -> [Problem] {
    examination(at: time).problems.filter { $0.severity == .warning }
  }

  private var subjectWarnings: [Problem] {
    if certificate.isSandbox {
      return [
        Problem(
          .certificateSandbox, severity: .warning, at: place, value: certificate.values(of: .commonName).first,
          "is a SANDBOX certificate: nobody trusts what it seals")
      ]
    }
    guard let number = certificate.identity?.organisationIdentifier else { return [] }
    let country = OrganisationIdentifier(number)?.country
    guard !(country.map(SealCertificate.isCountryOfNumbers) ?? false) else { return [] }
    return [
      Problem(
        .certificateOrganisationIdentifier, at: place, value: number,
        country.map { "has an organizationIdentifier of the country \($0), which is none" }
          ?? "has an organizationIdentifier without scheme, country and hyphen in front")
    ]
  }

  private var statementWarnings: [Problem] {
    // That nobody trusts it has been said.
    guard !certificate.isSandbox else { return [] }
    guard let statements = certificate.qualifiedStatements else {
      return [Problem(.certificateNotQualified, at: place, "has qualified statements that cannot be read")]
    }
    guard let reason = statements.shortcoming else { return [] }
    return [Problem(.certificateNotQualified, at: place, reason)]
  }

  /// The trust anchor above the chain, where it came with the key.
  private var root: SealCertificate? {
    certificates.first { candidate in
      candidate.isSelfSigned && candidate.digest != certificate.digest
        && chain.last?.handle.isCertified(by: candidate.handle) == true
    }
  }

  private func chainProblems(at time: Timestamp) -> [Problem] {
    var problems: [Problem] = []
    for (certificate, issuer) in zip(chain, chain.dropFirst() + [root].compactMap(\.self)) {
      if !certificate.handle.isSigned(by: issuer.handle) {
        problems.append(
          Problem(
            .certificateChain, at: place, value: issuer.name,
            "stands above \(certificate.name) and did not sign it: it is another certificate of the same name"))
      } else if let fault = issuer.periodFaults(at: time, place: place).first {
        problems.append(
          Problem(.certificateChain, at: place, value: issuer.name, "is an authority's certificate and \(fault.reason)")
        )
      }
    }
    if chain.count == 1, root == nil, !certificate.isSelfSigned {
      problems.append(
        Problem(
          .certificateChain, severity: .warning, at: place, value: certificate.name,
          "stands alone: the certificate of the authority that issued it, \(certificate.issuer), is not beside it"))
    }
    return problems
  }
}

extension QualifiedStatements {
  /// Why viewers do not show seals as qualified, as the predicate of a sentence; nil when nothing speaks against it.
  var shortcoming: String? {
    if !isQualified { return "is no qualified certificate: its seals are advanced ones" }
    if !countries.isEmpty {
      return "is qualified under the law of \(countries.joined(separator: ", ")), and not of the European Union"
    }
    if kinds.isEmpty { return "is a qualified certificate that does not say that it is one for electronic seals" }
    guard kinds != [.seal] else { return nil }
    let words = Kind.allCases.filter(kinds.contains).map(\.words).joined(separator: " and ")
    return "is a qualified certificate for \(words), and not for electronic seals alone"
  }
}

extension SealCertificate {
  /// Days before its end from which on a certificate is to be renewed.
  static let renewalDays: Int64 = 30

  /// Nil when the extension is there and cannot be read.
  public var qualifiedStatements: QualifiedStatements? { try? QualifiedStatements(of: handle) }

  /// Whether `confer sandbox` made it: whatever that makes is called so.
  var isSandbox: Bool { values(of: .commonName).contains { $0.hasPrefix("SANDBOX ") } }

  /// The common name, or the whole subject.
  var name: String { values(of: .commonName).first ?? subject }

  /// Whole days until it ends, rounded down; negative when it has ended.
  public func daysLeft(at time: Timestamp) -> Int64 {
    let seconds = notAfter.seconds - time.seconds
    return seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
  }

  func endingSoon(at time: Timestamp, place: Problem.Place) -> [Problem] {
    let days = daysLeft(at: time)
    guard time >= notBefore, (0..<SealCertificate.renewalDays).contains(days) else { return [] }
    let left = days == 0 ? "today or tomorrow" : days == 1 ? "in a day" : "in \(days) days"
    return [Problem(.certificateEndsSoon, at: place, "ends \(left), on \(notAfter); no seal is made after that")]
  }

  /// Countries, and what schemes have in their place: LEI everywhere, VAT in Northern Ireland and of one-stop shops.
  static func isCountryOfNumbers(_ code: String) -> Bool { isCountry(code) || ["XG", "XI", "EU"].contains(code) }
}
