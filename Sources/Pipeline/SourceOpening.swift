import Ingest
import Mapping
import Records

/// Opens the rows that a pipeline issues from, each time from their beginning.
///
///     let source = SourceOpening(pipeline, input: options.input)
///     let rows = try source.rows()
///     let stamp = source.stamp               // the same as long as nobody has changed the source
struct SourceOpening {
  private let pipeline: PipelineDefinition
  private let input: String?

  /// - Parameter input: a file to read instead of the pipeline's own, such as a corrected error workbook; its sheet has the same name.
  init(_ pipeline: PipelineDefinition, input: String? = nil) {
    self.pipeline = pipeline
    self.input = input
  }

  /// What messages and results call the source.
  var displayName: String { input ?? pipeline.source.displayName }

  /// - Throws: `RunFailure` with `.input` when it cannot be opened or its header cannot be read.
  func rows() throws -> any RowSource {
    do { return try Table.open(location) } catch let failure as RunFailure {
      // The pipeline file's own paths start from its folder, one on the command line does not.
      guard let input, failure.problems.map(\.code) == [.sourceMissing] else { throw failure }
      throw RunFailure(
        .input, Problem(.sourceMissing, at: .file(input), "does not exist", remedy: "check the path behind --input"))
    }
  }

  /// The source as it is now, to be compared with what it is later.
  var stamp: FileStamp? { FileStamp(location.path) }

  private var location: SourceLocation {
    let path = input ?? pipeline.source.table.file.path
    var location = SourceLocation(path: path, displayName: path)
    switch pipeline.source.table {
    case .workbook(_, let sheet): location.sheet = sheet
    // Another file behind --input is written as the first is, unless it is a workbook.
    case .csv(_, let dialect): location.dialect = dialect
    }
    return location
  }
}
