import ELM
import Foundation
import Records

/// A folder of pictures and documents that cells name, and what becomes of one: a media object with the whole file in it.
///
///     let folder = try MediaFolder(reference, types: [.png, .jpeg], concepts: [:])
///     folder.media(named: "2026/ana.jpg")       // {"id": "urn:epass:mediaObject:…", "type": "MediaObject", "content": …}
///
/// No name leads out of the folder. A media object's id derives from the file's bytes: one picture is one node, whoever has it.
struct MediaFolder: Sendable {
  /// What a file may have, in bytes. All of it stands in each credential, a third longer in base64.
  static let sizeLimit = 2 << 20
  /// So many names are remembered to offer the nearest one.
  private static let namesLimit = 500

  private let path: String
  private let written: String
  private let types: [Mandate.FileType]
  /// Concepts that the template itself writes, by IRI.
  private let concepts: [String: Tree]
  /// What stands in the folder; nothing where there is too much to compare with.
  private let names: [String]

  /// - Parameter types: what the property can show.
  /// - Throws: `Problem` when there is no such folder.
  init(
    _ folder: PipelineDefinition.FileReference, types: [Mandate.FileType], concepts: [String: Tree]
  ) throws(Problem) {
    guard let path = MediaFolder.resolved(folder.path), MediaFolder.kind(of: path) == S_IFDIR else {
      throw Problem(
        .pipelineFolder, at: folder.place, value: folder.written,
        MediaFolder.resolved(folder.path) == nil ? "does not exist" : "is no folder")
    }
    self.path = path
    written = folder.written
    self.types = types
    self.concepts = concepts
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    self.names = names.count > MediaFolder.namesLimit ? [] : names.sorted()
  }

  /// The media object of a file.
  ///
  /// - Parameter name: of the file in the folder, or in a folder of it.
  func media(named name: String) -> Result<Tree, CellFault> {
    resolve(name).flatMap { file in
      let bytes: [UInt8]
      do throws(SmallFile.Fault) { bytes = try SmallFile.bytes(of: file, limit: MediaFolder.sizeLimit) } catch {
        return .failure(CellFault(.cellFileUnreadable, "names a file that \(error.reason)", error.remedy, value: name))
      }
      guard let type = Mandate.FileType(of: bytes), types.contains(type) else {
        let kinds = types.map(\.rawValue).joined(separator: " or ")
        return .failure(
          CellFault(
            .cellFileType,
            bytes.isEmpty ? "names a file that is empty" : "names a file that begins as no \(kinds) file does",
            "save the file as \(kinds)", value: name))
      }
      return .success(node(of: bytes, type))
    }
  }

  private func node(of bytes: [UInt8], _ type: Mandate.FileType) -> Tree {
    [
      "id": .string("urn:epass:mediaObject:\(nameBasedUUID("confer\u{1E}media\u{1E}\(Digest(of: bytes).hex)"))"),
      "type": "MediaObject",
      "content": .string(Data(bytes).base64EncodedString()),
      "contentEncoding": concept("6146cde7dd", of: "encoding"),
      "contentType": concept(type.rawValue, of: "file-type"),
    ]
  }

  /// - Parameter local: what the concept's IRI ends in.
  private func concept(_ local: String, of vocabulary: String) -> Tree {
    let list = Vocabulary.named(vocabulary)
    let iri = (list?.prefix ?? "") + local
    return concepts[iri] ?? list?.resolve(iri)?.tree() ?? .string(iri)
  }

  /// Where a file really is. A link is followed as long as it stays in the folder.
  private func resolve(_ name: String) -> Result<String, CellFault> {
    let steps = name.split(separator: "/", omittingEmptySubsequences: false)
    guard !steps.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." || $0.contains("\\") || $0.contains("\0") })
    else {
      return .failure(
        CellFault(
          .cellFileOutside, "is no name of a file in \(written)", "write the name alone, such as photo.jpg", value: name
        ))
    }
    guard let file = MediaFolder.resolved("\(path)/\(name)") else {
      let nearest = Spelling.nearest(to: name, among: names).map { "write \($0), or put the file there" }
      return .failure(CellFault(.cellFileMissing, "is no file in \(written)", nearest, value: name))
    }
    guard file.hasPrefix(path == "/" ? path : "\(path)/") else {
      return .failure(
        CellFault(
          .cellFileOutside, "leads out of \(written)", "put the file itself into the folder", value: name))
    }
    guard MediaFolder.kind(of: file) == S_IFREG else {
      return .failure(
        CellFault(.cellFileUnreadable, "is no file, but a folder or a device", "name a file", value: name))
    }
    return .success(file)
  }

  /// The path without links and dots; nil when nothing is there.
  private static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  private static func kind(of path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }
}

/// The media of one line of `map`, as they are written: many rows may name one file, which is read once as long as it is
/// remembered.
///
/// One thread's.
struct MediaMemory {
  /// Bytes of base64, which are held three times.
  private static let limit = 16 << 20

  /// By the bytes of the name: strings are equal when they only look alike, é in one character and in two.
  private var fragments: [[UInt8]: CredentialPattern.Fragment] = [:]
  private(set) var size = 0

  mutating func fragment(
    named name: String, of folder: MediaFolder
  ) -> Result<CredentialPattern.Fragment, CellFault> {
    let key = Array(name.utf8)
    if let known = fragments[key] { return .success(known) }
    return folder.media(named: name).map { tree in
      let fragment = CredentialPattern.Fragment(tree)
      size += fragment.raw.count
      if size > MediaMemory.limit {
        fragments = [:]
        size = fragment.raw.count
      }
      fragments[key] = fragment
      return fragment
    }
  }
}

extension ProblemCode {
  public static let pipelineFolder = ProblemCode(
    "pipeline.folder",
    meaning: "The pipeline file names a folder of pictures or documents that is not there.",
    remedy: "name a folder; a relative path starts from the folder of the pipeline file")
  public static let cellFileMissing = ProblemCode(
    "cell.file.missing",
    meaning: "The cell names a picture or document, and the folder of the pipeline file has no such file.",
    remedy: "put the file into the folder, or correct its name; letter case counts")
  public static let cellFileOutside = ProblemCode(
    "cell.file.outside",
    meaning:
      "The cell names a file that is not in the folder of the pipeline file, or a link that leads out of it. Nothing else of this "
      + "machine gets into a credential.",
    remedy: "put the file itself into the folder, and write its name alone")
  public static let cellFileUnreadable = ProblemCode(
    "cell.file.unreadable",
    meaning:
      "The file that the cell names cannot be read, or is larger than 2 MB. The credential carries the whole of it.",
    remedy: "give this user permission to read the file, or save it smaller")
  public static let cellFileType = ProblemCode(
    "cell.file.type",
    meaning:
      "The file is of none of the kinds that viewers of credentials show there: PNG and JPEG for pictures, and PDF besides for "
      + "attachments and evidence. Its first bytes tell, whatever its name is.",
    remedy: "save the file as PNG, JPEG or PDF")
}
