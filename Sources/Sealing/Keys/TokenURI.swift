import Records

/// The name of a private key on a PKCS#11 token (RFC 7512), as `p11tool --list-all` prints it.
///
///     let uri = try TokenURI("pkcs11:token=University%20seal;object=seal-2026")
///
/// It has to say which token and which key. What would not be looked at is refused, and so is a PIN.
public struct TokenURI: Hashable, Sendable, CustomStringConvertible {
  /// Why a text is no such name, as the predicate of a sentence.
  public struct Fault: Error {
    public let reason: String
    public let remedy: String
    /// The text is not to be repeated.
    public let mayHoldPIN: Bool
  }

  public let token: String?
  public let manufacturer: String?
  public let model: String?
  public let serial: String?
  /// The key's label.
  public let object: String?
  /// The key's `CKA_ID`.
  public let id: [UInt8]?
  /// The library to reach the token with, when the URI says it: `?module-path=/usr/lib/…`.
  public let module: String?
  /// As it was written, without its query.
  public let description: String

  public init(_ text: String) throws(Fault) {
    let scheme = "pkcs11:"
    guard text.utf8.count <= 1024, text.hasPrefix(scheme) else {
      throw Fault(
        "is no name of a key on a token", remedy: "write \"pkcs11:token=LABEL;object=LABEL\" (RFC 7512)")
    }
    let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var path = try TokenURI.attributes(parts[0].dropFirst(scheme.count), separator: ";")
    var query = try parts.count > 1 ? TokenURI.attributes(parts[1], separator: "&") : [:]
    for name in ["pin-value", "pin-source"] where query[name] != nil || path[name] != nil {
      throw Fault(
        "has a \(name), and a PIN does not belong in a pipeline file",
        remedy: "remove it, and say where the PIN comes from in `pin`", mayHoldPIN: true)
    }
    let type = path.removeValue(forKey: "type") ?? Array("private".utf8)
    guard type == Array("private".utf8) else {
      throw Fault("names no private key", remedy: "remove `type`, or write type=private")
    }
    id = path.removeValue(forKey: "id")
    token = try TokenURI.text("token", &path)
    manufacturer = try TokenURI.text("manufacturer", &path)
    model = try TokenURI.text("model", &path)
    serial = try TokenURI.text("serial", &path)
    object = try TokenURI.text("object", &path)
    module = try TokenURI.text("module-path", &query)
    if let other = path.keys.sorted().first ?? query.keys.sorted().first {
      throw Fault(
        "says \(other), which is not looked at", remedy: "name the token by token or serial, the key by object or id")
    }
    guard token != nil || serial != nil else {
      throw Fault("does not say on which token the key is", remedy: "add token=LABEL, or serial=NUMBER")
    }
    guard object != nil || id?.isEmpty == false else {
      throw Fault("does not say which key of the token is meant", remedy: "add object=LABEL, or id=%01")
    }
    guard module?.hasPrefix("/") != false else {
      throw Fault("has a module-path that does not begin with a slash", remedy: "write the library's full path")
    }
    description = String(parts[0])
  }

  /// For the engine, which understands these attributes and no others.
  ///
  /// - Parameter type: `private` or `cert`. A certificate bears its key's id, but often another label.
  func text(type: String) -> String {
    let isLabelNeeded = type == "private" || id == nil
    let attributes: [(String, [UInt8]?)] = [
      ("token", token.map { Array($0.utf8) }), ("manufacturer", manufacturer.map { Array($0.utf8) }),
      ("model", model.map { Array($0.utf8) }), ("serial", serial.map { Array($0.utf8) }),
      ("object", isLabelNeeded ? object.map { Array($0.utf8) } : nil), ("id", id), ("type", Array(type.utf8)),
    ]
    let written = attributes.compactMap { name, value in value.map { "\(name)=\(TokenURI.encoded($0))" } }
    return "pkcs11:\(written.joined(separator: ";"))"
  }

  // MARK: Reading

  private static func attributes(_ text: Substring, separator: Character) throws(Fault) -> [String: [UInt8]] {
    var attributes: [String: [UInt8]] = [:]
    for part in text.split(separator: separator) {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = pair[0].lowercased()
      guard pair.count == 2, !name.isEmpty, let value = decoded(pair[1].utf8) else {
        throw Fault(
          "is not made of name=value with each special character as % and two digits",
          remedy: "write spaces as %20 and semicolons as %3B", mayHoldPIN: true)
      }
      guard attributes.updateValue(value, forKey: name) == nil else {
        throw Fault("says \(name) twice", remedy: "keep one of them", mayHoldPIN: name.hasPrefix("pin"))
      }
    }
    return attributes
  }

  private static func text(_ name: String, _ attributes: inout [String: [UInt8]]) throws(Fault) -> String? {
    guard let bytes = attributes.removeValue(forKey: name) else { return nil }
    guard let text = String(validating: bytes, as: UTF8.self), !text.isEmpty, !bytes.contains(0) else {
      throw Fault("has a \(name) that is no text", remedy: "write the \(name) as `p11tool --list-tokens` shows it")
    }
    return text
  }

  private static func decoded(_ text: Substring.UTF8View) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = text[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        guard byte > 0x20, byte < 0x7F else { return nil }
        bytes.append(byte)
        continue
      }
      let digits = rest.prefix(2)
      guard digits.count == 2, digits.allSatisfy({ UInt8(ascii: "+") != $0 && UInt8(ascii: "-") != $0 }),
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return bytes
  }

  private static func encoded(_ bytes: [UInt8]) -> String {
    bytes.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        String(UnicodeScalar(byte))
      default: "%\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))"
      }
    }.joined()
  }
}

extension TokenURI.Fault {
  fileprivate init(_ reason: String, remedy: String, mayHoldPIN: Bool = false) {
    self.reason = reason
    self.remedy = remedy
    self.mayHoldPIN = mayHoldPIN
  }
}
