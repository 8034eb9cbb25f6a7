import ELM
import Records

/// Ids, web addresses and e-mail addresses are well-formed.
///
/// An id is an absolute IRI (RFC 3987): readers drop a relative one, and with it everything that is said about the
/// thing. A mailbox is known by `mailto:` and one address. A web address with a space in it leads nowhere.
///
/// - Wrong: `"contentURL": "www.riverbend.example/about us"`
/// - Right: `"contentURL": "https://www.riverbend.example/about-us"`
/// - Wrong: `"emailAddress": {"id": "registrar@riverbend.example", "type": "Mailbox"}`
/// - Right: `"emailAddress": {"id": "mailto:registrar@riverbend.example", "type": "Mailbox"}`
struct AddressRule: Rule {
  static let malformed = ProblemCode(
    "credential.address.malformed",
    meaning:
      "An id, a web address or an e-mail address is not well-formed. A reader would drop it, or it leads nowhere.",
    remedy: "write the address in full, without spaces")
  static let codes = [malformed]

  private let mailbox = NodeMap.classes(["Mailbox"])

  func nodes(of map: NodeMap) -> [NodeMap.Node] { map.reached }

  func check(_ node: NodeMap.Node, in context: RuleContext, into violations: inout [Violation]) {
    // The template's own id is replaced in every credential. A cut node's id was checked with the template, though not
    // as a mailbox's, which a row may make of it.
    if let id = node.id, node.place != 0 || context.phase == .issue {
      if node.classes & mailbox != 0 {
        if !id.hasPrefix("mailto:") || !XSDLexical.isIRI(id) {
          violations.append(
            context.violation(
              AddressRule.malformed, of: node, at: node.place,
              value: id.hasPrefix("mailto:") ? String(id.dropFirst("mailto:".count)) : id, "is not an e-mail address",
              remedy: "write one address such as name@example.org"))
        }
      } else if !node.isCut, !XSDLexical.isIRI(id) {
        violations.append(
          context.violation(
            AddressRule.malformed, of: node, at: node.place, value: id, "is no id that others can recognise",
            remedy: "write an address beginning with https:// or urn:"))
      }
    }
    for property in node.properties where property.coercion == .anyURI {
      for value in property.values {
        guard let text = value.text, !XSDLexical.isIRI(text) else { continue }
        violations.append(
          context.violation(
            AddressRule.malformed, of: node, property, at: value.place, value: text, "is not a web address",
            remedy: "write the address in full, beginning with https://"))
      }
    }
  }
}
