import CSerd
import ELM
import Records

/// Reads a Turtle file (RDF 1.1 Turtle, W3C Recommendation 2014) into statements, each with its line, by way of serd.
///
///     let statements = try TurtleReader.statements(in: bytes, name: "institution.ttl", blanks: "a")
///
/// serd goes down one C call for each bracket, so that nesting is bounded before the stack is.
final class TurtleReader {
  static let nestingLimit = 100

  private let name: String
  private let bytes: [UInt8]
  private var position = 0
  /// Of the byte that was read last.
  private var line = 1
  /// Of the bracket that was opened last.
  private var bracketLine = 1
  private var environment: OpaquePointer?
  private var statements: [RDFStatement] = []
  /// How deep a blank node stands in others.
  private var depths: [String: Int] = [:]
  private var problem: Problem?

  private init(_ bytes: [UInt8], name: String) {
    self.bytes = bytes
    self.name = name
  }

  deinit { serd_env_free(environment) }

  /// - Parameters:
  ///   - name: what messages call the file.
  ///   - blanks: a beginning for the names of its blank nodes, so that those of two files stay apart.
  /// - Throws: the one `Problem` that ended the reading, with its line.
  static func statements(in bytes: [UInt8], name: String, blanks: String) throws(Problem) -> [RDFStatement] {
    if let problem = unreadableLine(of: bytes, name: name) { throw problem }
    let reader = TurtleReader(bytes, name: name)
    reader.read(blanks: blanks)
    if let problem = reader.problem { throw problem }
    return reader.statements
  }

  /// A line that is no text. serd takes a zero byte for the end, and would leave out what follows it.
  private static func unreadableLine(of bytes: [UInt8], name: String) -> Problem? {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where line.contains(0) || String(validating: line, as: UTF8.self) == nil {
      return Problem(
        .shapesMalformed, at: .file(name, line: index + 1), "is not text in UTF-8", remedy: "save the file as UTF-8")
    }
    return nil
  }

  private func read(blanks: String) {
    // Relative IRIs start from a base that no file can mean by chance.
    var base = serd_node_new_uri_from_string("urn:confer:shapes:\(blanks)", nil, nil)
    defer { serd_node_free(&base) }
    environment = serd_env_new(&base)
    guard
      let reader = serd_reader_new(
        SERD_TURTLE, Unmanaged.passUnretained(self).toOpaque(), nil,
        { context, uri in
          TurtleReader.from(context)?.environment.map { serd_env_set_base_uri($0, uri) } ?? SERD_FAILURE
        },
        { context, name, uri in
          TurtleReader.from(context)?.environment.map { serd_env_set_prefix($0, name, uri) } ?? SERD_FAILURE
        },
        { context, flags, _, subject, predicate, object, datatype, language in
          TurtleReader.from(context)?.take(
            flags, subject.pointee, predicate.pointee, object.pointee, datatype, language)
            ?? SERD_FAILURE
        }, nil)
    else { return fail("needs more memory than there is") }
    defer { serd_reader_free(reader) }
    serd_reader_set_strict(reader, true)
    serd_reader_add_blank_prefix(reader, blanks)
    serd_reader_set_error_sink(
      reader,
      { context, error in
        TurtleReader.from(context)?.note(error)
        return SERD_SUCCESS
      }, Unmanaged.passUnretained(self).toOpaque())
    // One byte at a time, so that the line is known at every statement.
    let status = serd_reader_read_source(
      reader, { buffer, _, _, context in TurtleReader.from(context)?.next(into: buffer) ?? 0 }, { _ in 0 },
      Unmanaged.passUnretained(self).toOpaque(), name, 1)
    if status.rawValue > SERD_FAILURE.rawValue { fail("is not Turtle") }
  }

