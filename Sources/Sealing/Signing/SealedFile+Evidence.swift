extension SealedFile {
  /// The file with these members of `etsiU` in its unprotected header (ETSI TS 119 182-1 §5.3.1).
  ///
  /// - Parameter properties: each in base64url; without any there is no header.
  func carrying(_ properties: [[UInt8]]) -> [UInt8] {
    guard !properties.isEmpty else { return bytes }
    // What closes the seal, and in general form the list of seals around it.
    let closing = Array((form == .general ? "}]}" : "}").utf8)
    var file: [UInt8] = []
    file.reserveCapacity(bytes.count + properties.reduce(32) { $0 + $1.count + 3 })
    file.append(contentsOf: bytes.dropLast(closing.count))
    file.append(contentsOf: #","header":{"etsiU":["#.utf8)
    for (index, property) in properties.enumerated() {
      if index > 0 { file.append(UInt8(ascii: ",")) }
      file.append(UInt8(ascii: "\""))
      file.append(contentsOf: property)
      file.append(UInt8(ascii: "\""))
    }
    file.append(contentsOf: "]}".utf8)
    file.append(contentsOf: closing)
    return file
  }
}
