import Records

/// What an authority says of one certificate: that it stands, or since when it is revoked. Its signature was verified.
struct StatusStatement: Sendable {
  enum Form: Sendable {
    /// A whole OCSPResponse (RFC 6960 §4.2.1).
    case response
    /// A revocation list (RFC 5280 §5).
    case list
  }

  let form: Form
  let der: [UInt8]
  /// Where it was had.
  let source: String
  /// As of when it is.
  let thisUpdate: Timestamp
  /// By when there will be a newer one; nil where the authority does not say.
  let nextUpdate: Timestamp?
  /// Nil while the certificate stands.
  let revoked: Timestamp?

  /// Whether it says something of a moment: it was made later, or still held then. `RevocationData` asks the same.
  func holds(at moment: Timestamp) -> Bool { RevocationData.isTimely(thisUpdate, nextUpdate, at: moment) }
}

/// Why an authority said nothing that can be used.
struct StatusFault: Error {
  let code: ProblemCode
  /// Who failed: a service's address.
  let place: String
  /// The predicate of a sentence about the place.
  let reason: String
  /// Whether the same question may go better another time.
  var mayGoBetter = false
  /// Seconds that the service wants to be left alone.
  var pause: Int?
  /// Whether another way to learn the status may be tried. Who said something wrong is not to be walked around in
  /// silence.
  var mayAskElsewhere = false

  var problem: Problem { Problem(code, at: .setting(place), reason) }
}