  private static func from(_ context: UnsafeMutableRawPointer?) -> TurtleReader? {
    context.map { Unmanaged<TurtleReader>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Nothing more once something is wrong, so that the reader comes to its end.
  private func next(into buffer: UnsafeMutableRawPointer?) -> Int {
    guard problem == nil, let buffer, position < bytes.count else { return 0 }
    if position > 0, bytes[position - 1] == UInt8(ascii: "\n") { line += 1 }
    buffer.storeBytes(of: bytes[position], as: UInt8.self)
    if bytes[position] == UInt8(ascii: "[") || bytes[position] == UInt8(ascii: "(") { bracketLine = line }
    position += 1
    return 1
  }

  private func take(
    _ flags: SerdStatementFlags, _ subject: SerdNode, _ predicate: SerdNode, _ object: SerdNode,
    _ datatype: UnsafePointer<SerdNode>?, _ language: UnsafePointer<SerdNode>?
  ) -> SerdStatus {
    guard problem == nil else { return SERD_ERR_BAD_SYNTAX }
    guard let subject = term(subject), let predicate = term(predicate)?.iri,
      let object = term(object, datatype?.pointee, language?.pointee)
    else {
      fail("uses a prefix that is not declared", "declare it with @prefix at the top of the file")
      return SERD_ERR_BAD_CURIE
    }
    if case .blank(let name) = object, !isShallow(name, in: subject, flags) {
      fail("is nested more than \(TurtleReader.nestingLimit) deep", "give the inner shapes names of their own")
      return SERD_ERR_BAD_SYNTAX
    }
    // Behind a bracket that it opens, serd has looked ahead to the next word, perhaps lines further down.
    let place = ShapePlace(file: name, line: TurtleReader.opensBracket(flags) ? bracketLine : line)
    statements.append(RDFStatement(subject: subject, predicate: predicate, object: object, place: place))
    return SERD_SUCCESS
  }

  /// Counts the brackets that a blank node stands in.
  private func isShallow(_ name: String, in subject: RDFTerm, _ flags: SerdStatementFlags) -> Bool {
    var depth = TurtleReader.opensBracket(flags) ? 1 : 0
    if case .blank(let outer) = subject { depth += depths[outer] ?? 0 }
    guard depth > 0 else { return true }
    depths[name] = depth
    return depth <= TurtleReader.nestingLimit
  }

  private static func opensBracket(_ flags: SerdStatementFlags) -> Bool {
    flags & (SERD_ANON_O_BEGIN.rawValue | SERD_LIST_O_BEGIN.rawValue) != 0
  }

  /// Nil when a prefix is not declared.
  private func term(_ node: SerdNode, _ datatype: SerdNode? = nil, _ language: SerdNode? = nil) -> RDFTerm? {
    switch node.type {
    case SERD_BLANK: return .blank(TurtleReader.text(node))
    case SERD_LITERAL:
      if let language, language.type != SERD_NOTHING {
        return .literal(
          TurtleReader.text(node), datatype: RDFTerm.langString, language: TurtleReader.text(language).lowercased())
      }
      guard let datatype, datatype.type != SERD_NOTHING else {
        let text = TurtleReader.text(node)
        return .literal(text, datatype: isBareNumber(text) ? RDFTerm.xsd + "integer" : RDFTerm.string, language: "")
      }
      guard let iri = term(datatype)?.iri else { return nil }
      return .literal(TurtleReader.text(node), datatype: iri, language: "")
    default:
      var node = node
      var expanded = serd_env_expand_node(environment, &node)
      defer { serd_node_free(&expanded) }
      return expanded.type == SERD_URI ? .iri(TurtleReader.text(expanded)) : nil
    }
  }

  /// A number right before the full stop of its statement, `1.`, to which serd gives no datatype.
  private func isBareNumber(_ text: String) -> Bool {
    guard XSDLexical.isInteger(text) else { return false }
    let written = Array("\(text).".utf8)
    // The reader may be one byte further.
    return [position, position - 1].contains { bytes[..<max(0, $0)].suffix(written.count).elementsEqual(written) }
  }

  private static func text(_ node: SerdNode) -> String {
    String(decoding: UnsafeBufferPointer(start: node.buf, count: node.n_bytes), as: UTF8.self)
  }

  private func note(_ error: UnsafePointer<SerdError>) {
    var text = [CChar](repeating: 0, count: 400)
    confer_serd_message(error, &text, text.count)
    let message = String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      .split(whereSeparator: \.isNewline).joined(separator: " ")
    fail("is not Turtle: \(message)", line: Int(error.pointee.line), column: Int(error.pointee.col))
  }

  private func fail(_ reason: String, _ remedy: String? = nil, line: Int? = nil, column: Int? = nil) {
    guard problem == nil else { return }
    problem = Problem(
      .shapesMalformed, at: .file(name, line: line ?? self.line, column: column), reason, remedy: remedy)
  }
}
