extension TermTable {
  /// Namespaces of the two contexts, and the names of the properties in them; what stands in none of these is `elm:`.
  private static let propertyNamespaces: [(namespace: String, names: String)] = [
    ("http://www.w3.org/ns/adms#", "identifier schemeAgency"),
    (
      "http://purl.org/dc/terms/",
      """
      creator dateCreated dateIssued dateModified description dcType language publisher spatial subject temporal title
      valid
      """
    ),
    ("http://xmlns.com/foaf/0.1/", "familyName fullName givenName homepage member"),
    ("http://www.w3.org/ns/org#", "hasSubOrganization memberOf subOrganizationOf"),
    ("http://www.w3.org/ns/regorg#", "legalName registration"),
    ("http://www.w3.org/2004/02/skos/core#", "altLabel definition inScheme notation prefLabel"),
    ("http://www.w3.org/ns/person#", "birthName patronymicName"),
    // The prefix of the core location vocabulary lacks its slash in the context.
    ("http://data.europa.eu/m8g", "latitude longitude"),
    ("https://w3id.org/security#", "proof"),
  ]

  private static let classNamespaces: [(namespace: String, names: String)] = [
    ("http://www.w3.org/2004/02/skos/core#", "Concept ConceptScheme"),
    ("http://www.w3.org/ns/locn#", "Geometry"),
    ("http://purl.org/dc/terms/", "Location PeriodOfTime"),
    ("https://www.w3.org/2018/credentials#", "VerifiableCredential VerifiablePresentation"),
  ]

  private static let elm = "http://data.europa.eu/snb/model/elm/"

  private static func byName(_ table: [(namespace: String, names: String)]) -> [String: String] {
    let pairs = table.flatMap { row in
      row.names.split(whereSeparator: \.isWhitespace).map { (String($0), row.namespace) }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  private static let namespaceOfProperty = byName(propertyNamespaces)
  private static let namespaceOfClass = byName(classNamespaces)

  private static let termsByIRI = Dictionary(
    edc.terms.map { (edc.iri(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
  private static let classesByIRI = Dictionary(
    edc.classes.map { (edc.iri(ofClass: $0), $0) }, uniquingKeysWith: { first, _ in first })

  /// The IRI that the contexts give to a property: `http://purl.org/dc/terms/title`.
  public func iri(of term: Term) -> String {
    let usual = term.isOfCredential ? "https://www.w3.org/2018/credentials#" : TermTable.elm
    return (TermTable.namespaceOfProperty[term.name] ?? usual) + term.localName
  }

  /// The IRI that the contexts give to a class: `http://data.europa.eu/snb/model/elm/Person`.
  public func iri(ofClass name: String) -> String { (TermTable.namespaceOfClass[name] ?? TermTable.elm) + name }

  /// The property of an IRI; nil when no key of the JSON leads to it. No two have the same.
  public func term(iri: String) -> Term? { TermTable.termsByIRI[iri] }

  /// The class of an IRI; nil when no type of the JSON leads to it.
  public func className(iri: String) -> String? { TermTable.classesByIRI[iri] }
}
