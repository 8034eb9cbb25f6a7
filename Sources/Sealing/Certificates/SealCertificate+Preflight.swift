import ELM
import Records

extension SealCertificate {
  /// The issuer of a credential is written from the subject; an attribute that is missing would have to be invented.
  func subjectFaults(at place: Problem.Place) -> [Problem] {
    Attribute.allCases.compactMap { attribute in
      let values = values(of: attribute)
      if unreadable.contains(attribute) {
        return Problem(
          .certificateSubjectUnreadable, at: place, value: values.first,
          "has a value of \(attribute.rawValue) in its subject that is blank or cannot be shown",
          path: attribute.rawValue)
      }
      switch values.count {
      case 0:
        return Problem(
          .certificateSubjectIncomplete, at: place,
          "has no \(attribute.rawValue) in its subject (\(attribute.meaning))", path: attribute.rawValue)
      case 1:
        guard attribute == .country, let country = values.first, !SealCertificate.isCountry(country) else { return nil }
        return Problem(
          .certificateSubjectIncomplete, at: place, value: country,
          "stands as C in its subject, and is no country's code",
          remedy: "ask the trust service provider for a certificate with the country's code, such as ES",
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

  /// Two letters, in whatever case, that the European list of countries has, such as `EL` and `GR` for Greece.
  static func isCountry(_ text: String) -> Bool {
    let letters = text.uppercased().utf8
    return letters.count == 2 && letters.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
      && Vocabulary.named("country")?.resolve(text) != nil
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
