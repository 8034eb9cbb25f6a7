import COpenSSL
import ELM
import Records

/// A seal on its way from one level to the next: what it says, what it carries so far, and the bytes of its file.
struct GrowingSeal {
  let place: Problem.Place
  let certificate: SealCertificate
  /// The payload as it is signed and time-stamped, un-escaped.
  private let payload: [UInt8]
  private let protected: [UInt8]
  private let signatureText: [UInt8]
  /// The file without any of `etsiU`.
  private let base: SealedFile
  /// Certificates that may be needed and stand nowhere in it.
  private let known: [CertificateHandle]
  /// The members of `etsiU` as they stand, in their order.
  private var properties: [[UInt8]] = []
  private(set) var stamps: [(kind: SealEvidence.Kind, token: TimeStampToken)] = []
  /// Every certificate in it: in `x5c`, in tokens and among the validation data.
  private(set) var certificates: [CertificateHandle]
  private var statements: Set<[UInt8]> = []
  /// Whether certificates or revocation data of the seal stand in it already.
  private var hasValues = false

  /// Takes up a sealed file, whoever made it.
  ///
  /// - Throws: `RunFailure` with `.input` when bytes of it would be lost or have no settled form.
  ///
  /// - Parameter known: certificates that are at hand without it.
  init(_ seal: VerifiedSeal, _ envelope: SealEnvelope, known: [CertificateHandle]) throws {
    func refusal(_ reason: String) -> RunFailure {
      RunFailure(.input, Problem(.sealNotRaisable, at: envelope.place, reason))
    }
    guard envelope.ignored.isEmpty else {
      throw refusal("has members beside its seal that would be lost: \(envelope.ignored.joined(separator: ", "))")
    }
    place = envelope.place
    self.known = known
    certificate = seal.certificate
    payload = envelope.payload
    protected = envelope.protected
    signatureText = envelope.signatureText
    var escaped: [UInt8] = []
    JSONText.escape(payload, into: &escaped)
    base = SealedFile(
      escapedPayload: escaped, protected: protected, signature: envelope.signature,
      form: envelope.isFlattened ? .flattened : .general)
    certificates = [seal.certificate.handle] + seal.chain.map(\.handle)
    for property in envelope.properties {
      guard let text = property.text else { throw refusal("has evidence in clear form, whose bytes are not settled") }
      properties.append(text)
    }
    hasValues = envelope.properties.contains { ["xVals", "rVals"].contains($0.name) }
    certificates += seal.evidence.certificates.compactMap { CertificateHandle(der: $0) }
    statements = Set(seal.evidence.lists + seal.evidence.responses)
    for stamp in seal.evidence.stamps {
      guard let token = try? TimeStampToken(der: stamp.token) else {
        throw refusal("has a time-stamp that cannot be read")
      }
      stamps.append((stamp.kind, token))
      certificates += token.certificates
    }
  }

  /// Among which the path of any certificate in it may be found.
  var candidates: [CertificateHandle] { certificates + known }

  /// The whole file.
  var file: [UInt8] { base.carrying(properties) }

  func has(_ kind: SealEvidence.Kind) -> Bool { stamps.contains { $0.kind == kind } }

  // MARK: What is time-stamped

  /// What `sigTst` stamps: the signature's text (ETSI TS 119 182-1 §5.3.4).
  var signatureImprint: Digest { Digest(of: signatureText) }

  /// What the next `arcTst` stamps: payload, header, signature and all of `etsiU` so far (§5.3.6.2.2).
  var archiveImprint: Digest {
    var hash = Hash()
    let dot = [UInt8(ascii: ".")]
    for piece in [payload, dot, protected, dot, signatureText, dot] + properties { hash.update(piece) }
    return hash.finish()
  }

  // MARK: Growing

  mutating func add(_ kind: SealEvidence.Kind, _ stamped: StampedToken) throws {
    let token = try TimeStampToken(der: stamped.der)
    properties.append(SealProperty.stamp(kind, stamped.der))
    stamps.append((kind, token))
    certificates += stamped.certificates
  }

  /// Adds what is not in the seal yet of certificates and statements: the first ones for all that stands before, later
  /// ones for its time-stamps. What adds nothing leaves no member.
  mutating func add(_ evidence: [StatusEvidence]) {
    var (fresh, lists, responses): ([[UInt8]], [[UInt8]], [[UInt8]]) = ([], [], [])
    var known = Set(certificates.map(\.der))
    for evidence in evidence {
      // A self-signed certificate is believed because somebody trusts it, and not because it is here.
      for certificate in evidence.path where !certificate.isSelfSigned && known.insert(certificate.der).inserted {
        certificates.append(certificate)
        fresh.append(certificate.der)
      }
      for list in evidence.lists where statements.insert(list).inserted { lists.append(list) }
      for response in evidence.responses where statements.insert(response).inserted { responses.append(response) }
    }
    let isFirst = !hasValues
    let hasStatements = !lists.isEmpty || !responses.isEmpty
    if isFirst {
      if !fresh.isEmpty { properties.append(SealProperty.certificates(fresh)) }
      if hasStatements { properties.append(SealProperty.revocation(lists: lists, responses: responses)) }
      hasValues = true
    } else if !fresh.isEmpty || hasStatements {
      properties.append(SealProperty.ofTimeStamps(fresh, lists: lists, responses: responses))
    }
  }
}
