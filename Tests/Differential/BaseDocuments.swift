import ELM
import Foundation
import Support

/// The documents that mutants are made of.
enum BaseDocuments {
  private static let samples = [
    "Sample-MC-Annex1-signed", "Sample-MC-Annex1-unsigned", "Sample-CertOfPart-signed", "Sample-CertOfPart-unsigned",
  ]

  /// The Commission's samples and the demo's credentials, with short images so that the judge reads them fast, one of each
  /// as it is, and a credential of everything that the profile knows.
  static func all() throws -> [Tree] {
    let official = try samples.map(official)
    let issued = try DemoCredentials.issued()
    let small = (official + issued).map(\.withoutMedia)
    // The small ones come up more often than the whole.
    return small + small + [RichCredential.document, RichCredential.document, official[0], issued[0]]
  }

  static func official(_ name: String) throws -> Tree {
    let path = "\(FastJudge.shared)/reference/elm/samples/\(name).jsonld"
    return try credential(in: [UInt8](Data(contentsOf: URL(filePath: path))), name)
  }

  /// The credential that a file holds, sealed or wrapped or bare.
  static func credential(in bytes: [UInt8], _ name: String) throws -> Tree {
    let tree = try TreeParser.parse(bytes, name: name).tree
    if let payload = tree["payload"]?.string { return try TreeParser.parse(Array(payload.utf8), name: name).tree }
    return tree["credential"] ?? tree
  }
}

extension Tree {
  /// With a few letters for every image.
  var withoutMedia: Tree {
    switch self {
    case .array(let elements): .array(elements.map(\.withoutMedia))
    case .object(let members):
      .object(
        members.map { member in
          let isLong = member.key == "content" && (member.value.string?.utf8.count ?? 0) > 100
          return Member(member.key, isLong ? "iVBORw0KGgo=" : member.value.withoutMedia)
        })
    default: self
    }
  }
}
