import ELM
import Records
import Support
import Testing

@testable import Mapping

/// Concepts that a cell names.
@Suite struct ConceptCellTests {
  private func fault(_ text: String, _ list: String) throws -> CellFault? {
    let vocabulary = try #require(Vocabulary.named(list))
    let converter = CellConversion(
      conversion: .text, shape: .concept, vocabulary: vocabulary, language: "en",
      dateFormat: nil, numberFormat: nil, minimum: nil, maximum: nil, length: nil, path: "p", templateConcepts: [:],
      isDayItself: false)
    switch converter.value(of: Cell(.text(text), at: CellAddress(sheet: "S", row: 2, column: 0))) {
    case .success: return nil
    case .failure(let fault): return fault
    }
  }

  @Test func aNameOfSeveralConceptsIsNotGuessed() throws {
    let fault = try #require(try fault("Literacy and numeracy", "isced-f"))
    #expect(fault.code == .cellConceptAmbiguous)
    #expect(fault.remedy?.contains("/isced-f/002)") == true && fault.remedy?.contains("/isced-f/0021)") == true)
    #expect(try self.fault("Idis", "language")?.code == .cellConceptAmbiguous)
    #expect(try self.fault("0031", "isced-f") == nil)
    #expect(try self.fault("Atlantis", "country")?.code == .cellConceptUnknown)
  }
}
