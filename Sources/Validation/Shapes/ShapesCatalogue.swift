import Records

/// The codes of own shapes: first those about the files, then those about credentials.
public enum ShapesCatalogue {
  public static let codes: [ProblemCode] = [
    .shapesUnreadable, .shapesMalformed, .shapesUnsupported, .shapesInvalid, .shapesUnknownTerm, .shapesImport,
    .shapesUnreachable, .shapesUnused, .shapesValueMissing, .shapesValueTooMany, .shapesValueType, .shapesValueForm,
    .shapesValueRange, .shapesValueOther, .shapesLanguage, .shapesNode, .shapesTooCostly,
  ]
}

extension ProblemCode {
  // The files
  public static let shapesUnreadable = ProblemCode(
    "shapes.unreadable",
    meaning: "A file under `validate.shapes` is not there, cannot be read, is too large or holds no shapes.",
    remedy: "name a SHACL file in Turtle that this user can read")
  public static let shapesMalformed = ProblemCode(
    "shapes.malformed",
    meaning: "A shapes file is not Turtle, the text form of RDF that SHACL files are written in.",
    remedy: "correct the file at this place")
  public static let shapesUnsupported = ProblemCode(
    "shapes.unsupported",
    meaning:
      "A shapes file uses a part of SHACL that Confer does not have. It is refused, because a rule that is left out in "
      + "silence is no rule.",
    remedy: "say it with the components that the README lists, or remove it")
  public static let shapesInvalid = ProblemCode(
    "shapes.invalid",
    meaning: "A shape is not written as SHACL demands, so that nobody can know what it asks for.",
    remedy: "correct the shape at this line")
  public static let shapesUnknownTerm = ProblemCode(
    "shapes.term.unknown",
    meaning:
      "A word stands in SHACL's namespace that SHACL does not know, most often a misspelling. Every validator passes it "
      + "over in silence. In an own file it is refused; in the European profiles' own files it is a warning.",
    remedy: "correct the spelling")
  public static let shapesImport = ProblemCode(
    "shapes.import",
    meaning:
      "A shapes file imports another by its address. Nothing is fetched: what a credential must satisfy does not depend "
      + "on a network. The generic European profile is built in, and need not be there.",
    remedy: "save the imported file beside the others and list it under `validate.shapes` too")
  public static let shapesUnreachable = ProblemCode(
    "shapes.unreachable",
    meaning:
      "A shape asks about something that no European Digital Credential can say, because the contexts of its JSON have "
      + "no word for it. The shape never applies, or is never satisfied.",
    remedy: "correct the address of the class, property or datatype")
  public static let shapesUnused = ProblemCode(
    "shapes.unused",
    meaning: "A shape has no target, and no other shape refers to it, so that it is never applied.",
    remedy: "give it an sh:targetClass, refer to it, or remove it")

  // Credentials
  public static let shapesValueMissing = ProblemCode(
    "shapes.value.missing",
    meaning: "An own shapes file demands a value here, or more of them, and the credential does not have it.",
    remedy: "fill it in, or map a column to it")
  public static let shapesValueTooMany = ProblemCode(
    "shapes.value.too-many",
    meaning: "An own shapes file allows fewer values here than there are.",
    remedy: "remove values until the rule is satisfied")
  public static let shapesValueType = ProblemCode(
    "shapes.value.type",
    meaning: "What stands here is not of the class or kind that an own shapes file demands.",
    remedy: "write an object or a text of the right type")
  public static let shapesValueForm = ProblemCode(
    "shapes.value.form",
    meaning: "A text, date or number does not have the form or the length that an own shapes file demands.",
    remedy: "write it in the form that the rule asks for")
  public static let shapesValueRange = ProblemCode(
    "shapes.value.range",
    meaning: "A number or date is outside the range of an own shapes file, or is none.",
    remedy: "correct the value")
  public static let shapesValueOther = ProblemCode(
    "shapes.value.other",
    meaning: "An own shapes file names the values that are allowed here, or one that must be there.",
    remedy: "use one of the values that the rule names")
  public static let shapesLanguage = ProblemCode(
    "shapes.language",
    meaning: "A text is in a language that an own shapes file does not allow, or there are two in one language.",
    remedy: "keep one text for each language that the rule allows")
  public static let shapesNode = ProblemCode(
    "shapes.node",
    meaning:
      "What stands here does not satisfy the shape, or the combination of shapes, that an own shapes file demands.",
    remedy: "complete or correct what stands here")
  public static let shapesTooCostly = ProblemCode(
    "shapes.too-costly",
    meaning:
      "The own shapes refer to one another so often that checking this credential would take too long. Nothing is issued "
      + "that was not checked to the end.",
    remedy: "simplify the shapes that refer to others")
}
