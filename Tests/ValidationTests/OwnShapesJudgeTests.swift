import ELM
import Foundation
import Support
import Testing

@testable import Validation

/// Each component of own shapes beside pyshacl: the very same findings.
@Suite(
  .enabled(
    if: Judge.python != nil && Judge.hasSamples, "the judge beside the repository, or its Python packages, are not here"
  ))
struct OwnShapesJudgeTests {
  /// Shapes of which each credential breaks some, and satisfies others.
  private static let components: [(name: String, shapes: String)] = [
    (
      "counts",
      """
      ex:P a sh:NodeShape; sh:targetClass elm:Person; sh:property [sh:path foaf:homepage; sh:minCount 1],
        [sh:path elm:contactPoint; sh:minCount 2], [sh:path foaf:givenName; sh:maxCount 0].
      [] sh:targetClass elm:Note; sh:path elm:noteLiteral; sh:minCount 2; sh:maxCount 3.
      """
    ),
    (
      "kinds",
      """
      ex:A sh:targetClass elm:LearningAchievement; sh:property [sh:path dc:title; sh:nodeKind sh:IRI],
        [sh:path elm:specifiedBy; sh:nodeKind sh:BlankNode], [sh:path elm:awardedBy; sh:nodeKind sh:BlankNodeOrIRI],
        [sh:path elm:provenBy; sh:nodeKind sh:IRIOrLiteral], [sh:path dc:description; sh:nodeKind sh:BlankNodeOrLiteral],
        [sh:path elm:influencedBy; sh:nodeKind sh:Literal].
      ex:B sh:targetClass elm:Identifier; sh:nodeKind sh:BlankNode; sh:class elm:LegalIdentifier, elm:Identifier.
      """
    ),
    (
      "datatypes",
      """
      ex:I sh:targetClass elm:Identifier, elm:LegalIdentifier; sh:property [sh:path skos:notation; sh:datatype xsd:string],
        [sh:path elm:schemeName; sh:datatype rdf:langString].
      ex:C sh:targetClass elm:CreditPoint; sh:property [sh:path elm:point; sh:datatype xsd:decimal].
      ex:Q sh:targetClass elm:Qualification; sh:property [sh:path elm:volumeOfLearning; sh:datatype xsd:duration],
        [sh:path dc:title; sh:datatype xsd:string], [sh:path elm:isPartialQualification; sh:datatype xsd:boolean].
      ex:D sh:targetClass elm:DisplayDetail; sh:property [sh:path elm:page; sh:datatype xsd:integer].
      """
    ),
    (
      "ranges",
      """
      ex:Y sh:targetClass elm:LearningActivity; sh:property [sh:path elm:levelOfCompletion; sh:minInclusive 50;
        sh:maxExclusive 100.0]. ex:D sh:targetClass elm:DisplayDetail; sh:path elm:page; sh:minExclusive 1.
      ex:V sh:targetClass elm:EuropeanDigitalCredential; sh:property
        [sh:path cred:validFrom; sh:minInclusive "2023-06-01T00:00:00Z"^^xsd:dateTime],
        [sh:path cred:issued; sh:maxExclusive "2023-06-01T00:00:00+02:00"^^xsd:dateTime],
        [sh:path cred:issuanceDate; sh:maxInclusive "2100-01-01T00:00:00Z"^^xsd:dateTime].
      ex:N sh:targetClass elm:Identifier; sh:property [sh:path skos:notation; sh:minInclusive 5].
      ex:T sh:targetClass elm:CreditPoint; sh:property [sh:path elm:point; sh:maxInclusive 500].
      """
    ),
    (
      "texts",
      """
      ex:T sh:targetClass elm:LearningAchievement, elm:Qualification; sh:property [sh:path dc:title; sh:minLength 12;
        sh:maxLength 40; sh:languageIn ("en" "sl")], [sh:path dc:description; sh:uniqueLang true].
      ex:M sh:targetClass elm:Mailbox; sh:minLength 10; sh:maxLength 30. ex:A sh:targetClass elm:AwardingProcess;
        sh:property [sh:path elm:awardingDate; sh:minLength 20], [sh:path elm:awardingBody; sh:maxLength 12].
      ex:O sh:targetClass elm:Organisation; sh:property [sh:path rov:legalName; sh:languageIn ("*"); sh:uniqueLang true].
      ex:B sh:targetClass elm:Note; sh:minLength 0; sh:maxLength 1000.
      """
    ),
    (
      "values",
      """
      ex:T sh:targetClass elm:LearningAchievement; sh:property
        [sh:path dc:title; sh:hasValue "Digital communication"@en], [sh:path elm:specifiedBy; sh:hasValue ex:nothing].
      ex:E sh:targetClass elm:Qualification; sh:property [sh:path elm:EQFLevel;
        sh:in (<http://data.europa.eu/snb/eqf/6> <http://data.europa.eu/snb/eqf/7>)],
        [sh:path elm:isPartialQualification; sh:in (true)], [sh:path elm:volumeOfLearning; sh:in ()].
      ex:P sh:targetClass elm:DisplayDetail; sh:property [sh:path elm:page; sh:in (1 "1"^^xsd:positiveInteger)].
      ex:C sh:targetClass skos:Concept; sh:property [sh:path skos:notation; sh:in ("eqf" "country" "language")].
      ex:S sh:targetClass elm:EuropeanDigitalCredential; sh:not [sh:hasValue ex:nothing];
        sh:in (<urn:credential:1>).
      """
    ),
    (
      "logic",
      """
      ex:Named sh:property [sh:path dc:title; sh:minCount 1]. ex:Described sh:property [sh:path dc:description;
        sh:minCount 1]. ex:Achievement sh:targetClass elm:LearningAchievement; sh:and (ex:Named ex:Described);
        sh:xone (ex:Named ex:Described); sh:not ex:Described; sh:or (ex:Described [sh:path elm:entitlesTo; sh:minCount 1]).
      ex:Subject sh:targetClass elm:Person; sh:property [sh:path elm:hasClaim; sh:node ex:Described;
        sh:xone ([sh:class elm:LearningAchievement] [sh:class elm:LearningActivity])].
      ex:Text sh:targetClass elm:LearningOutcome; sh:property [sh:path dc:title; sh:or ([sh:datatype rdf:langString]
        [sh:nodeKind sh:IRI]); sh:not [sh:maxLength 20]].
      """
    ),
    (
      "nested properties",
      """
      ex:Person sh:targetClass elm:Person; sh:property [sh:path elm:hasClaim; sh:property [sh:path elm:specifiedBy;
        sh:minCount 1; sh:property [sh:path elm:creditPoint; sh:minCount 1; sh:property [sh:path elm:point;
        sh:maxLength 1]]]; sh:node [sh:property [sh:path elm:grade; sh:minCount 1]]].
      ex:Off sh:targetClass elm:Person; sh:deactivated true; sh:property [sh:path elm:gender; sh:maxCount 0].
      ex:Note sh:targetClass elm:Note; sh:severity sh:Warning; sh:property [sh:path dc:subject; sh:minCount 1;
        sh:severity sh:Info].
      """
    ),
  ]

