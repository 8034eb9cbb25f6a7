import Mapping
import Records
import Sealing

/// The key and its certificate.
extension Examination {
  func seal(_ made: inout SealSettings?) -> DoctorLine {
    .trying("seal") {
      let seal = try SealOpening.seal(of: pipeline)
      let settings = try SealSettings(seal)
      made = settings
      let last = try SealSettings.lastLevel(of: seal)
      let stage = last > settings.level ? ", which confer extend raises to \(last.rawValue) afterwards" : ""
      let stamp = settings.stampsContent ? ", with a time-stamp over the content" : ""
      let algorithm = settings.algorithm.map { ", \($0.rawValue)" } ?? ""
      return ("level \(settings.level.rawValue)\(stage), header \(settings.profile.rawValue)\(algorithm)\(stamp)", [])
    }
  }

  /// - Parameter settings: nil when they cannot be had; the key is then opened and not tried.
  func key(_ settings: SealSettings?, _ opened: inout SealingKey?) -> DoctorLine {
    guard let seal = pipeline.seal else { return .skipped("key", because: "the pipeline file names none") }
    return .trying("key") {
      let key = try SealOpening.key(of: seal, in: pipeline.folder)
      opened = key
      let kind = "\(seal.key.words), \(key.certificate.publicKey)"
      guard let settings else { return ("\(kind); it opens", []) }
      do { try key.trySigning(settings) } catch let failure as RunFailure {
        // The certificate's own lines say why such a key seals nothing.
        let faults = key.examination(at: now).key.filter { $0.severity == .error }
        guard faults.isEmpty else { return ("\(kind); it opens", []) }
        throw failure
      }
      // A remote service's signatures are paid for: none is made for a trial.
      return ("\(kind); \(seal.key.isRemote ? "the service offers it" : "a trial signature verifies")", [])
    }
  }

  func certificate(_ key: SealingKey?) -> [DoctorLine] {
    guard let key else {
      return [.skipped("certificate", because: "it is looked at once the key opens")]
    }
    let certificate = key.certificate
    let examination = key.examination(at: now)
    let days = certificate.daysLeft(at: now)
    return [
      DoctorLine("certificate", certificate.subject, examination.subject, status: .keyOrSeal),
      DoctorLine(
        "valid until", days >= 0 ? "\(certificate.notAfter), \(days) days left" : "", examination.validity,
        status: .keyOrSeal),
      DoctorLine(
        "key usage", certificate.allowsSignatures ? "\(certificate.publicKey), allowed to sign" : "", examination.key,
        status: .keyOrSeal),
      examination.statements.isEmpty && certificate.qualifiedStatements?.isQualified != true
        ? .skipped("qualified", because: "a certificate for trying things out is not")
        : DoctorLine(
          "qualified", certificate.qualifiedStatements?.words ?? "", examination.statements, status: .keyOrSeal),
      DoctorLine("chain", key.chainWords, examination.chain + key.loneliness, status: .keyOrSeal),
    ]
  }
}

extension PipelineDefinition.Key {
  var isRemote: Bool { if case .csc = self { true } else { false } }

  /// What kind of key it is and where it stands, without anything secret.
  var words: String {
    switch self {
    case .pkcs12(let file): "PKCS#12 file \(file.path)"
    case .pem(let key, _): "PEM file \(key.path)"
    case .pkcs11(let uri, _, _): (try? TokenURI(uri.value)).map { "token key \($0)" } ?? "token key"
    case .csc(let remote): "key at \(remote.address.value)"
    }
  }
}

extension QualifiedStatements {
  /// Everything that the certificate says, for people.
  var words: String {
    guard isQualified else { return "" }
    let device = isInQualifiedDevice ? ", in a qualified device (QcSSCD)" : ", not said to be in a qualified device"
    let kind = isQualifiedSeal ? " for electronic seals (QcType)" : ""
    let terms = disclosures.isEmpty ? "" : "; the provider's terms: \(disclosures.joined(separator: ", "))"
    return "says that it is qualified (QcCompliance)\(kind)\(device)\(terms)"
  }
}

extension SealingKey {
  /// Said where somebody asks; that such a certificate is no qualified one is said at every run.
  var loneliness: [Problem] {
    guard certificate.isSelfSigned else { return [] }
    return [
      Problem(
        .certificateChain, severity: .warning, at: .setting("the certificate"),
        "is certified by itself: no authority vouches for whose it is",
        remedy: "give it to those who are to trust it, or use a certificate of a trust service provider")
    ]
  }

  /// The certificates from the seal's upwards.
  var chainWords: String {
    if certificate.isSelfSigned { return "" }
    let names = chain.dropFirst().compactMap { $0.values(of: .commonName).first ?? $0.subject }
    let above = chain.last?.issuer ?? ""
    return names.isEmpty ? "issued by \(above)" : "through \(names.joined(separator: ", ")) to \(above)"
  }
}
