import Ingest
import Records
import Testing

/// What separates fields is told by the file or by the pipeline file; where neither does, it is asked.
struct CSVSeparatorTests {
  private func read(_ text: String, _ dialect: CSVDialect = CSVDialect()) throws -> [SourceRow] {
    let folder = try TestFolder()
    return try withExtendedLifetime(folder) {
      var location = try folder.write(text, as: "spring.csv")
      location.dialect = dialect
      return try rows(location)
    }
  }

  private func failure(_ text: String, _ separator: FieldSeparator? = nil) throws -> RunFailure? {
    try IngestTests.failure { _ = try read(text, CSVDialect(separator: separator)) }
  }

  @Test(arguments: FieldSeparator.allCases)
  func eachIsKnownWhenItAloneStandsInTheHeader(separator: FieldSeparator) throws {
    let mark = String(Unicode.Scalar(separator.byte))
    let others = FieldSeparator.allCases.filter { $0 != separator }.map { String(Unicode.Scalar($0.byte)) }.joined()
    let read = try read("a\(mark)b\n1\(mark)\"x\(others)\(mark)\"\n2\(mark)\(others)\n")
    #expect(read.map { $0.cells.map(\.text) } == [["1", "x\(others)\(mark)"], ["2", others]])
  }

  @Test(arguments: FieldSeparator.allCases)
  func eachIsReadAsStated(separator: FieldSeparator) throws {
    let mark = String(Unicode.Scalar(separator.byte))
    let other = separator == .comma ? ";" : ","
    // The other fits all records as well.
    let read = try read("a\(other)b\(mark)c\n1\(mark)2\(other)\n", CSVDialect(separator: separator))
    #expect(read.first?.header.names == ["a\(other)b", "c"])
    #expect(read.first?.cells.map(\.text) == ["1", "2\(other)"])
  }

  @Test func theRecordsDecideWhereTheHeaderHasSeveral() throws {
    #expect(try read("ECTS | credits,name\n2,Ana\n").first?.header.names == ["ECTS | credits", "name"])
    #expect(try read("name, first;grade\nAna;2,5\nBo;3\n").first?.header.names == ["name, first", "grade"])
    #expect(try read("\"a,b\"\t\"c;d\"\n1\t2\n").first?.header.names == ["a,b", "c;d"])
  }

  @Test(arguments: [
    ("name;date, place\nAna;2001, Madrid\n", "comma or semicolon"), ("a|b\tc\n", "tab or pipe"),
    ("a;b,c\n1;2;3\n1,2,3\n", "comma or semicolon"),
  ])
  func whatCouldBeEitherIsAsked(text: String, names: String) throws {
    let refusal = try failure(text)
    #expect(refusal?.status == .input)
    #expect(refusal?.codes == [.csvSeparatorUnclear])
    #expect(refusal?.places == ["spring.csv"])
    #expect(refusal?.problems.first?.reason == "may have its fields separated by \(names)")
    #expect(try failure(text, .semicolon) == nil)
  }

  @Test func aLineThatNamesTheSeparatorIsBelieved() throws {
    #expect(try read("sep=|\na,b|c\n1|2\n").first?.header.names == ["a,b", "c"])
    #expect(try read("sep=^\r\na,b^c\n1^2\n").first?.cells.map(\.text) == ["1", "2"])
    #expect(try read("sep=;\na;b\n1;2\n", CSVDialect(separator: .semicolon)).count == 1)
    let failure = try failure("sep=;\na;b\n1;2\n", .comma)
    #expect(failure?.codes == [.csvSeparatorUnclear])
    #expect(failure?.places == ["spring.csv:1"])
  }

  @Test func aRecordOfTheWrongLengthDoesNotHideTheSeparator() throws {
    let read = try read("a;b\n1;2\n1;2;3\n")
    #expect(read.map { $0.problems.map(\.code) } == [[], [.csvRecordLength]])
  }

  @Test func aMarkInTheMiddleKeepsItsRecordBack() throws {
    let read = try read("\u{FEFF}\u{FEFF}a,b\n1,2\n\u{FEFF}a,b\n3,4\n")
    #expect(read.first?.header.names == ["a", "b"])
    #expect(read.map { $0.problems.map(\.code) } == [[], [.csvByteOrderMark], []])
    #expect(read[1].problems.first?.place.description == "spring.csv!A3")
    #expect(read[1].problems.first?.reason.hasSuffix("(line 3)") == true)
  }

  @Test func linesAreCountedThroughQuotesOfEveryLineEnd() throws {
    for end in ["\n", "\r\n", "\r"] {
      let read = try read("a,b\(end)\"1\(end)1\",2\(end)3\(end)")
      #expect(read.last?.problems.first?.reason == "has 1 fields, but the header has 2 (line 4)")
    }
  }
}
