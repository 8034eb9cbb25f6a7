import ELM

/// What a seal carries beside its signature: time-stamps, certificates and revocation data, and the bytes that they
/// speak of (ETSI TS 119 182-1 §5.3).
struct SealEvidence: Sendable {
  enum Kind: String, Sendable {
    /// Over the payload, in the protected header (§5.2.6).
    case content = "adoTst"
    /// Over the signature (§5.3.4).
    case signature = "sigTst"
    /// Over all that stands before it (§5.3.6).
    case archive = "arcTst"
  }

  struct Stamp: Sendable {
    let kind: Kind
    let token: [UInt8]
    /// What must be stamped, piece after piece; shared with the other stamps, so that many of them hold no more.
    let pieces: [[UInt8]]
  }

  /// More than any seal that is renewed for a century has.
  static let mostStamps = 64
  private static let mostFaults = 16

  /// In the order in which they were made.
  private(set) var stamps: [Stamp] = []
  private(set) var certificates: [[UInt8]] = []
  private(set) var lists: [[UInt8]] = []
  private(set) var responses: [[UInt8]] = []
  /// Names of what is there and is not understood.
  private(set) var unknown: [String] = []
  /// Why some of it cannot be read, as the predicate of a sentence about the seal.
  private(set) var faults: [String] = []

  init(_ envelope: SealEnvelope, contentStamps: Tree?) {
    if let contentStamps { add(.content, contentStamps, over: [envelope.payload]) }
    var before: [[UInt8]] = []
    for element in envelope.properties {
      switch element.name {
      case Kind.signature.rawValue: add(.signature, element.value, over: [envelope.signatureText])
      case Kind.archive.rawValue:
        let dot = [UInt8(ascii: ".")]
        // Only the text itself has bytes; an object could be written in many ways.
        if element.text == nil {
          object("has an arcTst in clear form, whose bytes are not settled")
        } else {
          add(
            .archive, element.value,
            over: [envelope.payload, dot, envelope.protected, dot, envelope.signatureText, dot] + before)
        }
      case "xVals": addCertificates(element.value)
      case "rVals": addRevocation(element.value)
      case "tstVD":
        if let certificates = element.value["xVals"] { addCertificates(certificates) }
        if let revocation = element.value["rVals"] { addRevocation(revocation) }
      default: unknown.append(element.name)
      }
      if let text = element.text { before.append(text) }
    }
  }

  private mutating func object(_ fault: String) {
    if faults.count < SealEvidence.mostFaults { faults.append(fault) }
  }

  /// One more than a seal may have is kept, for whoever judges to see that there are too many.
  private mutating func add(_ kind: Kind, _ container: Tree, over pieces: @autoclosure () -> [[UInt8]]) {
    guard stamps.count <= SealEvidence.mostStamps else { return }
    let tokens = container["tstTokens"]?.elements ?? []
    guard !tokens.isEmpty else { return object("has an \(kind.rawValue) without a time-stamp token") }
    let covered = pieces()
    for token in tokens.prefix(SealEvidence.mostStamps + 1) {
      guard let bytes = SealEvidence.bytes(token["val"]) else {
        object("has an \(kind.rawValue) that is not base64")
        continue
      }
      stamps.append(Stamp(kind: kind, token: bytes, pieces: covered))
    }
  }

  private mutating func addCertificates(_ values: Tree) {
    for value in values.elements {
      // Other kinds of certificates are of no use here.
      guard let certificate = value["x509Cert"] else { continue }
      if let bytes = SealEvidence.bytes(certificate["val"]) {
        certificates.append(bytes)
      } else {
        object("has a certificate in xVals that is not base64")
      }
    }
  }

  private mutating func addRevocation(_ values: Tree) {
    let found = (
      (values["crlVals"]?.elements ?? []).map { SealEvidence.bytes($0["val"]) },
      (values["ocspVals"]?.elements ?? []).map { SealEvidence.bytes($0["val"]) }
    )
    lists += found.0.compactMap(\.self)
    responses += found.1.compactMap(\.self)
    if (found.0 + found.1).contains(where: { $0 == nil }) {
      object("has revocation data in rVals that are not base64")
    }
  }

  private static func bytes(_ value: Tree?) -> [UInt8]? { value?.string.flatMap { Base64.standard.decode($0.utf8) } }
}
