import CExpat
import Records

/// Reads one XML part of a workbook in steps of bounded size; subclasses say what to make of it.
///
/// The bytes go from the archive straight into expat's buffer, and names are compared as bytes, so that no String is made for
/// an element. Prefixes are dropped: transitional and strict workbooks (ECMA-376 parts 4 and 1) differ only in namespaces.
class XMLReader {
  let part: ZipPart
  private let parser: XML_Parser
  private var fed = 0
  private var depth = 0
  private var ended = false
  private var failure: RunFailure?
  private var isStopped = false

  init(_ part: ZipPart) throws {
    guard let parser = XML_ParserCreate(nil) else {
      throw IngestCatalogue.failure(.sourceUnreadable, in: part.archive.displayName, "needs more memory than there is")
    }
    self.part = part
    self.parser = parser
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { context, name, attributes in
        guard let name, let attributes else { return }
        XMLReader.with(context) { $0.opened(XMLName(name), XMLAttributes(attributes)) }
      },
      { context, name in
        guard let name else { return }
        XMLReader.with(context) { $0.closed(XMLName(name)) }
      })
    XML_SetCharacterDataHandler(parser) { context, text, count in
      guard let text else { return }
      let raw = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
      XMLReader.with(context) { reader in
        if !reader.isStopped { reader.text(UnsafeBufferPointer(start: raw, count: Int(count))) }
      }
    }
    XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
      XMLReader.with(context) { reader in
        reader.stop(reader.failure(.sourceDoctype, "declares a document type in its part \(reader.part.name)"))
      }
    }
  }

  deinit { XML_ParserFree(parser) }

  // MARK: For subclasses

  func start(_ name: XMLName, _ attributes: XMLAttributes) {}
  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// Ends the reading; `advance` throws `failure` as soon as expat has returned.
  final func stop(_ failure: RunFailure) {
    guard self.failure == nil else { return }
    self.failure = failure
    isStopped = true
    _ = XML_StopParser(parser, XML_Bool(0))
  }

  final func failure(_ code: ProblemCode, _ reason: String) -> RunFailure {
    IngestCatalogue.failure(code, in: part.archive.displayName, reason)
  }

  // MARK: For owners

  /// Reads one chunk more; false when there is none.
  final func advance() throws -> Bool {
    guard !ended else { return false }
    if let failure { throw failure }
    let size = Limits.chunkBytes
    guard let buffer = XML_GetBuffer(parser, Int32(size)) else {
      throw failure(.sourceUnreadable, "needs more memory than there is")
    }
    let count = try part.read(into: buffer, count: size)
    fed += count
    let status = XML_ParseBuffer(parser, Int32(count), count == 0 ? 1 : 0)
    if let failure { throw failure }
    guard status == XML_STATUS_OK else { throw malformed() }
    if count == 0 {
      ended = true
      return true
    }
    // A tag that never ends would be collected whole. Before the first event expat gives no position.
    let position = Int(XML_GetCurrentByteIndex(parser))
    guard fed - max(position, 0) <= Limits.xmlTokenBytes else {
      throw failure(.sourceTooLarge, "has a tag of more than \(Limits.xmlTokenBytes >> 20) MB in its part \(part.name)")
    }
    return true
  }

  final func readAll() throws {
    while try advance() {}
  }

  private func malformed() -> RunFailure {
    let line = XML_GetCurrentLineNumber(parser)
    switch XML_GetErrorCode(parser) {
    case XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_UNCLOSED_CDATA_SECTION, XML_ERROR_PARTIAL_CHAR:
      return failure(.sourceCorrupt, "breaks off in line \(line) of its part \(part.name)")
    case let code:
      let reason = XML_ErrorString(code).map { String(cString: $0) } ?? "error \(code.rawValue)"
      return failure(.sourceCorrupt, "is damaged in line \(line) of its part \(part.name) (\(reason))")
    }
  }

  private final func opened(_ name: XMLName, _ attributes: XMLAttributes) {
    guard !isStopped else { return }
    depth += 1
    guard depth <= Limits.xmlDepth else {
      return stop(failure(.sourceTooLarge, "is nested more than \(Limits.xmlDepth) deep in its part \(part.name)"))
    }
    start(name, attributes)
  }

  private final func closed(_ name: XMLName) {
    depth -= 1
    if !isStopped { end(name) }
  }

  /// The owner is inside `advance` while expat calls back, so that the reader need not be kept alive for every tag.
  private static func with(_ context: UnsafeMutableRawPointer?, _ body: (XMLReader) -> Void) {
    guard let context else { return }
    Unmanaged<XMLReader>.fromOpaque(context)._withUnsafeGuaranteedRef(body)
  }
}

/// The name of an element or attribute without its prefix, valid during the parser's callback only.
struct XMLName {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ name: UnsafePointer<CChar>) {
    var start = UnsafeRawPointer(name).assumingMemoryBound(to: UInt8.self)
    var end = start
    while end.pointee != 0 {
      if end.pointee == UInt8(ascii: ":") { start = end + 1 }
      end += 1
    }
    bytes = UnsafeBufferPointer(start: start, count: end - start)
  }

  func `is`(_ name: StaticString) -> Bool {
    guard name.utf8CodeUnitCount == bytes.count else { return false }
    for index in bytes.indices where bytes[index] != name.utf8Start[index] { return false }
    return true
  }
}

/// The attributes of an element, valid during the parser's callback only.
struct XMLAttributes: Sequence, IteratorProtocol {
  private var rest: UnsafeMutablePointer<UnsafePointer<CChar>?>

  init(_ list: UnsafeMutablePointer<UnsafePointer<CChar>?>) { rest = list }

  mutating func next() -> (name: XMLName, value: UnsafeBufferPointer<UInt8>)? {
    guard let name = rest[0], let value = rest[1] else { return nil }
    rest += 2
    let raw = UnsafeRawPointer(value).assumingMemoryBound(to: UInt8.self)
    var count = 0
    while raw[count] != 0 { count += 1 }
    return (XMLName(name), UnsafeBufferPointer(start: raw, count: count))
  }

  /// The value of an attribute as text; nil when it is not there.
  func text(_ name: StaticString) -> String? {
    for attribute in self where attribute.name.is(name) { return String(decoding: attribute.value, as: UTF8.self) }
    return nil
  }

  /// The value of an attribute as a number of a few digits; nil when it is not there, or something else.
  func number(_ name: StaticString) -> Int? {
    for attribute in self where attribute.name.is(name) { return SheetPart.count(attribute.value) }
    return nil
  }

  /// The value of an attribute as XML Schema's boolean; false when it is not there.
  func flag(_ name: StaticString) -> Bool {
    for attribute in self where attribute.name.is(name) { return XMLAttributes.flag(attribute.value) }
    return false
  }

  static func flag(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    value.elementsEqual(CollectionOfOne(UInt8(ascii: "1"))) || value.elementsEqual("true".utf8)
  }
}
