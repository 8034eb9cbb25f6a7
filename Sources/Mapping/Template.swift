import ELM
import Records

/// An unsigned credential that rows are mapped onto, as the Online Credential Builder exports it: plain, or wrapped as
/// `{"credential": …}` for upload.
///
///     let template = try Template(contentsOf: pipeline.template)
///     template.tree["displayParameter"]
public struct Template: Sendable {
  /// As the pipeline file names it.
  public let name: String
  /// The credential itself, unwrapped.
  public let tree: Tree
  /// As it was read, wrapping and all.
  public let document: TreeParser.Document
  /// What every credential made from it must satisfy, as its `credentialProfiles` say.
  public let profile: ApplicationProfile
  private let isWrapped: Bool

  /// - Throws: `RunFailure` with `.configuration` when the file is not there, no JSON, no credential, or sealed already.
  public init(contentsOf file: PipelineDefinition.FileReference) throws {
    let json: [UInt8]
    do { json = try SmallFile.bytes(of: file.path, limit: TreeParser.sizeLimit) } catch {
      throw RunFailure(
        .configuration,
        Problem(
          .templateUnreadable, at: file.place, value: file.written, error.reason,
          remedy: "name the template's file; a relative path starts from the folder of the pipeline file"))
    }
    try self.init(json: json, name: file.path)
  }

  public init(json: [UInt8], name: String) throws {
    self.name = name
    do { document = try TreeParser.parse(json, name: name) } catch let failure as RunFailure {
      throw RunFailure(.configuration, failure.problems)
    }
    if document.tree["payload"] != nil {
      throw RunFailure(
        .configuration, Problem(.templateSealed, at: .file(name), "is a sealed credential, not a template"))
    }
    isWrapped = document.tree["credential"] != nil
    tree = document.tree["credential"] ?? document.tree
    profile = ApplicationProfile(namedBy: tree)
    guard tree.types.contains("EuropeanDigitalCredential") else {
      throw RunFailure(
        .configuration,
        Problem(
          .templateUnreadable, at: .file(name, line: document.line(of: isWrapped ? "credential" : "")),
          "holds no European Digital Credential: its `type` must list VerifiableCredential and EuropeanDigitalCredential"
        ))
    }
  }

  /// Whether the template's `credentialSchema` is the one that its profile has, in whatever order.
  var declaresItsProfile: Bool {
    let declared = tree["credentialSchema"]?.elements ?? []
    return declared.count == profile.declarations.count
      && profile.credentialSchema.elements.allSatisfy { schema in
        declared.contains { $0.id == schema.id && $0.types == schema.types && $0.members?.count == 2 }
      }
  }

  /// What the template had better declare otherwise: its schema, which is derived from its profile and never trusted.
  public var warnings: [Problem] {
    let declared = (tree["credentialSchema"]?.elements ?? []).compactMap(\.id)
    let schemas = profile.declarations.map(\.schema)
    guard !declared.isEmpty, Set(declared) != Set(schemas) else { return [] }
    let names = schemas.joined(separator: " and ")
    return [
      Problem(
        .templateSchema, severity: .warning, at: place(of: "credentialSchema"), value: declared.joined(separator: ", "),
        "is not the schema of the profile that credentialProfiles names; every credential will declare \(names)",
        remedy: "declare \(names), or name another profile", path: "credentialSchema")
    ]
  }

  /// Where a path of the credential stands in the file.
  public func place(of path: String) -> Problem.Place {
    .file(name, line: document.line(of: isWrapped ? "credential.\(path)" : path))
  }
}
