import Records
import Testing

struct IssuanceKeyTests {
  @Test func textsThatLookTheSameAreOneKey() {
    let composed = IssuanceKey(["Zo\u{E9}", "MC-1"])
    let decomposed = IssuanceKey(["Zoe\u{301}", "MC-1"])
    #expect(composed == decomposed)
    #expect(Array(composed.canonical.utf8) == Array(decomposed.canonical.utf8))
    #expect(
      CredentialID(pipeline: "p", key: composed, revision: 1)
        == CredentialID(pipeline: "p", key: decomposed, revision: 1))
  }

  @Test func noTwoDifferentKeysShareTheirCanonicalText() {
    let keys = [
      ["a", "b"], ["a b"], ["ab"], ["a", "", "b"], ["", "a", "b"], ["a", "b", ""], ["A", "b"], ["a", "b "],
    ]
    #expect(Set(keys.map { IssuanceKey($0).canonical }).count == keys.count)
    for parts in keys { #expect(IssuanceKey(canonical: IssuanceKey(parts).canonical).parts == parts) }
  }
}
