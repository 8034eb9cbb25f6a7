import ELM

/// What the two contexts of a credential define, with the contexts scoped within them; source: `credentials/v1` (W3C VCDM
/// 1.1) and `edc-ap` (ELM 3.1).
struct ContextScope: Sendable {
  struct Definition: Sendable {
    enum Coercion: Equatable, Sendable {
      case none
      /// An IRI, relative to the document; `@vocab`: or a term.
      case node, vocabulary
      case datatype(String)
    }
    enum Container: Sendable { case none, language, graph }

    /// An absolute IRI, `@id` or `@type`.
    let iri: String
    var coercion = Coercion.none
    var container = Container.none
    /// What is defined inside its value or, for a class, on its objects.
    var scope: Name?
    /// Whether `prefix:rest` may begin with it.
    var isPrefix = false
  }

  enum Name: Sendable {
    case base, credential, presentation, signature, rsaSignature, purpose, schema, refreshing
  }

  let definitions: [String: Definition]

  static func named(_ name: Name) -> ContextScope {
    switch name {
    case .base: base
    case .credential: credential
    case .presentation: presentation
    case .signature: signature
    case .rsaSignature: rsaSignature
    case .purpose: purpose
    case .schema: schema
    case .refreshing: refreshing
    }
  }

  enum Namespace {
    static let xsd = "http://www.w3.org/2001/XMLSchema#"
    static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    static let rdfs = "http://www.w3.org/2000/01/rdf-schema#"
    static let elm = "http://data.europa.eu/snb/model/elm/"
    static let cred = "https://www.w3.org/2018/credentials#"
    static let sec = "https://w3id.org/security#"
    static let dc = "http://purl.org/dc/terms/"
  }

  /// Those of `edc-ap` that may begin a compact IRI. `clv` is none: its IRI lacks the slash at its end.
  static let prefixes = [
    "cred": Namespace.cred, "elm": Namespace.elm, "adms": "http://www.w3.org/ns/adms#", "dc": Namespace.dc,
    "xsd": Namespace.xsd, "foaf": "http://xmlns.com/foaf/0.1/", "rdf": Namespace.rdf, "rdfs": Namespace.rdfs,
    "org": "http://www.w3.org/ns/org#", "rov": "http://www.w3.org/ns/regorg#",
    "skos": "http://www.w3.org/2004/02/skos/core#", "person": "http://www.w3.org/ns/person#",
    "locn": "http://www.w3.org/ns/locn#", "vc": "http://data.europa.eu/snb/model/w3c/vc/",
  ]

  /// The terms whose IRIs are not in the namespace of the model itself.
  private static let elsewhere: [(prefix: String, terms: String)] = [
    ("skos", "altLabel definition inScheme notation prefLabel Concept ConceptScheme"),
    ("person", "birthName patronymicName"), ("org", "hasSubOrganization memberOf subOrganizationOf"),
    (
      "dc",
      """
      creator dateCreated dateIssued dateModified description dcType language publisher spatial subject temporal title
      valid Location PeriodOfTime
      """
    ),
    ("foaf", "familyName fullName givenName homepage member"), ("adms", "identifier schemeAgency"),
    ("rov", "legalName registration"), ("locn", "Geometry"),
  ]

  private static let aliases = ["id": Definition(iri: "@id"), "type": Definition(iri: "@type")]

  static let base: ContextScope = {
    var namespaces: [String: String] = [:]
    for (prefix, terms) in elsewhere {
      for term in terms.split(whereSeparator: \.isWhitespace) { namespaces[String(term)] = prefixes[prefix] }
    }
    var definitions = aliases
    for (prefix, iri) in prefixes { definitions[prefix] = Definition(iri: iri, isPrefix: true) }
    definitions["clv"] = Definition(iri: "http://data.europa.eu/m8g")
    for name in TermTable.edc.classes {
      definitions[name] = Definition(iri: (namespaces[name] ?? Namespace.elm) + name)
    }
    for term in TermTable.edc.terms where !term.isOfCredential {
      let isMisplaced = term.name == "latitude" || term.name == "longitude"
      definitions[term.name] = Definition(
        iri: isMisplaced ? "clv:\(term.name)" : (namespaces[term.name] ?? Namespace.elm) + term.localName,
        coercion: coercion(of: term), container: term.coercion == .language ? .language : .none)
    }
    definitions["VerifiableCredential"] = Definition(iri: Namespace.cred + "VerifiableCredential", scope: .credential)
    definitions["VerifiablePresentation"] = Definition(
      iri: Namespace.cred + "VerifiablePresentation", scope: .presentation)
    for name in ["EcdsaSecp256k1Signature2019", "EcdsaSecp256r1Signature2019", "Ed25519Signature2018"] {
      definitions[name] = Definition(iri: Namespace.sec + name, scope: .signature)
    }
    definitions["RsaSignature2018"] = Definition(iri: Namespace.sec + "RsaSignature2018", scope: .rsaSignature)
    definitions["proof"] = proof
    return ContextScope(definitions: definitions)
  }()

