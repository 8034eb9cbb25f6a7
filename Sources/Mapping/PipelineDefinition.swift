import Records

/// What one pipeline file says: where rows come from, how they become credentials, who seals them and where they go.
///
///     let pipeline = try PipelineDefinition(contentsOf: "Pipelines/micro-credential.yaml")
///     let template = try Template(of: pipeline)
///     let plan = try MappingPlan(pipeline, template: template, seal: identity)
///     let mapper = try RowMapper(pipeline, plan: plan, header: rows.header)
///     let draft = mapper.draft(of: row)
///
/// Read strictly: a key that nobody knows is an error with line, column and the nearest right key.
public struct PipelineDefinition: Sendable {
  /// Something of the file and where it stands in it.
  public struct Located<Value: Sendable>: Sendable {
    public let value: Value
    public let place: Problem.Place

    public init(_ value: Value, at place: Problem.Place) {
      self.value = value
      self.place = place
    }
  }

  /// A file that the pipeline names: as it is written there, and as the working folder reaches it.
  public struct FileReference: Sendable {
    public let written: String
    public let path: String
    public let place: Problem.Place
  }

  /// Where rows come from.
  public struct Source: Sendable {
    /// Each of its rows becomes a credential.
    public let table: TableReference
    /// How its head is laid out.
    public let layout: SourceLayout
    /// The tables whose rows belong to those, or to rows of one another; in the order of the file.
    public let tables: [ChildTable]

    /// What messages and results call it.
    public var displayName: String { table.displayName }
  }

  public enum Key: Sendable {
    case pkcs12(FileReference)
    case pem(key: FileReference, certificate: FileReference)
    /// A key on a token or HSM by its RFC 7512 URI; the library may stand in the URI, the certificate on the token.
    case pkcs11(Located<String>, module: FileReference?, certificate: FileReference?)
    case csc(RemoteKey)
  }

  /// A key at a remote signing service (Cloud Signature Consortium API, version 2).
  public struct RemoteKey: Sendable {
    public let address: Located<String>
    /// Which key; nil for the only one.
    public let credential: Located<String>?
    /// The client's name at the service.
    public let client: Located<String>
    /// What the client proves it by.
    public let secret: SecretReference
    /// Where access tokens are had; nil asks the service.
    public let token: Located<String>?
  }

  /// How to seal; what the words mean is Sealing's to say.
  public struct Seal: Sendable {
    public let key: Key
    /// Of the key's file, or the PIN of its token or of the remote key.
    public let passphrase: SecretReference?
    /// What `confer issue` seals at.
    public let level: Located<String>
    /// What `confer extend` raises that to; the same where the seal has no stages.
    public let lastLevel: Located<String>
    /// Whether the content is time-stamped before it is sealed.
    public let stampsContent: Bool
    public let profile: Located<String>?
    public let algorithm: Located<String>?
    /// Which certificates stand in the seal.
    public let certificates: Located<String>?
    /// How the sealed file is laid out.
    public let form: Located<String>?
    /// In the order in which they are asked.
    public let timestamps: [TimeStamps]
    /// Whom the certificates of the seal and of its time-stamps lead to: files, or folders of them. None where the
    /// certificates' own ends are trusted.
    public let trust: [FileReference]
    public let place: Problem.Place
  }

  /// As it was named on the command line.
  public let file: String
  /// The folder of the file, which relative paths start from.
  public let folder: String
  public let name: String
  public let source: Source
  /// The columns that make an award one award.
  public let key: [Located<String>]
  public let template: FileReference
  /// The language of the texts that come from cells (BCP 47).
  public let language: String
  /// Lists of concepts of the institution's own.
  public let vocabularies: [VocabularyFile]
  public let map: [MapEntry]
  /// The lines of `map` with `each`.
  public let lists: [MapList]
  /// The look-up tables that lines of `map` name.
  public let lookups: [LookupReference]
  /// What rows must satisfy beyond the credential's own demands.
  let rules: PipelineRules
  public let validation: Validation
  /// Nil when the file has no `seal`: enough to check, not to issue.
  public let seal: Seal?
  /// Nil when the organisation of the seal issues in its own name.
  public let mandate: Mandate?
  public let output: FileReference
  /// The name of a credential's file, with columns in braces.
  public let fileName: Located<String>
  public let ledger: FileReference
  /// Nil when no database is told what became of the rows.
  public let writeBack: WriteBackReference?
  /// Of the file's bytes.
  public let digest: Digest
}
