extension ProblemCode {
  public static let jsonMalformed = ProblemCode(
    "json.malformed",
    meaning: "A file that should be JSON breaks the rules of RFC 8259, or holds one member twice in one object.",
    remedy: "correct the JSON at this place, or export the file again")
  public static let jsonTooLarge = ProblemCode(
    "json.too-large",
    meaning: "A JSON file is larger than any credential can be.",
    remedy: "check that this is the right file; make embedded images smaller")
}

/// The problem codes of this module, for `confer explain`.
public enum RecordsCatalogue {
  public static let codes: [ProblemCode] = [.jsonMalformed, .jsonTooLarge, .secretMissing]
}
