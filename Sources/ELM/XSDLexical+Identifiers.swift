extension XSDLexical {
  /// An absolute IRI: a scheme, a colon, and something after it without white space or the characters that RFC 3987
  /// (§2.2) leaves out. Web addresses need a host, and `mailto:` a plausible address.
  public static func isIRI(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > 0, colon + 1 < bytes.count,
        ByteScanner.isLetter(bytes[0]), bytes[..<colon].allSatisfy(isOfScheme)
      else { return false }
      let rest = bytes[(colon + 1)...]
      guard isWellFormed(rest) else { return false }
      let scheme = bytes[..<colon].lazy.map { $0 | 0x20 }
      if scheme.elementsEqual("http".utf8) || scheme.elementsEqual("https".utf8) { return hasHost(rest) }
      return scheme.elementsEqual("mailto".utf8) ? isMailAddress(rest) : true
    }
  }

  /// A language tag in the form of BCP 47 (RFC 5646 §2.1), grandfathered tags aside.
  public static func isLanguageTag(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = parts.first, parts.allSatisfy({ (1...8).contains($0.count) }),
      parts.allSatisfy({ $0.allSatisfy(ByteScanner.isAlphanumeric) })
    else { return false }
    let isPrivate = first.elementsEqual("x".utf8) || first.elementsEqual("X".utf8)
    if isPrivate { return parts.count > 1 }
    guard (2...8).contains(first.count), first.allSatisfy(ByteScanner.isLetter) else { return false }
    var rest = parts.dropFirst()
    func isLetters(_ part: Substring.UTF8View?, _ count: Int) -> Bool {
      part?.count == count && part?.allSatisfy(ByteScanner.isLetter) == true
    }
    if first.count <= 3 {
      for _ in 0..<3 where isLetters(rest.first, 3) { rest = rest.dropFirst() }
    }
    if isLetters(rest.first, 4) { rest = rest.dropFirst() }
    if isLetters(rest.first, 2) || rest.first?.count == 3 && rest.first?.allSatisfy(ByteScanner.isDigit) == true {
      rest = rest.dropFirst()
    }
    while let part = rest.first, part.count >= 5 || part.count == 4 && part.first.map(ByteScanner.isDigit) == true {
      rest = rest.dropFirst()
    }
    // What remains are extensions: a single character and the subtags that belong to it.
    while let singleton = rest.first {
      guard singleton.count == 1 else { return false }
      let least = singleton.first.map { $0 | 0x20 == UInt8(ascii: "x") } == true ? 1 : 2
      let subtags = rest.dropFirst().prefix { $0.count >= least }
      guard !subtags.isEmpty else { return false }
      rest = rest.dropFirst(1 + subtags.count)
    }
    return true
  }

  private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

  private static func isOfScheme(_ byte: UInt8) -> Bool {
    ByteScanner.isAlphanumeric(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }

  private static func isWellFormed(_ bytes: Bytes) -> Bool {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      defer { index += 1 }
      let byte = bytes[index]
      // Letters and what stands between them in addresses: nearly every byte.
      if byte &- UInt8(ascii: "-") <= 13 || (byte | 0x20) &- UInt8(ascii: "a") < 26 { continue }
      switch byte {
      case 0...0x20, 0x7F, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "{"),
        UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"):
        return false
      case UInt8(ascii: "%"):
        let code = bytes[(index + 1)...].prefix(2)
        guard code.count == 2, code.allSatisfy({ ByteScanner.isDigit($0) || ($0 | 0x20) &- UInt8(ascii: "a") < 6 })
        else { return false }
      case 0xC2 where bytes[(index + 1)...].first.map({ $0 <= 0xA0 }) == true:
        // Control characters and the no-break space of Latin-1.
        return false
      case 0xE2 where bytes[(index + 1)...].starts(with: [0x80]):
        // General punctuation begins with spaces, joiners and direction marks, none of which belongs into an address.
        if let third = bytes[(index + 2)...].first, third <= 0x8F || (0xA8...0xAF).contains(third) { return false }
      default: continue
      }
    }
    return true
  }

  /// `//host…`
  private static func hasHost(_ rest: Bytes) -> Bool {
    guard rest.starts(with: "//".utf8) else { return false }
    let authority = rest.dropFirst(2).prefix {
      $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
    }
    let afterUser = authority.lastIndex(of: UInt8(ascii: "@")).map { authority[($0 + 1)...] } ?? authority
    if afterUser.first == UInt8(ascii: "[") { return afterUser.contains(UInt8(ascii: "]")) }
    let host = afterUser.prefix { $0 != UInt8(ascii: ":") }
    let port = afterUser.dropFirst(host.count).dropFirst()
    return !host.isEmpty && host.first != UInt8(ascii: ".") && port.allSatisfy(ByteScanner.isDigit)
  }

  /// A mailbox as people have them (RFC 5321 §4.1.2 without quoting), one and no more.
  private static func isMailAddress(_ bytes: Bytes) -> Bool {
    let halves = bytes.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard bytes.count <= 254, halves.count == 2, let local = halves.first, let domain = halves.last else {
      return false
    }
    let isDotted = { (part: Bytes) in
      part.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
    }
    guard (1...64).contains(local.count), isDotted(local), local.allSatisfy(isOfLocalPart) else { return false }
    let labels = domain.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.count >= 2, let top = labels.last, top.count >= 2, !top.allSatisfy(ByteScanner.isDigit) else {
      return false
    }
    return labels.allSatisfy { label in
      (1...63).contains(label.count) && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
        && label.allSatisfy { ByteScanner.isAlphanumeric($0) || $0 == UInt8(ascii: "-") || $0 >= 0x80 }
    }
  }

  private static func isOfLocalPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "?"), UInt8(ascii: "/"):
      false
    default: true
    }
  }
}
