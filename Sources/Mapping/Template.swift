import ELM
import Records

/// An unsigned credential that rows are mapped onto, as the Online Credential Builder exports it: plain, or wrapped as
/// `{"credential": …}` for upload.
///
///     let template = try Template(of: pipeline)
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
  /// What every credential made from it carries besides; nil where the seal's organisation issues in its own name.
  public let mandate: Mandate?
  private let isWrapped: Bool

  /// The template of a pipeline, with the mandate under which it issues.
  ///
  /// - Throws: `RunFailure` with `.configuration` as `init(contentsOf:)` does, and for the mandate's document.
  public init(of pipeline: PipelineDefinition) throws {
    let template = try Template(contentsOf: pipeline.template)
    guard let mandate = pipeline.mandate else {
      self = template
      return
    }
    self = try Template(template, under: Mandate(mandate))
  }

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
    mandate = nil
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

  /// The same, with the profile of credentials that are issued by mandate beside those that it names.
  init(_ template: Template, under mandate: Mandate) throws {
    name = template.name
    document = template.document
    isWrapped = template.isWrapped
    self.mandate = mandate
    guard let own = ApplicationProfile.edcIssuedByMandate.declarations.first,
      !template.profile.declarations.contains(own)
    else {
      tree = template.tree
      profile = template.profile
      return
    }
    let list = Vocabulary.named("credential-profile")
    let concept = try Mandate.concept(String(own.concept.dropFirst(list?.prefix.count ?? 0)), of: "credential-profile")
    let named = template.tree["credentialProfiles"]?.elements ?? []
    var members = template.tree.members ?? []
    // A schema that was right before is derived anew in silence; one that was wrong is reported as it was.
    if template.warnings.isEmpty { members.removeAll { $0.key == "credentialSchema" } }
    let profiles = Tree.Member("credentialProfiles", named.isEmpty ? concept : .array(named + [concept]))
    if let index = members.firstIndex(where: { $0.key == profiles.key }) {
      members[index] = profiles
    } else {
      members.append(profiles)
    }
    tree = .object(members)
    profile = ApplicationProfile(namedBy: tree)
  }

  /// Of what the template and the mandate say.
  public var digest: Digest { Digest(of: tree.json + (mandate?.evidence.json ?? [])) }

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
