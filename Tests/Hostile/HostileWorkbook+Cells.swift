import Ingest
import Records

extension HostileWorkbook {
  private static func number(_ text: String) -> HostileWorkbook {
    cell(
      "the number \(text)", .read([["#VALUE!", ""]], problems: [.cellUnreadable], at: "Graduates!A2"),
      "<c r=\"A2\"><v>\(text)</v></c>")
  }

  private static func shared(_ index: String) -> HostileWorkbook {
    cell(
      "the shared text \(index)", .refused(.sheetSharedString, at: "Graduates!A2"),
      "<c r=\"A2\" t=\"s\"><v>\(index)</v></c>")
  }

  private static func day(_ serial: String) -> HostileWorkbook {
    cell(
      "the day \(serial)", .read([["#NUM!", ""]], problems: [.cellDateImpossible], at: "Graduates!A2"),
      "<c r=\"A2\" s=\"1\"><v>\(serial)</v></c>")
  }

  private static func text(_ written: String, _ read: String) -> HostileWorkbook {
    cell(
      "the text \(written)", .read([[read, ""]]), "<c r=\"A2\" t=\"inlineStr\"><is><t>\(written)</t></is></c>")
  }

  private static func unreadable(_ name: String, _ xml: String) -> HostileWorkbook {
    cell(name, .read([["#VALUE!", ""]], problems: [.cellUnreadable], at: "Graduates!A2"), xml)
  }

  /// What cells say they hold, and cannot.
  static let cells: [HostileWorkbook] =
    ["NaN", "INF", "-INF", "Infinity", "1e999", "-1e999", "0x10", "1,5", "1.2.3", "--1", "٣", "1 2", "1e", "true"].map(
      number)
    + ["1", "-1", "99999999999999999999999999", "1.0", "x", "0x0"].map(shared)
    + ["60", "60.5", "0", "-1", "2958466", "1e300", "-1e300"].map(day)
    + [
      ("=cmd|'/c calc'!A0", "=cmd|'/c calc'!A0"), ("+1", "+1"), ("-2", "-2"), ("@x", "@x"), ("_x0000_", "\u{0}"),
      ("a_x0000_b", "a\u{0}b"), ("_x005F_x0000_", "_x0000_"), ("_xFFFF_", "\u{FFFF}"), ("_xDC00_", "_xDC00_"),
      ("_xd83d__xde00_", "😀"),
    ].map(text)
    + [
      cell("a cell format that is not there", .refused(.sourceCorrupt), "<c r=\"A2\" s=\"2\"><v>1</v></c>"),
      cell("a cell format below zero", .refused(.sheetReference), "<c r=\"A2\" s=\"-1\"><v>1</v></c>"),
      cell(
        "a cell format of many digits", .refused(.sheetReference), "<c r=\"A2\" s=\"99999999999999999999\"><v>1</v></c>"
      ),
      cell("a type that nobody knows", .refused(.sheetReference), "<c r=\"A2\" t=\"script\"><v>1</v></c>"),
      cell(
        "a number of more digits than are kept",
        .read([["#NUM!", ""]], problems: [.cellNumberDigitsLost], at: "Graduates!A2"),
        "<c r=\"A2\"><v>1234567890123456</v></c>"),
      cell(
        "a formula that nobody calculated",
        .read([["#N/A", ""]], problems: [.cellFormulaUncalculated], at: "Graduates!A2"),
        "<c r=\"A2\"><f>WEBSERVICE(\"http://evil.example/\")</f></c>"),
      cell("a formula of another workbook", .read([["7", ""]]), "<c r=\"A2\"><f>[1]Sheet1!A1</f><v>7</v></c>"),
      cell("a formula of a program", .read([["7", ""]]), "<c r=\"A2\"><f>cmd|'/c calc'!A0</f><v>7</v></c>"),
      cell("a formula's error", .read([["#REF!", ""]]), "<c r=\"A2\" t=\"e\"><f>A0</f><v>#REF!</v></c>"),
      cell(
        "a day that no calendar has",
        .read([["#NUM!", ""]], problems: [.cellDateImpossible], at: "Graduates!A2"),
        "<c r=\"A2\" t=\"d\"><v>2026-02-30</v></c>"),
      unreadable("a boolean that is none", "<c r=\"A2\" t=\"b\"><v>2</v></c>"),
      unreadable("an inline text in a cell of another type", "<c r=\"A2\"><is><t>lost</t></is></c>"),
      cell("an inline text beside a value", .refused(.sheetReference), "<c r=\"A2\"><v>1</v><is><t>lost</t></is></c>"),
      unreadable("a value where an inline text should stand", "<c r=\"A2\" t=\"inlineStr\"><v>lost</v></c>"),
      cell(
        "an inline text and a value", .refused(.sheetReference),
        "<c r=\"A2\" t=\"inlineStr\"><is><t>a</t></is><v>lost</v></c>"),
      cell(
        "two inline texts", .refused(.sheetReference),
        "<c r=\"A2\" t=\"inlineStr\"><is><t>a</t></is><is><t>b</t></is></c>"),
    ]
}
