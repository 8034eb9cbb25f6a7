import Records
import Testing

/// The name that was most likely meant.
struct SpellingTests {
  @Test(arguments: [
    ("Graduate", "Graduates"), ("graduates", "Graduates"), ("Gradautes", "Graduates"), ("Cuorse", "Courses"),
    ("student_di", "student_id"),
  ])
  func aSlipIsForgiven(written: String, meant: String) {
    #expect(Spelling.nearest(to: written, among: ["Courses", "Graduates", "student_id"]) == meant)
  }

  @Test(arguments: ["Learners", "", "xyz"])
  func whatIsFarFromAllIsLikeNone(written: String) {
    #expect(Spelling.nearest(to: written, among: ["Courses", "Graduates"]) == nil)
  }

  @Test func nothingIsNearWhereThereIsNothing() {
    #expect(Spelling.nearest(to: "a", among: [String]()) == nil)
  }

  @Test func theFirstOfEquallyNearNamesIsOffered() {
    #expect(Spelling.nearest(to: "cat", among: ["bat", "hat"]) == "bat")
  }
}
