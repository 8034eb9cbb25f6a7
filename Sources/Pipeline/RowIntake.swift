import Delivery
import ELM
import Ingest
import Mapping
import Records
import Validation

/// Reads a source twice: once to learn which rows repeat or contradict one another, once to map and check each of them. A small
/// one is read once and kept in memory.
///
///     let rows = try RowIntake(blueprint, input: nil)     // opens it: what is wrong with the file or its header shows
///     try rows.survey()                                   // the first reading
///     while let outcome = try rows.next() { … }           // .passed(checked) or .rejected(row with its problems)
///
/// One thread's.
public final class RowIntake {
  public let header: Header
  /// What cells may name concepts of.
  var vocabularies: VocabularySet { blueprint.plan.vocabularies }
  /// Rows that are not wholly empty; known once they are surveyed.
  public private(set) var count = 0
  /// The tables whose rows belong to those, with their sizes; known once they are surveyed.
  public private(set) var tables: [JoinedRows.TableSize] = []
  /// What is to be said of the source and of no one row; known once it is surveyed.
  public private(set) var warnings: [Problem] = []
  public let naming: FileNaming
  private let blueprint: Blueprint
  private let mapper: RowMapper
  private let checker: RowChecker
  private var repeats: RowRepeats
  private var clashes = NameClashes()
  /// What is read the first time; once that is done, what is read the second time.
  private var source: any RowSource
  private let opening: SourceOpening
  /// The files as they were when the first reading began.
  private let stamps: [FileStamp?]
  private var isSurveyed = false

  /// Opens the source and reads its header.
  ///
  /// - Throws: `RunFailure` with `.input` when it cannot be read, or lacks columns that the pipeline names.
  public init(_ blueprint: Blueprint, input: String?) throws {
    self.blueprint = blueprint
    checker = RowChecker(blueprint.check)
    opening = SourceOpening(blueprint.pipeline, input: input)
    stamps = opening.stamps
    source = try opening.rows()
    let pipeline = blueprint.pipeline
    header = source.header
    mapper = try RowMapper(pipeline, plan: blueprint.plan, header: header)
    naming = try FileNaming(pipeline.fileName.value, header: header, at: pipeline.fileName.place)
    repeats = RowRepeats(pipeline, header: header)
  }

  /// Reads the whole source for the first time; told twice, it does so once. The rows themselves survey it where nobody did.
  ///
  /// - Throws: `RunFailure` with `.input` when it cannot be read to its end, or was changed meanwhile.
  public func survey() throws {
    guard !isSurveyed else { return }
    isSurveyed = true
    var kept = KeptRows(source.header)
    while let row = try source.next() {
      count += 1
      kept.add(row)
      repeats.note(row)
      if case .success(let name) = naming.name(for: row, revision: 1) {
        clashes.note(name, of: row, key: mapper.key(of: row))
      }
    }
    tables = (source as? JoinedRows)?.tables ?? []
    warnings = source.warnings
    if let rows = kept.rows(orphansOf: source) {
      source = rows
      opening.close()
    } else {
      source = try opening.rows()
    }
    guard opening.stamps == stamps else {
      throw RunFailure(.input, Problem(.sourceChanged, at: .file(opening.displayName), "was changed while it was read"))
    }
  }

  /// About how many bytes a credential has.
  var credentialSize: Int { blueprint.plan.size }

  /// The next row, mapped and checked; after the rows those of other tables that belong to none, rejected; nil after the last.
  public func next() throws -> Outcome<CheckedCredential>? {
    if let draft = try nextDraft() { return checker.check(draft) }
    return try source.nextOrphan().map { .rejected($0) }
  }

  /// The next row, mapped; nil after the last.
  public func nextDraft() throws -> DraftCredential? {
    try survey()
    guard let row = try source.next() else { return nil }
    var known = repeats.problems(of: row)
    switch naming.name(for: row, revision: 1) {
    case .failure(let problem): known.append(problem)
    case .success(let name):
      if let problem = nameProblem(name, of: row) { known.append(problem) }
    }
    return mapper.draft(of: row, known: known)
  }

  /// What makes a row's award one award, whatever else is wrong with the row.
  func key(of row: SourceRow) -> IssuanceKey { mapper.key(of: row) }

  /// What is wrong with a file name of a row: the first file of a row with another key would bear it.
  func nameProblem(_ name: String, of row: SourceRow) -> Problem? {
    clashes.problem(name, of: row, key: mapper.key(of: row))
  }
}
