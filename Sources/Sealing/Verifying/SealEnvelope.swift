import ELM
import Records

/// The outer object of a sealed file: JWS JSON, general or flattened (RFC 7515 §7.2).
struct SealEnvelope {
  let place: Problem.Place
  /// The payload's string as bytes, un-escaped but not decoded.
  let payload: [UInt8]
  /// The protected header in base64url, as it stands: its bytes are signed.
  let protected: [UInt8]
  let signature: [UInt8]
  /// The same in base64url, as it stands: its bytes are time-stamped.
  let signatureText: [UInt8]
  /// What stands in `etsiU`, in its order.
  let properties: [Property]
  /// Whether the seal's members stand in the outer object (RFC 7515 §7.2.2).
  let isFlattened: Bool
  /// Members that a JWS may have and nobody reads (RFC 7515 §7.2).
  let ignored: [String]

  /// A member of `etsiU`.
  struct Property {
    let name: String
    let value: Tree
    /// The element as it stands, in base64url; nil for one in clear form.
    let text: [UInt8]?
  }

  init(_ file: [UInt8], place: Problem.Place) throws {
    func refusal(_ reason: String) -> SealRefusal { SealRefusal(problem: Problem(.sealUnreadable, at: place, reason)) }
    self.place = place
    let outer = try TreeParser.parse(file, name: place.description, tracksLines: false).tree
    guard outer.members != nil else { throw refusal("is no sealed credential: it is not a JSON object") }
    let seal: Tree
    if let signatures = outer["signatures"] {
      guard outer["signature"] == nil, outer["protected"] == nil, outer["header"] == nil else {
        throw refusal("mixes the two forms of a seal")
      }
      guard case .array(let seals) = signatures, seals.count == 1, let only = seals.first else {
        throw refusal("has not exactly one seal")
      }
      seal = only
    } else {
      seal = outer
    }
    guard let payload = outer["payload"]?.string else { throw refusal("has no payload that is a string") }
    guard let protected = seal["protected"]?.string else { throw refusal("has no seal with a protected header") }
    guard let signature = seal["signature"]?.string.flatMap({ Base64.url.decode($0.utf8) }), !signature.isEmpty else {
      throw refusal("has a seal without a signature in base64url")
    }
    signatureText = Array((seal["signature"]?.string ?? "").utf8)
    self.payload = Array(payload.utf8)
    self.protected = Array(protected.utf8)
    self.signature = signature
    guard let properties = SealEnvelope.properties(of: seal["header"]) else {
      throw refusal("has an unprotected header with other than well-formed etsiU properties")
    }
    self.properties = properties
    isFlattened = outer["signatures"] == nil
    ignored = SealEnvelope.ignored(in: outer, seal: seal, isFlattened: isFlattened)
  }

  private static func ignored(in outer: Tree, seal: Tree, isFlattened: Bool) -> [String] {
    let ofSeal: Set = ["protected", "header", "signature"]
    let known = isFlattened ? ofSeal.union(["payload"]) : ["payload", "signatures"]
    let members = (outer.members ?? []).map(\.key).filter { !known.contains($0) }
    return isFlattened ? members : members + (seal.members ?? []).map(\.key).filter { !ofSeal.contains($0) }
  }

  /// What stands in `etsiU`: objects of one member each, all in base64url or none (ETSI TS 119 182-1
  /// §5.3.1). Nil when the header has anything else, which nobody signed.
  private static func properties(of header: Tree?) -> [Property]? {
    guard let header else { return [] }
    guard let members = header.members, members.count == 1, case .array(let elements)? = header["etsiU"],
      !elements.isEmpty
    else { return nil }
    var properties: [Property] = []
    let areStrings = elements.first?.string != nil
    for element in elements {
      guard (element.string != nil) == areStrings else { return nil }
      guard let property = areStrings ? decoded(element) : element, property.members?.count == 1,
        let member = property.members?.first
      else { return nil }
      properties.append(
        Property(name: member.key, value: member.value, text: element.string.map { Array($0.utf8) }))
    }
    return properties
  }

  private static func decoded(_ element: Tree) -> Tree? {
    guard let bytes = element.string.flatMap({ Base64.url.decode($0.utf8) }) else { return nil }
    return try? TreeParser.parse(bytes, name: "etsiU", tracksLines: false).tree
  }
}
