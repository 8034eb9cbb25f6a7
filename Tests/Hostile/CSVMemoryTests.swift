import Foundation
import Support
import Testing

/// CSV files that are larger than they look meet the refusal that they deserve within a quarter of a gigabyte.
@Suite struct CSVMemoryTests {
  private static let header =
    "student_id,given_name,family_name,date_of_birth,email,national_id,national_id_country,course_code,course_title,ects,"
    + "workload_hours,eqf_level,mode,grade,award_date\n"

  /// Writes a file of a gigabyte: a beginning, four megabytes of repeated bytes, and a hole, which takes no room on the disk.
  private func write(_ office: Office, _ start: [UInt8], repeating piece: [UInt8]) throws {
    let filler = [UInt8](repeatElement(piece, count: (4 << 20) / piece.count).joined())
    try office.write(start + filler, to: "samples/rows.csv")
    let file = try FileHandle(forUpdating: URL(filePath: office.path("samples/rows.csv")))
    try file.truncate(atOffset: 1 << 30)
    try file.close()
  }

  @Test(arguments: [
    ("a field without end", "1,", "x", "samples/rows.csv:2 has a field of more than 32767 characters;"),
    ("a quoted field without end", "1,\"", "x\n", "beginning with a quotation mark that may lack its partner;"),
    ("a record without end", "1", ",", "samples/rows.csv:2 has a record of more than 16384 fields;"),
    ("zeros without end", "1,", "\0", "samples/rows.csv:2 has a zero byte, which no text has;"),
    ("quotes without end", "1,", "\"\"", "samples/rows.csv:2 has a field of more than 32767 characters"),
  ])
  func aGigabyteIsRefusedEarly(_ name: String, _ start: String, _ piece: String, _ message: String) throws {
    let office = try Office { $0.replacing(/source:\n(  .*\n)+/, with: "source: {csv: ../samples/rows.csv}\n") }
    // The file's first chunk is text, so that it is not taken for something else.
    let rows = String(repeating: "1,Ana,Berg,2001-02-28,,,,MC-1,Title,2,60,5,Online,7,2026-06-30\n", count: 3000)
    let header = CSVMemoryTests.header + (piece == "\0" ? rows : "")
    let line = piece == "\0" ? 3002 : 2
    try write(office, Array((header + start).utf8), repeating: Array(piece.utf8))
    let run = try office.run("check", Office.pipeline, bytes: 256 << 20)
    #expect(run.status == 4 && !run.wasKilled, "\(run.complaint)")
    #expect(run.complaint.contains(message.replacing(":2 ", with: ":\(line) ")), "\(run.complaint)")
  }
}
