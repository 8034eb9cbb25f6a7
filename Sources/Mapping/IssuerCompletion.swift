import ELM
import Records

/// Completes the template's issuer from the seal certificate, as the Commission's issuer does: whoever seals is the issuer, and
/// nothing else can be claimed.
///
/// `legalName` becomes the certificate's O, `altLabel` its CN, `eIDASIdentifier` its organizationIdentifier, and a location
/// with its C is added. The issuer gets an `id` of its own, so that it no longer is one node with the awarding body.
struct IssuerCompletion {
  let seal: SealIdentity
  let template: Template
  /// The pipeline's, for a template that does not say its own.
  let language: String

  /// Completes the issuer in place: what else it says stays, and so do the slots in nodes that it shares with the awarding body.
  ///
  /// - Throws: `RunFailure` with `.keyOrSeal` when the certificate's country is none; with `.configuration` when the template
  ///   has no issuer.
  func complete(_ root: TemplateNode) throws {
    guard let country = Vocabulary.named("country")?.resolve(seal.country) else {
      throw RunFailure(
        .keyOrSeal,
        Problem(.sealCountryUnknown, at: .setting("seal certificate"), value: seal.country, "is no country code"))
    }
    guard let issuer = root["issuer"], let id = issuer.originalID else {
      throw RunFailure(
        .configuration,
        Problem(
          .templateUnreadable, at: template.place(of: "issuer"), "has no issuer with an `id`",
          remedy: "add the issuing organisation to the template"))
    }
    let own = nameBasedUUID("confer\u{1E}issuer\u{1E}\(seal.certificateDigest.hex)")
    let countryTree = country.tree(language: "en")
    let identifier: Tree = [
      "id": "urn:certificateIdentifier:1", "type": "LegalIdentifier", "spatial": countryTree,
      "notation": .string(seal.organisationIdentifier),
    ]
    let location: Tree = [
      "id": "urn:certificateLocation:1", "type": "Location",
      "address": ["id": "urn:certificateAddress:1", "type": "Address", "countryCode": countryTree],
    ]
    issuer.set("id", to: TemplateNode(Tree.string("\(id):\(own)")))
    issuer.set("eIDASIdentifier", to: TemplateNode(identifier))
    issuer.add(TemplateNode(location), to: "location")
    issuer.set("altLabel", to: TemplateNode(Tree.object([.init(primaryLanguage, .string(seal.commonName))])))
    issuer.set("legalName", to: TemplateNode(Tree.object([.init(primaryLanguage, .string(seal.organisation))])))
  }

  /// The credential's own language, as two letters where there are such.
  private var primaryLanguage: String {
    let concept = template.tree["displayParameter"]?["primaryLanguage"]?.id
    let codes = concept.flatMap { Vocabulary.named("language")?.resolve($0)?.codes } ?? []
    return codes.first { $0.utf8.count == 2 }?.lowercased() ?? language
  }
}

extension ProblemCode {
  public static let sealCountryUnknown = ProblemCode(
    "seal.certificate.country",
    meaning: "The seal certificate's C is the code of no country, so that the issuer's country cannot be written.",
    remedy: "use a seal certificate whose subject has a two-letter country code")
}
