import Ingest
import Records

extension HostileWorkbook {
  /// Rows and cells where none can be, and headers that leave something to guess.
  static let sheets: [HostileWorkbook] = [
    cell("a column beyond the last", .refused(.sheetReference), "<c r=\"XFE2\"><v>1</v></c>"),
    cell("a column of many letters", .refused(.sheetReference), "<c r=\"AAAAAAAAAAAAAAAAAAAAAAAA2\"><v>1</v></c>"),
    cell("a cell of another row", .refused(.sheetReference), "<c r=\"A3\"><v>1</v></c>"),
    cell("a cell without a column", .refused(.sheetReference), "<c r=\"2\"><v>1</v></c>"),
    cell("a cell in small letters", .refused(.sheetReference), "<c r=\"a2\"><v>1</v></c>"),
    cell("a cell in other digits", .refused(.sheetReference), "<c r=\"A٢\"><v>1</v></c>"),
    cell("a cell with dollar signs", .refused(.sheetReference), "<c r=\"$A$2\"><v>1</v></c>"),
    cell("cells out of order", .refused(.sheetReference), "<c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>2</v></c>"),
    cell("one cell twice", .refused(.sheetReference), "<c r=\"A2\"><v>1</v></c><c r=\"A2\"><v>2</v></c>"),
    cell("a cell inside a cell", .refused(.sheetReference), "<c r=\"A2\"><c r=\"B2\"><v>1</v></c></c>"),
    cell("two values in one cell", .refused(.sheetReference), "<c r=\"A2\"><v>1</v><v>2</v></c>"),
    rows("a row beyond the last", .refused(.sheetReference)) { "<row r=\"1048577\"><c><v>1</v></c></row>" },
    rows("a row of a number without end", .refused(.sheetReference)) { "<row r=\"99999999999999999999999\"/>" },
    rows("a row zero", .refused(.sheetReference)) { "<row r=\"0\"><c><v>1</v></c></row>" },
    rows("a row below zero", .refused(.sheetReference)) { "<row r=\"-5\"><c><v>1</v></c></row>" },
    rows("a row that is no number", .refused(.sheetReference)) { "<row r=\"2.5\"><c><v>1</v></c></row>" },
    rows("two rows of one number", .refused(.sheetReference)) { PlainBook.row(2, "1") + PlainBook.row(2, "2") },
    rows("rows out of order", .refused(.sheetReference)) { PlainBook.row(3, "1") + PlainBook.row(2, "2") },
    rows("a row inside a row", .refused(.sheetReference)) { "<row r=\"2\"><row r=\"3\"/></row>" },
    rows("a cell outside rows", .refused(.sheetReference)) { "<c r=\"A2\"><v>1</v></c>" },
    rows("more cells than columns", .refused(.sheetReference)) {
      "<row r=\"2\">\(String(repeating: "<c/>", count: 16_385))</row>"
    },
    rows(
      "the last cell that there can be", .read([["1", ""]], problems: [.cellBeyondHeader], at: "Graduates!XFD1048576")
    ) {
      "<row r=\"1048576\"><c><v>1</v></c><c r=\"XFD1048576\"><v>2</v></c></row>"
    },
    rows("a second table of rows", .refused(.sheetReference)) { "</sheetData><sheetData>" + PlainBook.row(1, "9") },
    rows("a million empty rows", sound) {
      PlainBook.row(2, "1", "Ana") + String(repeating: "<row/>", count: 1_000_000)
    },
    rows("a million rows too many", .refused(.sheetReference)) { String(repeating: "<row/>", count: 1_048_576) },
    rows("more text in a row than anybody types", .refused(.sourceTooLarge)) {
      let long = String(repeating: "x", count: 32_000)
      return "<row r=\"2\">\((0..<600).map { _ in "<c t=\"inlineStr\"><is><t>\(long)</t></is></c>" }.joined())</row>"
    },
    book("one long text in all cells of a row", .refused(.sourceTooLarge)) { book in
      book.replace("shared", in: PlainBook.strings, with: String(repeating: "x", count: 32_000))
      book.replace(
        PlainBook.row(2, "1", "Ana"), in: PlainBook.sheet,
        with: "<row r=\"2\">\(String(repeating: "<c t=\"s\"><v>0</v></c>", count: 2000))</row>")
    },
    book("a text longer than a cell can be", .refused(.sourceTooLarge, at: "Graduates!B2")) {
      $0.replace("Ana", in: PlainBook.sheet, with: String(repeating: "x", count: 32_768))
    },
    book("a shared text longer than a cell can be", .refused(.sourceTooLarge)) {
      $0.replace("shared", in: PlainBook.strings, with: String(repeating: "é", count: 70_000))
    },
    book("a long text in many runs", .refused(.sourceTooLarge)) {
      $0.replace(
        "<t>shared</t>", in: PlainBook.strings, with: String(repeating: "<r><t>shared </t></r>", count: 20_000))
    },
    book("merged cells in the header", .refused(.headerMerged, at: "Graduates!A1")) {
      $0.replace(
        "</worksheet>", in: PlainBook.sheet, with: "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells></worksheet>")
    },
    book("merged cells over merged cells", .refused(.sourceCorrupt)) {
      $0.replace(
        "</worksheet>", in: PlainBook.sheet,
        with:
          "<mergeCells>\(String(repeating: "<mergeCell ref=\"A2:XFD1048576\"/>", count: 9000))</mergeCells></worksheet>"
      )
    },
    book("more merged cells than anybody merges", .refused(.sourceTooLarge)) {
      $0.replace(
        "</worksheet>", in: PlainBook.sheet,
        with: "<mergeCells>\(String(repeating: "<mergeCell ref=\"A9:B9\"/>", count: 200_001))</mergeCells></worksheet>")
    },
    book("merged cells where none can be", sound) {
      $0.replace(
        "</worksheet>", in: PlainBook.sheet,
        with: "<mergeCells><mergeCell ref=\"A0:XFE9\"/><mergeCell ref=\"B9:A2\"/><mergeCell/></mergeCells></worksheet>")
    },
    book("a value hidden under merged cells", .read([["1", "Ana"]], problems: [.cellMerged], at: "Graduates!B2")) {
      $0.replace(
        "</worksheet>", in: PlainBook.sheet, with: "<mergeCells><mergeCell ref=\"A2:B2\"/></mergeCells></worksheet>")
    },
    book("an empty header above a value", .refused(.headerEmpty, at: "Graduates!B1")) {
      $0.replace("<t>name</t>", in: PlainBook.sheet, with: "<t> </t>")
      $0.replace("</row></sheetData>", in: PlainBook.sheet, with: "<c r=\"C2\"><v>1</v></c></row></sheetData>")
      $0.replace("</row><row r=\"2\">", in: PlainBook.sheet, with: "<c r=\"C1\"><v>7</v></c></row><row r=\"2\">")
    },
    book("one name in two columns", .refused(.headerDuplicate, at: "Graduates!A1")) {
      $0.replace("<t>name</t>", in: PlainBook.sheet, with: "<t>id</t>")
    },
    book("a name that is an error", sound) {
      $0.replace(
        "<c r=\"B1\" t=\"inlineStr\"><is><t>name</t></is>", in: PlainBook.sheet,
        with: "<c r=\"B1\" t=\"e\"><v>#REF!</v>")
    },
    book("a name that is a formula without a result", .refused(.cellFormulaUncalculated, at: "Graduates!B1")) {
      $0.replace("<c r=\"B1\" t=\"inlineStr\"><is><t>name</t></is>", in: PlainBook.sheet, with: "<c r=\"B1\"><f>A1</f>")
    },
    book("ten thousand empty tags of columns", sound) {
      $0.replace(
        "<sheetData>", in: PlainBook.sheet,
        with:
          "<cols>\(String(repeating: "<col min=\"1\" max=\"99999999999\" hidden=\"x\"/>", count: 10_000))</cols><sheetData>"
      )
    },
  ]
}
