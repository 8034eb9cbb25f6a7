import Foundation
import Ingest
import Records
import Support
import Testing

/// Each workbook is read as far as it can be trusted or refused at its place: at once, in little memory, and with nothing lost.
@Suite struct HostileWorkbookTests {
  /// Seconds. A build for debugging takes several times as long as the program that people use.
  #if DEBUG
    private static let patience = 3.0
  #else
    private static let patience = 1.0
  #endif

  /// Seconds of a processor that this thread has used.
  private var time: Double {
    var spec = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spec)
    return Double(spec.tv_sec) + Double(spec.tv_nsec) / 1e9
  }

  private func read(_ location: Ingest.SourceLocation) throws -> [SourceRow] {
    let source = try Table.open(location)
    var rows: [SourceRow] = []
    while let row = try source.next() { rows.append(row) }
    return rows
  }

  @Test(arguments: HostileWorkbook.all)
  func isReadOrRefused(_ workbook: HostileWorkbook) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("book.xlsx")
    try Data(workbook.bytes()).write(to: URL(filePath: path))
    let start = time
    let outcome = Result {
      try read(Ingest.SourceLocation(path: path, displayName: "book.xlsx", choice: workbook.choice))
    }
    #expect(time - start < HostileWorkbookTests.patience)
    switch (workbook.verdict, outcome) {
    case (.refused(let code, let place), .failure(let failure as RunFailure)):
      #expect(failure.status == .input)
      #expect(failure.problems.map(\.code) == [code], "\(failure)")
      #expect(failure.problems.first?.place.description == place)
      #expect(failure.problems.first?.remedy.isEmpty == false)
    case (.read(let texts, let codes, let place), .success(let rows)):
      #expect(rows.map { $0.cells.map(\.text) } == texts)
      #expect(rows.flatMap { $0.problems.map(\.code) } == codes)
      #expect(rows.flatMap(\.problems).first?.place.description == place)
    case (_, let other): Issue.record("\(other)")
    }
    #expect(try folder.names() == ["book.xlsx"])
  }

  @Test func eachHasANameOfItsOwn() {
    #expect(HostileWorkbook.all.count >= 60)
    #expect(Set(HostileWorkbook.all.map(\.name)).count == HostileWorkbook.all.count)
  }

  /// The program itself, with as much memory of its own as a small machine can spare.
  @Test func noneTakesMoreThanAQuarterOfAGigabyte() throws {
    let office = try Office(learners: 1)
    try office.write(
      Office.yaml().replacing("graduates.xlsx", with: "book.xlsx").replacing(/\n  sheet: \w+/, with: ""),
      to: Office.pipeline)
    let large = HostileWorkbook.archives + HostileWorkbook.packages + HostileWorkbook.markup + HostileWorkbook.sheets
    for workbook in large where workbook.choice == .only {
      try office.write(workbook.bytes(), to: "samples/book.xlsx")
      let run = try office.run("check", Office.pipeline, bytes: 256 << 20)
      // 4: refused, or a table without the columns that the pipeline names.
      #expect(run.status == 4 && !run.wasKilled, "\(workbook.name): \(run.complaint)")
      #expect(run.complaint.hasPrefix("confer: "), "\(workbook.name): \(run.complaint)")
    }
  }
}
