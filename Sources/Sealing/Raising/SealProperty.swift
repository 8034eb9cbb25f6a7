import Records

/// Writes the members of `etsiU`: each an object of one member, in base64url (ETSI TS 119 182-1 §5.3.1). A time-stamp
/// covers the text, which never changes once it is written.
enum SealProperty {
  /// One token in one container (§5.3.4, §5.3.6).
  static func stamp(_ kind: SealEvidence.Kind, _ token: [UInt8]) -> [UInt8] {
    text(#"{"\#(kind.rawValue)":\#(tokens([token]))}"#)
  }

  /// `tstTokens` with their container, as `adoTst` has it too (§5.2.6).
  static func tokens(_ tokens: [[UInt8]]) -> String { #"{"tstTokens":\#(values(tokens))}"# }

  /// §5.3.5.1.
  static func certificates(_ certificates: [[UInt8]]) -> [UInt8] { text(#"{"xVals":\#(xVals(certificates))}"#) }

  /// §5.3.5.2. Whole OCSP responses, not the basic ones in them.
  static func revocation(lists: [[UInt8]], responses: [[UInt8]]) -> [UInt8] {
    text(#"{"rVals":\#(rVals(lists, responses))}"#)
  }

  /// Certificates and revocation data of time-stamps that stand in the seal already (§5.3.5.5).
  static func ofTimeStamps(_ certificates: [[UInt8]], lists: [[UInt8]], responses: [[UInt8]]) -> [UInt8] {
    var members: [String] = []
    if !certificates.isEmpty { members.append(#""xVals":\#(xVals(certificates))"#) }
    if !lists.isEmpty || !responses.isEmpty { members.append(#""rVals":\#(rVals(lists, responses))"#) }
    return text(#"{"tstVD":{\#(members.joined(separator: ","))}}"#)
  }

  private static func xVals(_ certificates: [[UInt8]]) -> String {
    "[\(certificates.map { #"{"x509Cert":\#(value($0))}"# }.joined(separator: ","))]"
  }

  /// A kind of data that is not there is left out, and not empty.
  private static func rVals(_ lists: [[UInt8]], _ responses: [[UInt8]]) -> String {
    let members = [("crlVals", lists), ("ocspVals", responses)].filter { !$0.1.isEmpty }
    return "{\(members.map { #""\#($0.0)":\#(values($0.1))"# }.joined(separator: ","))}"
  }

  private static func values(_ all: [[UInt8]]) -> String { "[\(all.map(value).joined(separator: ","))]" }

  private static func value(_ der: [UInt8]) -> String { #"{"val":"\#(Base64.standard.encode(der))"}"# }

  private static func text(_ json: String) -> [UInt8] {
    var text: [UInt8] = []
    Base64.url.encode(Array(json.utf8), into: &text)
    return text
  }
}
