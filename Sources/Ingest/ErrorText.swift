/// What a formula that failed shows in its cell.
///
/// A workbook that was written from another's values holds it as text, and so does CSV; it is as little a value there.
enum ErrorText {
  private static let excel: Set<String> = [
    "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#GETTING_DATA", "#SPILL!", "#CALC!", "#FIELD!",
    "#BLOCKED!", "#CONNECT!", "#UNKNOWN!", "#BUSY!", "#EXTERNAL!", "#PYTHON!", "#TIMEOUT!",
  ]

  static func matches(_ text: String) -> Bool {
    switch text.utf8.first {
    case UInt8(ascii: "#"): excel.contains(text)
    // LibreOffice numbers what has no name of its own: Err:502.
    case UInt8(ascii: "E"):
      text.utf8.count == 7 && text.hasPrefix("Err:")
        && text.utf8.suffix(3).allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    default: false
    }
  }
}
