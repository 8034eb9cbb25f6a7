import Delivery
import Records
import Support
import Testing

@Suite("Patterns of file names")
struct FileNamePatternTests {
  private func compiling(_ pattern: String) throws -> ThrownFailure? {
    let header = row(["student_id": "", "course_code": ""]).header
    return try failure { _ = try FileNaming(pattern, header: header) }
  }

  @Test("A column that the source does not have is refused with the nearest one")
  func unknownColumn() throws {
    let refused = try compiling("{studentid}.jsonld")
    #expect(refused?.status == .configuration && refused?.slug == "file-name.pattern")
    #expect(refused?.place == "output.file")
    #expect(
      refused?.message.contains("names the column “studentid”, which Graduates does not have; write {student_id}.")
        == true)
    #expect(try compiling("{zzz}.jsonld")?.message.contains("name one of student_id, course_code") == true)
  }

  @Test("All faults of a pattern are reported at once")
  func severalFaults() throws {
    let refused = try compiling("{studentid}/{course}.jsonld")
    #expect(refused?.message.split(separator: "\n").count == 3)
  }

  @Test(
    "What could leave the folder, hide the file or give two rows one name is refused",
    arguments: [
      "{student_id", "student_id}.jsonld", "{}.jsonld", "{{student_id}}.jsonld", "credentials.jsonld", "",
      "../{student_id}.jsonld", "/tmp/{student_id}", "a\\{student_id}.jsonld", ".{student_id}.jsonld",
      "-{student_id}.jsonld",
      "{student_id}.", "{student_id}.jsonld ", "{student_id}\n.jsonld", "{student_id}:x.jsonld",
    ])
  func refused(pattern: String) throws {
    let refused = try compiling(pattern)
    #expect(refused?.status == .configuration && refused?.slug == "file-name.pattern")
  }
}
