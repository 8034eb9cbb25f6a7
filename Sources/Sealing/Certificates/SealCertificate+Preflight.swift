import Records

extension SealCertificate {
  /// Everything that keeps a valid seal from being made with this certificate at `time`; empty when nothing does.
  func faults(at time: Timestamp, place: Problem.Place) -> [Problem] {
    subjectFaults(at: place) + periodFaults(at: time, place: place) + keyFaults(at: place)
  }

  /// The issuer of a credential is written from the subject; an attribute that is missing would have to be invented.
  private func subjectFaults(at place: Problem.Place) -> [Problem] {
    Attribute.allCases.compactMap { attribute in
      let values = values(of: attribute)
      switch values.count {
      case 0:
        return Problem(
          .certificateSubjectIncomplete, at: place,
          "has no \(attribute.rawValue) in its subject (\(attribute.meaning))", path: attribute.rawValue)
      case 1:
        guard attribute == .country, let country = values.first, !SealCertificate.isCountry(country) else { return nil }
        return Problem(
          .certificateSubjectIncomplete, at: place, value: country,
          "has a C in its subject that is no country's two letters",
          path: attribute.rawValue)
      default:
        return Problem(
          .certificateSubjectAmbiguous, at: place, value: values.joined(separator: " | "),
          "has \(values.count) values of \(attribute.rawValue) in its subject", path: attribute.rawValue)
      }
    }
  }

  func periodFaults(at time: Timestamp, place: Problem.Place) -> [Problem] {
    if time < notBefore {
      return [Problem(.certificateNotYetValid, at: place, "is valid only from \(notBefore), and it is \(time)")]
    }
    if time > notAfter { return [Problem(.certificateExpired, at: place, "expired on \(notAfter), and it is \(time)")] }
    return []
  }

  func keyFaults(at place: Problem.Place) -> [Problem] {
    var faults: [Problem] = []
    switch publicKey {
    case .rsa(let bits) where bits < PublicKeyKind.fewestBits:
      faults.append(
        Problem(.keyWeak, at: place, "has an RSA key of \(bits) bits; \(PublicKeyKind.fewestBits) are the fewest"))
    case .other(let name):
      faults.append(Problem(.keyKindUnsupported, at: place, "has a key that no seal can be made with, \(name)"))
    case .rsa, .ec: break
    }
    if !allowsSignatures {
      faults.append(
        Problem(.certificateUsage, at: place, "allows neither digitalSignature nor nonRepudiation in its keyUsage"))
    }
    return faults
  }

  private static func isCountry(_ text: String) -> Bool {
    text.utf8.count == 2 && text.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }
}

extension SealCertificate.Attribute {
  var meaning: String {
    switch self {
    case .country: "the country where the organisation is registered"
    case .organisation: "the organisation's registered name"
    case .organisationIdentifier: "its registration number, such as VATES-A00000000"
    case .commonName: "the name that it goes by"
    }
  }
}
