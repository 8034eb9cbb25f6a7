import Sealing
import Testing

@Suite("The catalogue of problems")
struct SealingCatalogueTests {
  @Test(
    "Every code has a slug of its own, a meaning that is a sentence, and a remedy in the imperative without a full stop"
  )
  func isComplete() {
    let codes = SealingCatalogue.codes
    #expect(Set(codes.map(\.slug)).count == codes.count)
    for code in codes {
      #expect(code.meaning.hasSuffix("."))
      #expect(!code.remedy.hasSuffix(".") && code.remedy.first?.isLowercase == true)
    }
  }
}
