import ELM
import Records

/// The SHACL shapes that an institution or a country adds to the European profile.
///
///     let shapes = try OwnShapes(contentsOf: [.init(path: "shapes/institution.ttl")])
///     shapes.warnings                                            // what can never apply
///     for violation in shapes.violations(in: credential) { print(violation.path, violation.reason) }
///
/// The files are one graph, as validators load them: what two of them say of one shape is united. All of SHACL that is not
/// kept is refused by name, so that no rule is left out in silence.
public struct OwnShapes: Sendable {
  /// A file of shapes.
  public struct Source: Sendable {
    public let path: String
    /// As messages name it; the path when left out.
    public let name: String
    /// Where the file is named, for the message that it cannot be read; the file itself when left out.
    public let place: Problem.Place?

    public init(path: String, name: String? = nil, place: Problem.Place? = nil) {
      self.path = path
      self.name = name ?? path
      self.place = place
    }
  }

  /// Bytes of one file; the European profile's own are a twentieth of it.
  public static let sizeLimit = 4 << 20
  public static let fileLimit = 50

  /// Of the authors' messages, where there are several (BCP 47).
  let language: String
  /// Shapes that can never apply or never be satisfied, and what else is odd about the files.
  public let warnings: [Problem]
  let shapes: [OwnShape]
  /// By the class's place in the term table.
  let byClass: [[Int]]

  /// - Parameter language: of the authors' messages, where there are several (BCP 47).
  /// - Throws: `RunFailure` with `.configuration` and everything that is wrong with the files.
  public init(contentsOf sources: [Source], language: String = "en") throws {
    var problems: [Problem] = []
    var statements: [RDFStatement] = []
    guard sources.count <= OwnShapes.fileLimit else {
      throw RunFailure(
        .configuration,
        Problem(
          .shapesUnreadable, at: sources[0].place ?? .file(sources[0].name),
          "is one of \(sources.count) files, and there may be \(OwnShapes.fileLimit)", remedy: "join some of them"))
    }
    for (index, source) in sources.enumerated() {
      do throws(Problem) { statements += try OwnShapes.statements(of: source, blanks: "f\(index)-") } catch {
        problems.append(error)
      }
    }
    guard problems.isEmpty else { throw RunFailure(.configuration, problems) }
    try self.init(statements, language: language)
  }

  init(_ statements: [RDFStatement], language: String) throws {
    self.language = language
    var compiler = ShapesCompiler(ShapesGraph(statements))
    let compiled = compiler.shapes()
    shapes = compiled.map(\.shape)
    compiler.inspectRecursion(of: shapes)
    if compiler.problems.isEmpty { compiler.inspectDepth(of: shapes) }
    guard compiler.problems.isEmpty else { throw RunFailure(.configuration, compiler.problems.inOrderOfLines) }
    var byClass = [[Int]](repeating: [], count: TermTable.edc.classes.count)
    for (number, entry) in compiled.enumerated() {
      for target in entry.targets {
        guard let name = TermTable.edc.className(iri: target),
          let position = TermTable.edc.classes.firstIndex(of: name)
        else { continue }
        byClass[position].append(number)
      }
    }
    self.byClass = byClass
    warnings = compiler.warnings.inOrderOfLines
  }

  private static func statements(of source: Source, blanks: String) throws(Problem) -> [RDFStatement] {
    let bytes: [UInt8]
    do { bytes = try SmallFile.bytes(of: source.path, limit: sizeLimit) } catch {
      throw Problem(
        .shapesUnreadable, at: source.place ?? .file(source.name), value: source.name, error.reason,
        remedy: "name a shapes file; a relative path starts from the folder of the pipeline file")
    }
    let statements = try TurtleReader.statements(in: bytes, name: source.name, blanks: blanks)
    guard statements.contains(where: { SHACL.name(of: $0.predicate) != nil }) else {
      throw Problem(
        .shapesUnreadable, at: source.place ?? .file(source.name), value: source.name, "holds no SHACL shapes",
        remedy: "check that this is the right file, and that sh: stands for \(SHACL.namespace)")
    }
    return statements
  }

  /// What these shapes object to in a whole credential, in the naming of validators.
  ///
  /// - Parameter phase: before the seal, nothing is said of what it completes.
  public func violations(in tree: Tree, phase: CredentialCheck.Phase = .issue) -> [Violation] {
    var check = OwnShapesCheck(self, map: NodeMap(tree))
    let found = check.violations()
    return phase == .issue ? found : found.filter { !$0.isSettledBySeal }
  }

  /// The same for a template, of which rows fill parts.
  ///
  /// - Parameter exempt: paths that are filled later; what is wrong at or below them, or can be mended by what is there
  ///   then, is not reported.
  func violations(in tree: Tree, phase: CredentialCheck.Phase, exempt: [String]) -> [Violation] {
    let exempt = exempt.map(Path.init)
    return violations(in: tree, phase: phase).filter { violation in
      let path = Path(violation.path)
      // A node whose id is filled is another node by then.
      let id = Path("\(violation.path).id")
      return !exempt.contains { filled in
        path == filled || id == filled || path.isBelow(filled) || violation.dependsOnParts && filled.isBelow(path)
      }
    }
  }
}

extension Violation {
  /// The time of issue, and the issuer's eIDAS identifier.
  fileprivate var isSettledBySeal: Bool {
    if path == "issued" || path == "issuer.eIDASIdentifier" || path.hasPrefix("issuer.eIDASIdentifier.") { return true }
    return path == "issuer" && code == .shapesNode
  }

  /// Whether what is still missing below can settle it.
  fileprivate var dependsOnParts: Bool {
    code == .shapesNode || code == .shapesValueMissing || component == "HasValueConstraintComponent"
  }
}

extension [Violation] {
  /// With what own shapes object to, where the profile does not object to the same already.
  func joined(by own: [Violation], beside all: [Violation]) -> [Violation] {
    guard !own.isEmpty else { return self }
    let known = Set(all.map(\.identity))
    return self + own.filter { !known.contains($0.identity) }
  }
}

extension [Problem] {
  fileprivate var inOrderOfLines: [Problem] {
    func order(_ entry: (offset: Int, element: Problem)) -> (String, Int, Int) {
      if case .file(let name, let line, _) = entry.element.place { (name, line ?? 0, entry.offset) } else { ("", 0, 0) }
    }
    return enumerated().sorted { order($0) < order($1) }.map(\.element)
  }
}
