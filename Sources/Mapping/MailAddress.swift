import Records

/// A mail address as people write it: a local part, `@`, and a domain with at least one dot (RFC 5321 §4.1.2, without quoted forms).
struct MailAddress {
  private let local: String
  private let domain: String

  /// Nil when a mail server would not take it.
  init?(_ text: String) {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, text.utf8.count <= 254 else { return nil }
    local = String(parts[0])
    domain = String(parts[1])
    guard MailAddress.isLocal(local), MailAddress.isDomain(domain) else { return nil }
  }

  /// `mailto:` and the address, with what an IRI cannot carry percent-encoded (RFC 6068 §2).
  var iri: String {
    var encoded: [UInt8] = []
    for byte in local.utf8 {
      if MailAddress.plain[Int(byte)] || byte >= 0x80 {
        encoded.append(byte)
      } else {
        encoded.append(UInt8(ascii: "%"))
        encoded.append(contentsOf: Digest.hexDigits(of: byte).map { $0 >= 0x61 ? $0 - 0x20 : $0 })
      }
    }
    return "mailto:\(String(decoding: encoded, as: UTF8.self))@\(domain)"
  }

  private static func isLocal(_ text: String) -> Bool {
    guard (1...64).contains(text.utf8.count), !text.hasPrefix("."), !text.hasSuffix("."), !text.contains("..") else {
      return false
    }
    return text.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII
        ? atext[Int(scalar.value)] : scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  private static func isDomain(_ text: String) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, let last = labels.last, last.unicodeScalars.count >= 2 else { return false }
    guard !last.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    return labels.allSatisfy { label in
      (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
        && label.unicodeScalars.allSatisfy {
          $0 == "-" || ($0.isASCII ? letters[Int($0.value)] : $0.properties.isAlphabetic)
        }
    }
  }

  private static let letters = table("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
  /// `atext` of RFC 5322 §3.2.3, and the dot.
  private static let atext = table(".!#$%&'*+-/=?^_`{|}~", and: letters)
  /// What `mailto:` leaves as it is.
  private static let plain = table(".!$'*+-_~", and: letters)

  /// Whether each byte is one of these characters, or in another table.
  private static func table(_ characters: String, and other: [Bool]? = nil) -> [Bool] {
    var table = other ?? [Bool](repeating: false, count: 256)
    for byte in characters.utf8 { table[Int(byte)] = true }
    return table
  }
}
