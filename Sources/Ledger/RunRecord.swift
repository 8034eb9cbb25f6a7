import Records

/// One run of a pipeline, as the ledger remembers it.
public struct RunRecord: Hashable, Sendable {
  /// What became of the rows.
  public struct Counts: Hashable, Sendable {
    /// Rows read.
    public var rows: Int
    /// Credentials issued: first revisions and corrections.
    public var issued: Int
    /// Lost or damaged files sealed again.
    public var restored: Int
    /// Rows whose credential stands already.
    public var unchanged: Int
    /// Rows that were not issued.
    public var rejected: Int

    public init(rows: Int = 0, issued: Int = 0, restored: Int = 0, unchanged: Int = 0, rejected: Int = 0) {
      self.rows = rows
      self.issued = issued
      self.restored = restored
      self.unchanged = unchanged
      self.rejected = rejected
    }
  }

  /// How a run ended.
  public struct Ending: Hashable, Sendable {
    public let finished: Timestamp
    public let outcome: ExitStatus
    public let counts: Counts

    public init(finished: Timestamp, outcome: ExitStatus, counts: Counts) {
      self.finished = finished
      self.outcome = outcome
      self.counts = counts
    }
  }

  /// Unique among all runs of the ledger.
  public let id: String
  public let pipeline: String
  public let started: Timestamp
  /// Of the template.
  public let templateDigest: Digest
  /// Of the pipeline file.
  public let pipelineDigest: Digest
  /// SHA-256 of the seal certificate's DER.
  public let sealCertificateDigest: Digest
  /// Nil while the run goes on, and for good when it was killed.
  public let ending: Ending?

  public init(
    id: String, pipeline: String, started: Timestamp, templateDigest: Digest, pipelineDigest: Digest,
    sealCertificateDigest: Digest, ending: Ending? = nil
  ) {
    self.id = id
    self.pipeline = pipeline
    self.started = started
    self.templateDigest = templateDigest
    self.pipelineDigest = pipelineDigest
    self.sealCertificateDigest = sealCertificateDigest
    self.ending = ending
  }
}
