import Ingest
import Records
import Testing

/// Numbers that are formatted as dates are dates, in both epochs.
struct DateTests {
  private func read(_ serial: String, _ code: String, from1904: Bool = false) throws -> SourceRow? {
    var book = TestWorkbook(textRow(1, "when") + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>\(serial)</v></c></row>")
    book.codes = [(165, code)]
    book.cellFormats = [0, 165]
    book.workbookProperties = from1904 ? "date1904=\"1\"" : ""
    return try rows(book).first
  }

  @Test(arguments: [
    ("1", "1900-01-01"), ("59", "1900-02-28"), ("61", "1900-03-01"), ("36950", "2001-02-28"), ("45107", "2023-06-30"),
    ("2958465", "9999-12-31"), ("36950.99", "2001-02-28"),
  ])
  func daysCountFrom1900(serial: String, date: String) throws {
    let cell = try read(serial, "dd/mm/yyyy")?["when"]
    #expect(cell?.text == date)
    #expect(cell?.format == "dd/mm/yyyy")
  }

  @Test(arguments: [("0", "1904-01-01"), ("35488", "2001-02-28"), ("60", "1904-03-01"), ("1", "1904-01-02")])
  func daysCountFrom1904WhereTheWorkbookSaysSo(serial: String, date: String) throws {
    #expect(try read(serial, "yyyy-mm-dd", from1904: true)?["when"]?.text == date)
  }

  @Test(arguments: [("60", false), ("0", false), ("-1", false), ("2958466", false), ("-1", true), ("1E30", false)])
  func daysThatNoCalendarHasAreProblems(serial: String, from1904: Bool) throws {
    let row = try read(serial, "dd/mm/yyyy", from1904: from1904)
    #expect(row?.problems.map(\.code) == [.cellDateImpossible])
    #expect(row?.problems.first?.place.description == "Graduates!A2")
  }

  @Test(arguments: [
    ("m/d/yy h:mm", "36950.378472222219", "2001-02-28T09:05:00"),
    ("yyyy-mm-dd hh:mm:ss", "36950", "2001-02-28T00:00:00"),
    ("h:mm", "0.37847222222222221", "09:05:00"), ("mm:ss", "0.99998842592592596", "23:59:59"),
    ("[h]:mm", "0.5", "12:00:00"),
    ("[h]:mm:ss", "1.1041666666666667", "26:30:00"), ("h:mm AM/PM", "36950.75", "18:00:00"),
    ("mmm", "36950", "2001-02-28"),
    ("[$-409]d-mmm-yy;@", "36950", "2001-02-28"), ("yyyy\\年m\\月", "36950", "2001-02-28"),
    ("DD.MM.YYYY", "36950", "2001-02-28"),
    ("[Red]d/m/yy", "36950", "2001-02-28"), ("mmss.0", "0.5", "12:00:00"),
    ("[$-F800]dddd, mmmm dd, yyyy", "36950", "2001-02-28"),
    ("&quot;day &quot;d", "36950", "2001-02-28"),
  ])
  func formatCodesDecideWhatIsShown(code: String, serial: String, text: String) throws {
    #expect(try read(serial, code)?["when"]?.text == text)
  }

  @Test(arguments: ["&quot;days&quot; 0", "0\\d", "[Red]0", "[DBNum1]0", "0_d", "0*y", "#,##0 &quot;h&quot;"])
  func lettersThatAreOnlyShownMakeNoDate(code: String) throws {
    #expect(try read("36950", code)?["when"]?.content == .number("36950"))
  }

  @Test(arguments: [
    (14, "2001-02-28"), (15, "2001-02-28"), (16, "2001-02-28"), (17, "2001-02-28"), (18, "12:00:00"), (20, "12:00:00"),
    (21, "12:00:00"), (22, "2001-02-28T12:00:00"), (27, "2001-02-28T12:00:00"), (45, "12:00:00"), (47, "12:00:00"),
    (1, "36950.5"), (58, "2001-02-28T12:00:00"), (200, "36950.5"),
  ])
  func builtInFormatsAreKnown(id: Int, text: String) throws {
    #expect(try cell("<c r=\"A2\" s=\"1\"><v>36950.5</v></c>") { $0.cellFormats = [0, id] }?.text == text)
  }

  @Test(arguments: [
    ("[&lt;43831]&quot;n/a&quot;;dd/mm/yyyy", "44000", "2020-06-18"),
    ("[&lt;43831]&quot;n/a&quot;;dd/mm/yyyy", "17", "17"),
    ("[&lt;1]0%;0.0", "0.85", "85%"), ("[&lt;1]0%;0.0", "7", "7.0"), ("[&gt;=1][Red]0.0;0%", "1", "1.0"),
    ("dd/mm/yyyy;@", "36950", "2001-02-28"), ("dd/mm/yyyy;;&quot;-&quot;", "0", "0"),
    ("dd/mm/yyyy;0;&quot;-&quot;", "-3", "-3"),
    ("0.00;[Red]-0.00;&quot;;&quot;0", "0", "0"), ("0;0%;0.0;@", "-0.5", "-50%"), ("@", "36950", "36950"),
    ("General;General;General;@", "1.50", "1.5"), ("\\;0.0", "2", "2.0"), ("[&lt;x]0;0.0", "-2", "-2.0"),
    ("[&lt;&gt;5]0.0;yyyy", "5", "1900-01-05"), ("[=5]yyyy;0.0", "5", "1900-01-05"), ("[", "5", "5"), ("\"", "5", "5"),
    (";;;", "5", "5"), ("\\", "5", "5"), ("_", "5", "5"),
  ])
  func theSectionThatAppliesToTheNumberDecides(code: String, serial: String, text: String) throws {
    #expect(try read(serial, code.replacing("\"", with: "&quot;"))?["when"]?.text == text)
  }

  /// The first two months of 1900 are another day to the standard than to Excel in such workbooks, and no day to us.
  @Test(arguments: [("61", "1900-03-01"), ("36950", "2001-02-28"), ("59", nil), ("60", nil), ("1", nil), ("-5", nil)])
  func strictWorkbooksWithoutThePhantomDay(serial: String, date: String?) throws {
    var book = TestWorkbook(textRow(1, "when") + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>\(serial)</v></c></row>")
    book.cellFormats = [0, 14]
    book.workbookProperties = "dateCompatibility=\"0\""
    let row = try rows(book).first
    #expect(row?.problems.map(\.code) == (date == nil ? [.cellDateImpossible] : []))
    #expect(row?["when"]?.text == date ?? "#NUM!")
  }

  @Test func aDateWithAFormulaIsADate() throws {
    let read = try cell("<c r=\"A2\" s=\"1\"><f>DATE(2001,2,28)</f><v>36950</v></c>") { $0.cellFormats = [0, 14] }
    #expect(read?.content == CivilDate(year: 2001, month: 2, day: 28).map { .date($0) })
  }
}
