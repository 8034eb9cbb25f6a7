import Records

/// What a run did, for machines and for the archive: `run-results.json`.
///
///     var results = RunResults(pipeline: "spring-2026", run: id, source: "Samples/spring-2026.xlsx", started: clock.now())
///     results.counts.issued += 1
///     results.note(problem)                    // with each problem, as it happens
///     results.end(.someRejected, at: clock.now())
///     let bytes = results.encoded()
///
/// It holds places, codes and reasons but no value of a cell, so that it may be kept and passed on like a log.
public struct RunResults: Codable, Hashable, Sendable {
  public struct Counts: Codable, Hashable, Sendable {
    /// Rows read.
    public var rows = 0
    /// Credentials sealed and delivered for the first time.
    public var issued = 0
    /// Rows whose credential was there already and says the same.
    public var unchanged = 0
    /// Credentials written again because their file was missing.
    public var restored = 0
    /// Credentials that replace an earlier revision.
    public var corrected = 0
    /// Rows that were not issued.
    public var rejected = 0
    /// Rows of further tables, such as modules, that belong to no row.
    public var orphans = 0
    /// Problems that keep a row from being issued; a row can have several. Counted by `note`.
    public fileprivate(set) var problems = 0
    /// Problems that alone keep no row from being issued. Counted by `note`.
    public fileprivate(set) var warnings = 0

    public init() {}

    /// Credentials that this run sealed.
    public var sealed: Int { issued + restored + corrected }
    /// Rows of all tables that somebody has to look at.
    public var keptBack: Int { rejected + orphans }
  }

  /// Where the run's files are; nil for what the run did not write.
  public struct Files: Codable, Hashable, Sendable {
    public var credentials: String?
    public var manifest: String?
    public var errors: String?
    /// Where the corrected error workbook that was this run's input is kept.
    public var corrected: String?

    public init(
      credentials: String? = nil, manifest: String? = nil, errors: String? = nil, corrected: String? = nil
    ) {
      self.credentials = credentials
      self.manifest = manifest
      self.errors = errors
      self.corrected = corrected
    }
  }

  /// What a run asked of time-stamping services and of those who know what has become of certificates.
  public struct Services: Codable, Hashable, Sendable {
    /// Time-stamp requests that were announced before the first credential was sealed.
    public var announced: Int
    /// Time-stamp requests that were sent, answered well or not.
    public var timeStamps: Int
    /// Requests for OCSP responses and revocation lists.
    public var revocation: Int

    public init(announced: Int, timeStamps: Int, revocation: Int) {
      self.announced = announced
      self.timeStamps = timeStamps
      self.revocation = revocation
    }
  }

  /// Credentials in force whose seals are below the level that the pipeline file asks for in the end.
  public struct Waiting: Codable, Hashable, Sendable {
    public var credentials: Int
    /// That `confer extend` raises them to.
    public var level: String

    public init(credentials: Int, level: String) {
      self.credentials = credentials
      self.level = level
    }
  }

  /// A problem without the value that caused it.
  public struct Entry: Codable, Hashable, Sendable {
    /// `Graduates!D14`
    public let place: String
    public let code: String
    public let severity: String
    public let path: String?
    public let reason: String

    public init(_ problem: Problem) {
      place = problem.place.description
      code = problem.code.slug
      severity = problem.severity.rawValue
      path = problem.path
      reason = problem.reason
    }
  }

  /// More problems than these are counted but not listed, so that memory does not grow with the rows.
  public static let problemLimit = 10_000
  public static let currentVersion = 1

  /// Of this form of results; it changes when a reader would have to.
  public let version: Int
  public let pipeline: String
  /// The run's identifier, as the ledger and the logs have it.
  public let run: String
  public let source: String
  /// ISO 8601 in UTC.
  public let started: String
  /// Nil while the run goes on.
  public private(set) var finished: String?
  /// `done`, `someRejected`, `failed` …; nil while the run goes on.
  public private(set) var outcome: String?
  /// As the program ends with it.
  public private(set) var exitCode: Int32?
  public var counts = Counts()
  public var files = Files()
  /// Nil for seals of level B.
  public var services: Services?
  /// Nil when there are none.
  public var waiting: Waiting?
  /// How often each code occurred, all occurrences counted.
  public private(set) var problemsByCode: [String: Int] = [:]
  /// The first problems, in the order of their occurrence.
  public private(set) var problems: [Entry] = []

  public init(pipeline: String, run: String, source: String, started: Timestamp) {
    version = RunResults.currentVersion
    self.pipeline = pipeline
    self.run = run
    self.source = source
    self.started = started.description
  }

  /// Counts a problem and lists it, as long as there is room.
  public mutating func note(_ problem: Problem) {
    problemsByCode[problem.code.slug, default: 0] += 1
    switch problem.severity {
    case .error: counts.problems += 1
    case .warning: counts.warnings += 1
    }
    if problems.count < RunResults.problemLimit { problems.append(Entry(problem)) }
  }

  /// - Parameter code: the program's exit code, where a signal makes it another than the status's own.
  public mutating func end(_ status: ExitStatus, at time: Timestamp, exitCode code: Int32? = nil) {
    finished = time.description
    outcome = "\(status)"
    exitCode = code ?? status.rawValue
  }
}
