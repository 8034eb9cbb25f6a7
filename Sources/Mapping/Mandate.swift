import ELM
import Foundation
import Records

/// The right to issue on behalf of another organisation, as every credential carries it: an evidence that states it, and the
/// document that grants it where there is one.
///
///     let mandate = try Mandate(pipeline.mandate)
///     mandate.evidence      // {"id": "urn:epass:evidence:…", "type": "Evidence", "dcType": …, "evidenceStatement": …}
///
/// Its ids derive from what it says: the same mandate is one node in every credential and every run.
public struct Mandate: Sendable {
  /// What a document may have, in bytes. All of it stands in each credential, a third longer in base64.
  static let sizeLimit = 2 << 20

  /// Files that viewers show, by how they begin and by their concept in the vocabulary `file-type`.
  public enum FileType: String, Sendable, CaseIterable {
    case pdf = "PDF"
    case png = "PNG"
    case jpeg = "JPEG"

    /// The file's type by its first bytes; its name says nothing that could be relied on.
    init?(of bytes: [UInt8]) {
      guard let type = FileType.allCases.first(where: { bytes.starts(with: $0.beginning) }) else { return nil }
      self = type
    }

    /// ISO 32000-1 §7.5.2; ISO/IEC 15948 §5.2; ITU-T T.81 §B.1.1.3, a marker behind the start of the image.
    private var beginning: [UInt8] {
      switch self {
      case .pdf: Array("%PDF-".utf8)
      case .png: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      case .jpeg: [0xFF, 0xD8, 0xFF]
      }
    }
  }

  public struct Document: Sendable {
    public let type: FileType
    /// Bytes of the file.
    public let size: Int
  }

  /// Nil when there is the statement alone.
  public let document: Document?
  /// The node of class Evidence.
  let evidence: Tree

  /// Reads the document that a pipeline file names.
  ///
  /// - Throws: `RunFailure` with `.configuration` when it cannot be read, is too large, or is no PDF, PNG or JPEG file.
  init(_ mandate: PipelineDefinition.Mandate) throws {
    let file = try mandate.document.map(Mandate.read)
    document = file.map { Document(type: $0.type, size: $0.bytes.count) }
    let said = Digest(of: mandate.statement.value.utf8).hex + (file.map { Digest(of: $0.bytes).hex } ?? "")
    let own = nameBasedUUID("confer\u{1E}mandate\u{1E}\(said)")
    var members = [
      Tree.Member("id", .string("urn:epass:evidence:\(own)")), Tree.Member("type", "Evidence"),
      Tree.Member("dcType", try Mandate.concept("c_18016257", of: "evidence-type")),
    ]
    if let file {
      members.append(
        Tree.Member(
          "embeddedEvidence",
          [
            "id": .string("urn:epass:mediaObject:\(own)"), "type": "MediaObject",
            "content": .string(Data(file.bytes).base64EncodedString()),
            "contentEncoding": try Mandate.concept("6146cde7dd", of: "encoding"),
            "contentType": try Mandate.concept(file.type.rawValue, of: "file-type"),
          ]))
    }
    evidence = .object(members + [Tree.Member("evidenceStatement", .string(mandate.statement.value))])
  }

  private static func read(_ file: PipelineDefinition.FileReference) throws -> (type: FileType, bytes: [UInt8]) {
    let bytes: [UInt8]
    do { bytes = try SmallFile.bytes(of: file.path, limit: sizeLimit) } catch {
      throw RunFailure(
        .configuration,
        Problem(.mandateUnreadable, at: file.place, value: file.written, error.reason, remedy: error.remedy))
    }
    guard let type = FileType(of: bytes) else {
      throw RunFailure(
        .configuration,
        Problem(
          .mandateType, at: file.place, value: file.written,
          bytes.isEmpty ? "is empty" : "begins neither as a PDF nor as a PNG or JPEG file does"))
    }
    return (type, bytes)
  }

  /// - Parameter local: what the concept's IRI ends in.
  static func concept(_ local: String, of vocabulary: String) throws -> Tree {
    guard let list = Vocabulary.named(vocabulary), let concept = list.resolve(list.prefix + local) else {
      throw RunFailure(
        .failed,
        Problem(.mandateUnreadable, at: .setting("vocabulary \(vocabulary)"), value: local, "does not hold the concept")
      )
    }
    return concept.tree()
  }
}

extension PipelineDefinition {
  /// Issuing on behalf of another organisation.
  public struct Mandate: Sendable {
    /// Who has mandated whom to issue what, in the pipeline's language.
    public let statement: Located<String>
    /// A PDF, PNG or JPEG file that shows it.
    public let document: FileReference?
  }
}

extension PipelineDefinition.Mandate {
  /// Reads `mandate`; nil when something is wrong, and the section's faults say what.
  init?(_ section: YAMLSection, reference: (PipelineDefinition.Located<String>) -> PipelineDefinition.FileReference) {
    let statement = section.required("statement", because: "who has mandated whom to issue, in a sentence")
    document = section.text("document").map(reference)
    section.refuseOthers()
    guard let statement else { return nil }
    if statement.value.allSatisfy(\.isWhitespace) {
      section.refuse(statement, "says nothing", "write who has mandated whom to issue, in a sentence")
    }
    self.statement = statement
  }
}

extension ProblemCode {
  public static let mandateUnreadable = ProblemCode(
    "mandate.document.unreadable",
    meaning: """
      The document that shows the mandate is not there, cannot be read, or is larger than 2 MB. Every credential carries \
      the whole of it.
      """,
    remedy: "name a file that this user can read; scan a large one in black and white, or at 150 dots an inch")
  public static let mandateType = ProblemCode(
    "mandate.document.type",
    meaning:
      "The document that shows the mandate is no PDF, PNG or JPEG file, and viewers of credentials show no others. Its "
      + "first bytes tell, whatever its name is.",
    remedy: "export the document as PDF")
}