  static let prefixes = """
    @prefix sh: <http://www.w3.org/ns/shacl#>. @prefix elm: <http://data.europa.eu/snb/model/elm/>.
    @prefix dc: <http://purl.org/dc/terms/>. @prefix xsd: <http://www.w3.org/2001/XMLSchema#>.
    @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>. @prefix foaf: <http://xmlns.com/foaf/0.1/>.
    @prefix skos: <http://www.w3.org/2004/02/skos/core#>. @prefix rov: <http://www.w3.org/ns/regorg#>.
    @prefix cred: <https://www.w3.org/2018/credentials#>. @prefix ex: <urn:example:>.

    """

  @Test("Every component finds what pyshacl finds", arguments: components.map(\.name))
  func agreement(_ name: String) throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/own.ttl"
    let text = try #require(OwnShapesJudgeTests.components.first { $0.name == name }?.shapes)
    try Data((OwnShapesJudgeTests.prefixes + text).utf8).write(to: URL(filePath: path))
    let shapes = try OwnShapes(contentsOf: [.init(path: path)])
    let samples = try DifferentialTests.samples.map(Tree.sample)
    var fault = RandomFault(seed: UInt64(name.utf8.count))
    let trees = samples + (0..<60).map { fault.applied(to: samples[$0 % samples.count]) }
    let verdicts = try Judge.verdicts(on: trees, shapes: [path])
    #expect(verdicts.count == trees.count)
    #expect(verdicts.compactMap(\.self).filter { !$0.isEmpty }.count > 10)
    for (index, verdict) in verdicts.enumerated() {
      guard let verdict else { continue }
      let ours = Set(
        shapes.violations(in: trees[index]).map {
          Judge.Finding(
            types: $0.focusTypes.joined(separator: ","), property: $0.property, component: $0.component ?? "")
        })
      #expect(
        ours == verdict,
        "\(name) \(index): only ours \(ours.subtracting(verdict)), only theirs \(verdict.subtracting(ours))")
    }
  }
}
