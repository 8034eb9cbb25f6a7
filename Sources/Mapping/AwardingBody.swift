import ELM
import Records

/// An organisation that the template, or the cells of a row, name as the one that awards; to be compared with the one that seals.
///
///     let bodies = AwardingBody.all(in: root, besides: seal, of: template)
///     bodies.compactMap { $0.warning { $0.constant } }
///
/// Whoever seals is the issuer. A credential that another organisation awards says by whose right it is issued, with a mandate.
struct AwardingBody: Sendable {
  /// What is said of a body: by the template, or by the slot that a row fills.
  enum Saying: Sendable {
    case text(String)
    case slot(TemplateNode.SlotPlace)

    /// Nil for what a row says.
    var constant: String? { if case .text(let text) = self { text } else { nil } }
  }

  /// Names and numbers of one kind, the first of which is shown.
  private struct Feature: Sendable {
    let isName: Bool
    let sayings: [Saying]
    /// Whether a text means the organisation of the seal.
    let isSealer: @Sendable (String) -> Bool
  }

  private let seal: SealIdentity
  /// The surest first: a number tells organisations apart, a name may be written in several ways.
  private let features: [Feature]
  private let place: Problem.Place
  private let path: String
  /// The level that the body stands in.
  let level: Int

  /// Whether a cell has a say in who this is.
  var isMapped: Bool { features.contains { $0.sayings.contains { $0.constant == nil } } }

  /// Every awarding body of every claim, each once; none where a mandate says why another organisation awards.
  static func all(in root: TemplateNode, besides seal: SealIdentity, of template: Template) -> [AwardingBody] {
    guard template.mandate == nil else { return [] }
    let everything = root.all
    var seen: Set<String> = []
    return everything.compactMap { $0["awardingBody"] }.flatMap(\.elements).compactMap { node in
      guard let id = node.originalID else { return AwardingBody([node], seal, template) }
      guard seen.insert(id).inserted else { return nil }
      // What JSON-LD makes one node may be described where it stands again.
      return AwardingBody([node] + everything.filter { $0 !== node && $0.originalID == id }, seal, template)
    }
  }

  private init?(_ copies: [TemplateNode], _ seal: SealIdentity, _ template: Template) {
    guard let node = copies.first else { return nil }
    func sayings(_ find: (TemplateNode) -> [Saying]) -> [Saying] { copies.flatMap(find) }
    let identifier = OrganisationIdentifier(seal.organisationIdentifier)
    var features = [
      Feature(isName: false, sayings: sayings { $0.notations("eIDASIdentifier") }) {
        AwardingBody.plain($0) == AwardingBody.plain(seal.organisationIdentifier)
      }
    ]
    // VAT, national trade register and tax number (ETSI EN 319 412-1 §5.1.4), and where the model has them.
    if let identifier,
      let property = ["VAT": "vatIdentifier", "NTR": "registration", "TIN": "taxIdentifier"][identifier.scheme]
    {
      features.append(Feature(isName: false, sayings: sayings { $0.notations(property) }, isSealer: identifier.means))
    }
    features.append(
      Feature(isName: true, sayings: sayings { $0["legalName"]?.texts ?? [] }) {
        AwardingBody.folded($0) == AwardingBody.folded(seal.organisation)
      })
    self.seal = seal
    self.features = features.filter { !$0.sayings.isEmpty }
    path = node.path
    level = node.level
    place = template.place(of: "\(node.path).legalName")
    if self.features.isEmpty { return nil }
  }

  /// What is to be said of a body that is not the seal's organisation; nil when it is, and when nothing is known of it.
  ///
  /// - Parameters:
  ///   - text: what a saying says; nil where a cell is empty.
  ///   - cell: where a slot's text stands.
  func warning(text: (Saying) -> String?, cell: (TemplateNode.SlotPlace) -> Problem.Place? = { _ in nil }) -> Problem? {
    for feature in features {
      let said = feature.sayings.compactMap { saying in text(saying).map { (saying: saying, text: $0) } }
      guard let first = said.first else { continue }
      guard !said.contains(where: { feature.isSealer($0.text) }) else { return nil }
      let mapped = said.compactMap { if case .slot(let slot) = $0.saying { cell(slot) } else { nil } }.first
      let name = feature.isName ? nil : features.last { $0.isName }?.sayings.compactMap(text).first
      let number = feature.isName ? "" : " by its number \(first.text)"
      return Problem(
        .awardingBodyDiffers, at: mapped ?? place, value: name ?? first.text,
        "awards, and\(number) is not the organisation that seals, \(seal.organisation) (\(seal.organisationIdentifier))",
        path: path)
    }
    return nil
  }

  /// Without regard to letter case, kinds of spaces and Unicode normal form: strings are equal when they are canonically.
  private static func folded(_ name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func plain(_ number: String) -> String {
    String(number.uppercased().filter { !$0.isWhitespace })
  }
}

extension TemplateNode {
  /// The nodes of a property that has one or several.
  fileprivate var elements: [TemplateNode] {
    switch content {
    case .array(let nodes): nodes.flatMap(\.elements)
    case .each(_, let model): [model]
    default: [self]
    }
  }

  fileprivate func notations(_ property: String) -> [AwardingBody.Saying] {
    (self[property]?.elements ?? []).compactMap { $0["notation"] }.flatMap(\.texts)
  }

  /// The texts at or below this, of whatever language.
  fileprivate var texts: [AwardingBody.Saying] {
    switch content {
    case .slot(let slot): [.slot(slot)]
    case .leaf(let tree): tree.string.map { [.text($0)] } ?? []
    case .fact, .numbered: []
    case .array, .object, .each: children.flatMap(\.texts)
    }
  }
}

extension ProblemCode {
  public static let awardingBodyDiffers = ProblemCode(
    "issuer.awarding-body.differs", severity: .warning,
    meaning: """
      Whoever seals is the credential's issuer. Here another organisation is named as the one that awards, and nothing \
      says that it has mandated the issuer. Organisations are compared by their registration numbers where both have one \
      of a kind, and otherwise by their legal names.
      """,
    remedy:
      "add `mandate` to the pipeline file, or name the awarding body as the seal's certificate does, or use its own seal"
  )
}
