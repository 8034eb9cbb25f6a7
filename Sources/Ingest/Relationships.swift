import Records

/// What a part of the archive points at (ECMA-376 part 2, §6.5).
struct Relationships {
  fileprivate struct Entry {
    let id: String
    /// The last segment of the type's IRI; what is before it differs between strict and transitional workbooks.
    let type: String
    /// A path in the archive.
    let target: String
  }

  private let entries: [Entry]

  /// - Parameter source: the path of the part; empty for the archive itself.
  init(of source: String, in archive: ZipArchive) throws {
    var folders = source.split(separator: "/").map(String.init)
    let file = folders.popLast() ?? ""
    let path = (folders + ["_rels", "\(file).rels"]).joined(separator: "/")
    guard let part = try archive.part(path, limit: Limits.otherPartBytes) else {
      entries = []
      return
    }
    let reader = try RelationshipsPart(part)
    try reader.readAll()
    entries = reader.entries.map {
      Entry(id: $0.id, type: $0.type, target: Relationships.resolve($0.target, in: folders))
    }
  }

  func first(ofType type: String) -> String? { entries.first { $0.type == type }?.target }

  func target(of id: String, type: String) -> String? {
    entries.first { $0.id == id && $0.type == type }?.target
  }

  private static func resolve(_ target: String, in folders: [String]) -> String {
    var path = target.hasPrefix("/") ? [] : folders
    for segment in target.split(separator: "/") {
      switch segment {
      case ".": break
      case "..": _ = path.popLast()
      default: path.append(String(segment))
      }
    }
    return path.joined(separator: "/")
  }

  private final class RelationshipsPart: XMLReader {
    var entries: [Entry] = []

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
      guard name.is("Relationship"), attributes.text("TargetMode") != "External", let id = attributes.text("Id"),
        let type = attributes.text("Type"), let target = attributes.text("Target")
      else { return }
      entries.append(Entry(id: id, type: type.split(separator: "/").last.map(String.init) ?? "", target: target))
    }
  }
}
