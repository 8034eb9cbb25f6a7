import Records
import Testing

/// The grammar of the references above the columns of a recipients workbook.
@Suite struct RecipientReferenceTests {
  @Test func itsPartsAreTold() throws {
    let field = try #require(RecipientReference("{#c44-1}.ACH{7f.3e}.additionalNote{Topic01}[2](es)"))
    #expect(field.credential == "c44-1")
    #expect(field.entity == "ACH")
    #expect(field.entityID == "7f.3e")
    #expect(field.segments.map(\.name) == ["additionalNote"])
    #expect(field.segments[0].topic == "Topic01")
    #expect(field.segments[0].index == 2)
    #expect(field.segments[0].language == "es")
    #expect(field.name == "ACH{7f.3e}.additionalNote{Topic01}[2](es)")

    let title = try #require(RecipientReference("{#c44}.title(en)"))
    #expect(title.entity == nil)
    #expect(title.segments.map(\.name) == ["title"])
    let deep = try #require(RecipientReference(" {#c44}.REC.contactPoint.emailAddress "))
    #expect(deep.entity == "REC")
    #expect(deep.entityID == nil)
    #expect(deep.segments.map(\.name) == ["contactPoint", "emailAddress"])
  }

  @Test(arguments: [
    "", "title", "given_name", "{#}.title", "{#c44}", "{#c44}.", "{#c44}title", "{#c44}.REC", "{#c44}.title(eng)",
    "{#c44}.title[1000]", "{#c44}.title{}", "{#c44}.a b", "{#c44}.title(en)x", "{#c44", "{c44}.title", "{#c44}.a..b",
  ])
  func whatIsNoneIsNone(_ text: String) {
    // Three capital letters alone are a field of that name, and a workbook of theirs has none.
    #expect(RecipientReference(text) == nil || text == "{#c44}.REC")
  }

  @Test func theNameOfAColumnLeadsBack() {
    #expect(RecipientReference(column: "REC.citizenshipCountry 3")?.segments.map(\.name) == ["citizenshipCountry"])
    #expect(RecipientReference(column: "relation REC.achievements{7f}")?.segments.first?.topic == "7f")
    #expect(RecipientReference(column: "title(en)")?.segments.first?.language == "en")
    #expect(RecipientReference(column: "{#other}.REC.givenNames")?.credential == "other")
  }
}
