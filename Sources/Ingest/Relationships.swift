import Records

/// What a part of the archive points at (ECMA-376 part 2, §6.5).
struct Relationships {
  fileprivate struct Entry {
    let id: String
    /// The last segment of the type's IRI; what is before it differs between strict and transitional workbooks.
    let type: String
    /// A path in the archive, or an address outside.
    let target: String
    let isOutside: Bool
  }

  private let entries: [Entry]

  /// - Parameter source: the path of the part; empty for the archive itself.
  init(of source: String, in archive: ZipArchive) throws {
    var folders = source.split(separator: "/").map(String.init)
    let file = folders.popLast() ?? ""
    let path = (folders + ["_rels", "\(file).rels"]).joined(separator: "/")
    guard let part = try archive.part(path, limit: Limits.relationshipsBytes) else {
      entries = []
      return
    }
    let reader = try RelationshipsPart(part)
    try reader.readAll()
    entries = reader.entries.map { entry in
      guard !entry.isOutside else { return entry }
      let target = Relationships.resolve(entry.target, in: folders)
      return Entry(id: entry.id, type: entry.type, target: target, isOutside: false)
    }
  }

  func first(ofType type: String) -> String? { entries.first { $0.type == type && !$0.isOutside }?.target }

  func all(ofType type: String) -> [String] { entries.filter { $0.type == type && !$0.isOutside }.map(\.target) }

  func target(of id: String, type: String) -> String? {
    entries.first { $0.id == id && $0.type == type && !$0.isOutside }?.target
  }

  /// What a relationship that leads out of the archive points at.
  func outside(_ id: String) -> String? { entries.first { $0.id == id && $0.isOutside }?.target }

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
      guard name.is("Relationship"), let id = attributes.text("Id"), let type = attributes.text("Type"),
        let target = attributes.text("Target")
      else { return }
      // An address is no part, whatever its mode says.
      let isOutside = attributes.text("TargetMode") == "External" || target.contains("://")
      let kind = type.split(separator: "/").last.map(String.init) ?? ""
      entries.append(Entry(id: id, type: kind, target: target, isOutside: isOutside))
    }
  }
}
