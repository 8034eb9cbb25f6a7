import COpenSSL

/// One value in DER, its tag and its content, found by OpenSSL (ITU-T X.690 §8.1).
struct DERElement {
  /// Of the universal class.
  let tag: Int32
  /// Whether it holds values and not bytes.
  let isConstructed: Bool
  let content: ArraySlice<UInt8>

  /// The values that stand one behind the other; nil when something else does, or more of them than `limit`.
  static func all(in bytes: ArraySlice<UInt8>, limit: Int) -> [DERElement]? {
    defer { _ = OpenSSLErrors.drain() }
    var rest = bytes
    var elements: [DERElement] = []
    while !rest.isEmpty {
      guard elements.count < limit, let element = first(in: &rest) else { return nil }
      elements.append(element)
    }
    return elements
  }

  private static func first(in rest: inout ArraySlice<UInt8>) -> DERElement? {
    rest.withUnsafeBufferPointer { buffer -> (tag: Int32, isConstructed: Bool, head: Int, size: Int)? in
      var position = buffer.baseAddress
      var size = 0
      var tag: Int32 = 0
      var kind: Int32 = 0
      let result = ASN1_get_object(&position, &size, &tag, &kind, buffer.count)
      // An error, or a length that only the end of the value tells, which DER does not have.
      guard result & 0x80 == 0, result & 1 == 0, kind == V_ASN1_UNIVERSAL, let position, let start = buffer.baseAddress,
        size >= 0, size <= buffer.count - (position - start)
      else { return nil }
      return (tag, result & V_ASN1_CONSTRUCTED != 0, position - start, size)
    }
    .map { found in
      let begin = rest.startIndex + found.head
      let content = rest[begin..<begin + found.size]
      rest = rest[content.endIndex...]
      return DERElement(tag: found.tag, isConstructed: found.isConstructed, content: content)
    }
  }

  /// The values of a SEQUENCE; nil when this is none.
  func sequence(limit: Int) -> [DERElement]? {
    guard tag == V_ASN1_SEQUENCE, isConstructed else { return nil }
    return DERElement.all(in: content, limit: limit)
  }

  /// `0.4.0.1862.1.1`; nil when this is no OBJECT IDENTIFIER.
  var objectIdentifier: String? {
    guard tag == V_ASN1_OBJECT, !isConstructed else { return nil }
    defer { _ = OpenSSLErrors.drain() }
    let der = [UInt8(V_ASN1_OBJECT), UInt8(truncatingIfNeeded: content.count)] + content
    // None that means anything here has a length of more than one byte.
    guard content.count < 0x80 else { return nil }
    let object = der.withUnsafeBufferPointer { bytes in
      var position = bytes.baseAddress
      return d2i_ASN1_OBJECT(nil, &position, bytes.count)
    }
    guard let object else { return nil }
    defer { ASN1_OBJECT_free(object) }
    var text = [CChar](repeating: 0, count: 256)
    let size = Int(OBJ_obj2txt(&text, Int32(text.count), object, 1))
    guard size > 0, size < text.count else { return nil }
    return String(decoding: text.prefix(size).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// A text of ASCII, as IA5String and PrintableString hold it; nil when this is none.
  var asciiText: String? {
    guard [V_ASN1_IA5STRING, V_ASN1_PRINTABLESTRING].contains(tag), !isConstructed,
      content.allSatisfy({ (0x20..<0x7F).contains($0) })
    else { return nil }
    return String(decoding: content, as: UTF8.self)
  }
}