  private static let proof = Definition(iri: Namespace.sec + "proof", coercion: .node, container: .graph)

  private static let credential: ContextScope = {
    var definitions = aliases
    for term in TermTable.edc.terms where term.isOfCredential {
      let scope: Name? = term.name == "credentialSchema" ? .schema : term.name == "refreshService" ? .refreshing : nil
      definitions[term.name] = Definition(iri: Namespace.cred + term.name, coercion: coercion(of: term), scope: scope)
    }
    definitions["proof"] = proof
    for (name, iri) in [("cred", Namespace.cred), ("sec", Namespace.sec), ("xsd", Namespace.xsd)] {
      definitions[name] = Definition(iri: iri, isPrefix: true)
    }
    return ContextScope(definitions: definitions)
  }()

  private static let presentation = ContextScope(
    definitions: aliases.merging([
      "cred": Definition(iri: Namespace.cred, isPrefix: true), "sec": Definition(iri: Namespace.sec, isPrefix: true),
      "holder": Definition(iri: Namespace.cred + "holder", coercion: .node), "proof": proof,
      "verifiableCredential": Definition(
        iri: Namespace.cred + "verifiableCredential", coercion: .node, container: .graph),
    ]) { $1 })

  private static let rsaSignature: ContextScope = {
    let moment = Definition.Coercion.datatype(Namespace.xsd + "dateTime")
    var definitions = [
      "sec": Definition(iri: Namespace.sec, isPrefix: true), "xsd": Definition(iri: Namespace.xsd, isPrefix: true),
      "created": Definition(iri: Namespace.dc + "created", coercion: moment),
      "expires": Definition(iri: Namespace.sec + "expiration", coercion: moment),
      "proofPurpose": Definition(iri: Namespace.sec + "proofPurpose", coercion: .vocabulary, scope: .purpose),
      "verificationMethod": Definition(iri: Namespace.sec + "verificationMethod", coercion: .node),
    ]
    for name in ["challenge", "domain", "jws", "nonce", "proofValue"] {
      definitions[name] = Definition(iri: Namespace.sec + name)
    }
    return ContextScope(definitions: definitions)
  }()

  private static let signature = ContextScope(definitions: rsaSignature.definitions.merging(aliases) { $1 })

  private static let purpose = ContextScope(
    definitions: aliases.merging([
      "sec": Definition(iri: Namespace.sec, isPrefix: true),
      "assertionMethod": Definition(iri: Namespace.sec + "assertionMethod", coercion: .node),
      "authentication": Definition(iri: Namespace.sec + "authenticationMethod", coercion: .node),
    ]) { $1 })

  private static let schema = ContextScope(
    definitions: aliases.merging([
      "cred": Definition(iri: Namespace.cred, isPrefix: true),
      "JsonSchemaValidator2018": Definition(iri: Namespace.cred + "JsonSchemaValidator2018"),
    ]) { $1 })

  private static let refreshing = ContextScope(
    definitions: aliases.merging([
      "cred": Definition(iri: Namespace.cred, isPrefix: true),
      "ManualRefreshService2018": Definition(iri: Namespace.cred + "ManualRefreshService2018"),
    ]) { $1 })

  private static func coercion(of term: TermTable.Term) -> Definition.Coercion {
    switch term.coercion {
    case .node: .node
    case .language, .untyped: .none
    default: .datatype(Namespace.xsd + term.coercion.rawValue)
    }
  }
}
