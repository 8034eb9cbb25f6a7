import Records

/// The words of SHACL (W3C Recommendation 2017): those that own shapes may use, and those that they may not.
enum SHACL {
  static let namespace = "http://www.w3.org/ns/shacl#"

  /// What an IRI is called behind the namespace; nil for an IRI of another.
  static func name(of iri: String) -> String? {
    iri.hasPrefix(namespace) ? String(iri.dropFirst(namespace.count)) : nil
  }

  static func iri(_ name: String) -> String { namespace + name }

  /// Properties that are understood, in the order of the Recommendation: what the README lists.
  static let supported = words(
    """
    targetClass path property deactivated severity message
    class datatype nodeKind minCount maxCount minExclusive minInclusive maxExclusive maxInclusive
    minLength maxLength languageIn uniqueLang not and or xone node hasValue in
    """)

  /// Properties that say nothing about what is valid.
  static let descriptive = words(
    "name description order group defaultValue declare prefix namespace suggestedShapesGraph shapesGraph")

  static let supportedTypes = words("NodeShape PropertyShape Shape PropertyGroup PrefixDeclaration")

  /// Words of SHACL, its advanced features and its drafts whose neglect would leave a rule out.
  static let unsupported = words(
    """
    targetNode targetSubjectsOf targetObjectsOf target targetShape targetWhere
    inversePath alternativePath zeroOrMorePath oneOrMorePath zeroOrOnePath
    pattern flags equals disjoint lessThan lessThanOrEquals closed ignoredProperties
    qualifiedValueShape qualifiedValueShapesDisjoint qualifiedMinCount qualifiedMaxCount
    sparql select ask construct update parameter validator nodeValidator propertyValidator labelTemplate optional
    resultAnnotation annotationProperty annotationVarName annotationValue varName entailment
    rule condition subject predicate object expression nodes filterShape intersection union if then else count distinct
    limit offset groupConcat max min sum orderby returnType values
    js jsFunctionName jsLibrary jsLibraryURL
    reifierShape reificationRequired singleLine memberShape uniqueMembers minListLength maxListLength someValue rootClass
    nodeByExpression subsetOf uniqueValuesFor
    conforms result resultSeverity focusNode resultPath value sourceConstraint sourceShape sourceConstraintComponent
    detail resultMessage shapesGraphWellFormed
    """)

  static let unsupportedTypes = words(
    """
    Parameterizable Parameter ConstraintComponent Validator SPARQLAskValidator SPARQLSelectValidator SPARQLConstraint
    SPARQLAskExecutable SPARQLSelectExecutable SPARQLConstructExecutable SPARQLUpdateExecutable SPARQLExecutable
    SPARQLFunction SPARQLRule SPARQLTarget SPARQLTargetType SPARQLValuesDeriver Function Target TargetType Rule
    TripleRule ResultAnnotation JSConstraint JSExecutable JSFunction JSLibrary JSRule JSTarget JSTargetType JSValidator
    ValidationReport ValidationResult AbstractResult
    """)

  /// The word that was probably meant.
  static func nearest(to name: String, isType: Bool) -> String? {
    let candidates = isType ? supportedTypes.union(unsupportedTypes) : supported.union(descriptive).union(unsupported)
    let folded = candidates.sorted().first { $0.lowercased() == name.lowercased() }
    return folded ?? Spelling.nearest(to: name, among: candidates.sorted())
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
