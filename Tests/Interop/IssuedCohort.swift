import Foundation
import Mapping
import Pipeline
import Records
import Reporting
import Support

/// A dozen graduates, issued into a folder of their own with a key made for them: some have no national identifier, some no mail
/// address, some no credits, and one has nothing that is optional.
struct IssuedCohort {
  /// How the seal's key is kept, and which profile its header follows.
  struct Seal: Sendable, CustomStringConvertible {
    enum Store: String, CaseIterable { case pkcs12, pem, token }

    let algorithm: [String]
    let store: Store
    let profile: String
    /// The signature's; nil for the one that is usual for the key.
    var signature: String?

    var description: String { "\(algorithm.last ?? "") \(store) \(profile) \(signature ?? "")" }

    static let rsa = ["rsa:2048"]
    static let p256 = ["ec", "-pkeyopt", "ec_paramgen_curve:P-256"]
    static let all = [rsa, p256].flatMap { algorithm in
      [Store.pkcs12, .pem].flatMap { store in
        ["etsi-1.2.1", "edc"].map { Seal(algorithm: algorithm, store: store, profile: $0) }
      }
    }

    /// Every signature algorithm from every kind of key store, one profile or the other.
    static let everySignature: [Seal] = {
      let rsa3072 = ["rsa:3072"]
      func curve(_ name: String) -> [String] { ["ec", "-pkeyopt", "ec_paramgen_curve:\(name)"] }
      let signatures = [
        ("RS256", rsa), ("RS384", rsa), ("RS512", rsa3072), ("PS256", rsa3072), ("PS384", rsa), ("PS512", rsa3072),
        ("ES256", curve("P-256")), ("ES384", curve("P-384")), ("ES512", curve("P-521")),
      ]
      let stores = Store.allCases.filter { $0 != .token || SoftHSM.isAvailable }
      return stores.enumerated().flatMap { turn, store in
        signatures.enumerated().map { index, signature in
          Seal(
            algorithm: signature.1, store: store, profile: (turn + index) % 2 == 0 ? "edc" : "etsi-1.2.1",
            signature: signature.0)
        }
      }
    }()

    /// How a token of the tests calls its key of this kind.
    var tokenKey: String { algorithm.last?.replacing("ec_paramgen_curve:", with: "") ?? "" }
  }

  let folder: TemporaryFolder
  let report: BatchReport

  init(_ seal: Seal) throws {
    folder = try TemporaryFolder()
    try IssuedCohort.write(IssuedCohort.csv, to: "\(folder.path)/graduates.csv")
    try IssuedCohort.prepare(folder, seal)
    report = try IssuedCohort.issue(in: folder, source: "{csv: graduates.csv}", seal)
  }

  var credentials: String { "\(folder.path)/out/credentials" }
  var certificate: String { "\(folder.path)/seal.pem" }

  func files() throws -> [String] { try folder.names(in: "out/credentials").map { "\(credentials)/\($0)" } }

  // MARK: Making it

  static func prepare(_ folder: TemporaryFolder, _ seal: Seal) throws {
    let (key, certificate) = ("\(folder.path)/seal.key", "\(folder.path)/seal.pem")
    let subject =
      "/C=NL/O=Riverbend University, Faculty of Arts/organizationIdentifier=NTRNL-00000000/CN=Riverbend test seal"
    _ = try Command.output(
      "openssl",
      ["req", "-x509", "-newkey"] + seal.algorithm + [
        "-nodes", "-days", "30", "-utf8", "-keyout", key, "-out", certificate,
      ]
        + ["-subj", subject, "-addext", "keyUsage=critical,digitalSignature,nonRepudiation"]
        + ["-addext", "basicConstraints=critical,CA:FALSE"])
    try write("a passphrase", to: "\(folder.path)/passphrase")
    try Command.output(
      "openssl", "pkcs12", "-export", "-inkey", key, "-in", certificate, "-out", "\(folder.path)/seal.p12", "-passout",
      "file:\(folder.path)/passphrase")
    if seal.store == .token {
      try write(SoftHSM.pin, to: "\(folder.path)/pin")
      try FileManager.default.removeItem(atPath: certificate)
      try FileManager.default.copyItem(atPath: SoftHSM.own().certificate(seal.tokenKey), toPath: certificate)
    }
    let template = repository("Samples/templates/micro-credential.json")
    try FileManager.default.copyItem(atPath: template, toPath: "\(folder.path)/template.json")
  }

  /// Issues in a folder that was prepared, from a source as the pipeline file writes it.
  static func issue(in folder: TemporaryFolder, source: String, _ seal: Seal, input: String? = nil) throws
    -> BatchReport
  {
    let key =
      switch seal.store {
      case .pkcs12: "{pkcs12: seal.p12, passphrase: file:passphrase}"
      case .pem: "{pem: seal.key, certificate: seal.pem}"
      case .token:
        "{pkcs11: \"\(try SoftHSM.own().uri(seal.tokenKey))\", module: \(SoftHSM.module), pin: file:pin, "
          + "certificate: seal.pem}"
      }
    let demo = try DemoPipeline.text()
    // Some rows have neither credits nor hours, which the model allows and Annex I does not.
    let yaml = demo.replacing(#/source:\n( .*\n)+/#, with: "source: \(source)\n")
      .replacing(#/validate:\n( .*\n)+/#, with: "")
      .replacing("../Samples/templates/micro-credential.json", with: "template.json")
      .replacing(
        "profile: etsi-1.2.1",
        with: "profile: \(seal.profile)\(seal.signature.map { "\n  algorithm: \($0)" } ?? "")"
      )
      .replacing(#/{pkcs12: .*}/#, with: key).replacing("../out/demo", with: "out")
    try write(yaml, to: "\(folder.path)/pipeline.yaml")
    let pipeline = try PipelineDefinition(contentsOf: "\(folder.path)/pipeline.yaml")
    return try Batch(pipeline, BatchOptions(input: input)).run()
  }

  static func repository(_ path: String) -> String {
    URL(filePath: #filePath).appending(path: "../../../\(path)").standardized.path(percentEncoded: false)
  }

  private static func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  /// Each optional cell is empty in some row, and in the last row all of them.
  private static let csv: String = {
    let header = [
      "student_id", "given_name", "family_name", "date_of_birth", "email", "national_id", "national_id_country",
      "course_code",
      "course_title", "ects", "workload_hours", "eqf_level", "mode", "grade", "award_date",
    ]
    let names = [
      "Līga", "Søren", "Zoë", "José", "李", "Ελένη", "Ана", "O\"\"Brien", "Anne-Marie", "Þór", "Jan\\Piet", "=1+1",
    ]
    let optional = [4, 5, 9, 10, 11, 12]
    let rows = names.enumerated().map { index, name in
      var cells = [
        "000\(index)", name, "Berg", "2001-02-28", "a\(index)@example.org", "X-\(index)", "NL", "MC-1",
        "A course, with a comma", "2.50", "7.5",
        "6", "Blended", "8.0", "2026-06-30",
      ]
      for (bit, column) in optional.enumerated()
      where index == 11 || index % 6 == bit || (index > 5 && bit == 5 - index % 6) {
        cells[column] = ""
        // A country qualifies the number: without it there is nothing to qualify.
        if column == 5 { cells[6] = "" }
      }
      return cells
    }
    return ([header] + rows).map { $0.map { "\"\($0)\"" }.joined(separator: ",") }.joined(separator: "\r\n")
  }()
}
