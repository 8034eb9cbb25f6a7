import Ingest
import Records
import Testing

/// Rows of several tables, joined on columns.
@Suite struct JoinedRowsTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func table(_ text: String, _ name: String) throws -> any RowSource {
    try Table.open(folder.write(text, as: name))
  }

  private func all(_ source: any RowSource) throws -> [SourceRow] {
    var rows: [SourceRow] = []
    while let row = try source.next() { rows.append(row) }
    return rows
  }

  private func orphans(_ source: any RowSource) throws -> [RejectedRow] {
    var rows: [RejectedRow] = []
    while let row = try source.nextOrphan() { rows.append(row) }
    return rows
  }

  private static let students = "id,name\n00123,Ana\n123,Jo\nS3,Tom\n"

  @Test("Children come in the order of their table, compared as people see them: 00123 is not 123")
  func order() throws {
    let modules = "title,student\nB,00123\nA,  00123 \nC,123\nD,S3\nE,00123\n"
    let source = JoinedRows(
      try table(Self.students, "students.csv"),
      [ChildSource("modules", try table(modules, "modules.csv"), parentColumns: [0], ownColumns: [1])])
    #expect(source.header.children.map(\.name) == ["modules"])
    #expect(source.header.children.first?.header.names == ["title", "student"])
    let rows = try all(source)
    #expect(rows.map { $0.children[0].map { $0["title"]?.text } } == [["B", "A", "E"], ["C"], ["D"]])
    #expect(rows[0].children[0][1]["title"]?.address.description == "modules.csv!A3")
    #expect(rows[0].children[0].map(\.number) == [2, 3, 6])
    #expect(rows[0].range == "students.csv!A2:B2; modules.csv!A2:B3; modules.csv!A6:B6")
    #expect(rows.allSatisfy { $0.problems.isEmpty })
    #expect(try orphans(source).isEmpty)
    #expect(source.tables.map { "\($0.name) \($0.sheet) \($0.rows)" } == ["modules modules.csv 5"])
  }

  @Test("Accents that are stored differently and look the same join; letter case that differs does not")
  func composed() throws {
    let source = JoinedRows(
      try table("id\nZoe\u{301}\nzoe\n", "s.csv"),
      [ChildSource("m", try table("id\nZo\u{e9}\nZOE\n", "m.csv"), parentColumns: [0], ownColumns: [0])])
    let joined = try all(source)
    #expect(joined.map { $0.children[0].map(\.number) } == [[2], []])
    let found = try orphans(source)
    #expect(found.map { $0.problems.map(\.place.description) } == [["m.csv!A3"]])
  }

  @Test("Several rows that share the key have the same children, and each level has its own")
  func nested() throws {
    let awards = "student,course\nS1,X\nS1,Y\nS2,X\n"
    let modules = "student,code,title\nS1,M1,One\nS2,M1,One\nS1,M2,Two\n"
    let outcomes = "module,text\nM1,reads\nM2,writes\nM1,counts\n"
    let source = JoinedRows(
      try table(awards, "awards.csv"),
      [
        ChildSource(
          "modules", try table(modules, "modules.csv"), parentColumns: [0], ownColumns: [0],
          children: [
            ChildSource("outcomes", try table(outcomes, "outcomes.csv"), parentColumns: [1], ownColumns: [0])
          ])
      ])
    #expect(source.header.children[0].header.children.map(\.name) == ["outcomes"])
    let rows = try all(source)
    func texts(_ row: SourceRow) -> [[String?]] {
      row.children[0].map { $0.children[0].map { $0["text"]?.text } }
    }
    #expect(texts(rows[0]) == [["reads", "counts"], ["writes"]])
    #expect(texts(rows[1]) == texts(rows[0]))
    #expect(texts(rows[2]) == [["reads", "counts"]])
    #expect(rows[2].range == "awards.csv!A4:B4; modules.csv!A3:C3; outcomes.csv!A2:B2; outcomes.csv!A4:B4")
    #expect(try orphans(source).isEmpty)
  }

  @Test("A row that belongs to none is a problem at its own cell, with the rows that belong to it")
  func orphan() throws {
    let modules = "student,code\nS9,M1\nS1,M2\n,M3\n"
    let outcomes = "module,text\nM1,reads\nM7,writes\nM2,counts\n"
    let source = JoinedRows(
      try table("student\nS1\n", "students.csv"),
      [
        ChildSource(
          "modules", try table(modules, "modules.csv"), parentColumns: [0], ownColumns: [0],
          children: [
            ChildSource("outcomes", try table(outcomes, "outcomes.csv"), parentColumns: [1], ownColumns: [0])
          ])
      ])
    #expect(try all(source).count == 1)
    let found = try orphans(source)
    #expect(found.map(\.table) == ["modules", "modules", "outcomes"])
    #expect(
      found.map { $0.problems.map(\.message) } == [
        [
          "modules.csv!A2 \"S9\" belongs to no row of students.csv, where nothing like it stands under student; "
            + "correct student here or there, or delete the row."
        ],
        [
          "modules.csv!A4 is empty, and should say which row of students.csv the row belongs to; "
            + "fill in student, or delete the row."
        ],
        [
          "outcomes.csv!A3 \"M7\" belongs to no row of modules.csv, where nothing like it stands under code; "
            + "correct module here or there, or delete the row."
        ],
      ])
    #expect(found.allSatisfy { $0.problems.allSatisfy { $0.code == .rowOrphan && $0.severity == .error } })
    #expect(found[0].row.children[0].map { $0["text"]?.text } == ["reads"])
  }

  @Test("Every kind of cell comes out of memory as it went in")
  func contents() throws {
    var workbook = TestWorkbook(
      textRow(1, "id", "a", "b", "c", "d", "e", "f")
        + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>k</t></is></c><c r=\"B2\" s=\"1\"><v>36950</v></c>"
        + "<c r=\"C2\" s=\"2\"><v>7.125</v></c><c r=\"D2\" t=\"b\"><v>1</v></c><c r=\"E2\" t=\"e\"><v>#N/A</v></c>"
        + "<c r=\"F2\" s=\"3\"><v>36950.5</v></c><c r=\"G2\" s=\"4\"><v>0.25</v></c></row>")
    workbook.cellFormats = [0, 14, 2, 22, 21]
    let location = try workbook.write(in: folder)
    let alone = try #require(try rows(location).first)
    let source = JoinedRows(
      try table("id\nk\n", "main.csv"),
      [ChildSource("t", try Table.open(location), parentColumns: [0], ownColumns: [0])])
    let joined = try #require(try all(source).first?.children[0].first)
    #expect(joined.cells == alone.cells)
    #expect(joined.cells.map(\.text).dropFirst(2) == ["7.125", "true", "#N/A", "2001-02-28T12:00:00", "06:00:00"])
    #expect(joined.number == 2 && joined.header.sheet == "Graduates")
  }

  @Test("What cannot be read in a child keeps its row back, at the child's own cell")
  func unreadable() throws {
    let source = JoinedRows(
      try table("id\nA\nB\n", "main.csv"),
      [ChildSource("t", try table("id,x\nA,1\nB,2,3\n", "t.csv"), parentColumns: [0], ownColumns: [0])])
    let rows = try all(source)
    #expect(rows.map { $0.problems.map { "\($0.code) \($0.place)" } } == [[], ["csv.record.length t.csv!3:3"]])
    #expect(rows[1].children[0][0].problems.map(\.code) == [.csvRecordLength])
  }

  @Test("A formula's error in the place of a key joins nothing, on either side")
  func errors() throws {
    let error = "<c r=\"A2\" t=\"e\"><v>#N/A</v></c>"
    let main = try TestWorkbook(textRow(1, "id") + "<row r=\"2\">\(error)</row>").write(in: folder, as: "main.xlsx")
    let child = try TestWorkbook(textRow(1, "id") + "<row r=\"2\">\(error)</row>", name: "Kids")
      .write(in: folder, as: "child.xlsx")
    let source = JoinedRows(
      try Table.open(main), [ChildSource("t", try Table.open(child), parentColumns: [0], ownColumns: [0])])
    let rows = try all(source)
    #expect(rows[0].children[0].isEmpty)
    #expect(rows[0].problems.map { "\($0.code) \($0.place)" } == ["row.join.error Graduates!A2"])
    let found = try orphans(source)
    #expect(found.map { $0.problems.map { "\($0.code) \($0.place)" } } == [["row.orphan Kids!A2"]])
  }

  @Test("More children than a credential could tell are a problem of their row, and are no orphans")
  func tooMany() throws {
    let lines = String(repeating: "A,1\n", count: 10_001)
    let source = JoinedRows(
      try table("id\nA\nB\n", "main.csv"),
      [ChildSource("t", try table("id,x\n\(lines)B,2\n", "t.csv"), parentColumns: [0], ownColumns: [0])])
    let rows = try all(source)
    #expect(rows[0].problems.map { "\($0.code) \($0.place)" } == ["row.children.too-many main.csv!2:2"])
    #expect(rows[0].children[0].isEmpty)
    #expect(rows[1].problems.isEmpty && rows[1].children[0].count == 1)
    #expect(try orphans(source).isEmpty)
  }

  @Test("Children that take more memory than is granted end the run, with a remedy")
  func tooLarge() throws {
    let lines = String(repeating: "A,\(String(repeating: "x", count: 1000))\n", count: 1200)
    let source = JoinedRows(
      try table("id\nA\n", "main.csv"),
      [ChildSource("t", try table("id,x\n\(lines)", "t.csv"), parentColumns: [0], ownColumns: [0])], memory: 1 << 20)
    let failure = try #require(try failure { _ = try all(source) })
    #expect(failure.status == .input && failure.codes == [.tableTooLarge] && failure.places == ["t.csv"])
    #expect(
      failure.description.contains(
        "takes, with the tables beside it, more than 1 MB by its row 1026; leave out columns that are not mapped"))
  }

  @Test("Where the rows were narrowed down on purpose, children of the others are no orphans")
  func selection() throws {
    let source = JoinedRows(
      try table("id\nA\n", "main.csv"),
      [
        ChildSource(
          "t", try table("id\nA\nB\n", "t.csv"), parentColumns: [0], ownColumns: [0], missesParents: false)
      ])
    let joined = try all(source)
    #expect(joined.map { $0.children[0].count } == [1])
    #expect(try orphans(source).isEmpty)
  }
}
