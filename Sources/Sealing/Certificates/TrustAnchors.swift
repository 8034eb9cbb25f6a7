import COpenSSL
import Foundation
import Records

/// The certificates that a verifier trusts: roots, or the authorities that a trusted list names.
///
///     let trust = try TrustAnchors(["eu-trusted-list/"])
///     SealJudge(trust: trust, at: clock.now()).judge(seal)
public struct TrustAnchors: Sendable {
  /// More than the trusted lists of Europe name.
  private static let most = 20_000
  private static let sizeLimit = 64 << 20
  private static let extensions: Set<String> = ["pem", "crt", "cer"]

  let certificates: [CertificateHandle]
  private let index: Index

  /// Worked out once.
  private final class Index: Sendable {
    /// By the subject's name in DER: a path asks for a few of thousands.
    let bySubject: [[UInt8]: [CertificateHandle]]
    let digest: Digest?

    init(_ certificates: [CertificateHandle]) {
      bySubject = Dictionary(grouping: certificates, by: \.subjectName)
      digest = Digest(naming: "trust", certificates.map(\.digest))
    }
  }

  /// Nobody is trusted, so that nothing is said of trust.
  public static let none = TrustAnchors(certificates: [])

  private init(certificates: [CertificateHandle]) {
    self.certificates = certificates
    index = Index(certificates)
  }

  /// Of all of them in their order, which tells whether two trust the same; nil when that cannot be told.
  var digest: Digest? { index.digest }

  public var isEmpty: Bool { certificates.isEmpty }

  /// - Parameter paths: PEM files with one certificate or many, DER files with one, or folders of them (`.pem`, `.crt`,
  ///   `.cer`).
  /// - Throws: `RunFailure` with `.usage` for a path that is not there, or holds no certificate.
  public init(_ paths: [String]) throws {
    var certificates: [CertificateHandle] = []
    for path in paths {
      let files = try TrustAnchors.files(path)
      for file in files { certificates += try TrustAnchors.read(file) }
      guard certificates.count <= TrustAnchors.most else {
        throw TrustAnchors.failure(path, "holds more than \(TrustAnchors.most) certificates", "name fewer")
      }
    }
    self.init(certificates: certificates)
  }

  /// All whom any of these name.
  public init(joining parts: [TrustAnchors]) {
    self.init(certificates: parts.flatMap(\.certificates))
  }

  /// Those to which some of these certificates can lead, or which are among them.
  func reached(by certificates: [CertificateHandle]) -> [CertificateHandle] {
    Set(certificates.flatMap { [$0.issuerName, $0.subjectName] }).flatMap { index.bySubject[$0] ?? [] }
  }

  /// Whether this certificate is one of them.
  func holds(_ certificate: CertificateHandle) -> Bool {
    reached(by: [certificate]).contains { $0.der == certificate.der }
  }

  private static func files(_ path: String) throws -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw failure(path, "does not exist", "name a PEM file, or a folder of them")
    }
    guard isFolder.boolValue else { return [path] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let files = names.filter { extensions.contains(URL(filePath: $0).pathExtension.lowercased()) }.sorted()
    guard !files.isEmpty else {
      throw failure(path, "holds no .pem, .crt or .cer file", "name a folder of certificates")
    }
    return files.map { "\(path)/\($0)" }
  }

  private static func read(_ path: String) throws -> [CertificateHandle] {
    let bytes: [UInt8]
    do { bytes = try SmallFile.bytes(of: path, limit: sizeLimit) } catch {
      throw failure(path, error.reason, "name a file that this user may read")
    }
    defer { _ = OpenSSLErrors.drain() }
    if let certificate = CertificateHandle(der: bytes) { return [certificate] }
    let certificates = try bytes.withUnsafeBytes { bytes in
      guard let bio = BIO_new_mem_buf(bytes.baseAddress, Int32(bytes.count)) else {
        throw SealingFault.cannot("read certificates")
      }
      defer { BIO_free(bio) }
      var certificates: [CertificateHandle] = []
      while let certificate = PEM_read_bio_X509(bio, nil, nil, nil) {
        certificates.append(CertificateHandle(certificate))
      }
      return certificates
    }
    let errors = OpenSSLErrors.drain()
    guard !certificates.isEmpty, errors.endedWithoutStartLine else {
      throw failure(path, "holds no certificate, or a damaged one", "name a file with certificates in PEM")
    }
    return certificates
  }

  private static func failure(_ path: String, _ reason: String, _ remedy: String) -> RunFailure {
    RunFailure(.usage, Problem(.trustUnreadable, at: .file(path), reason, remedy: remedy))
  }
}

extension CertificateHandle {
  fileprivate var subjectName: [UInt8] { CertificateHandle.der(X509_get_subject_name(pointer)) }
  fileprivate var issuerName: [UInt8] { CertificateHandle.der(X509_get_issuer_name(pointer)) }

  private static func der(_ name: OpaquePointer?) -> [UInt8] {
    var bytes: UnsafePointer<UInt8>?
    var size = 0
    guard let name, X509_NAME_get0_der(name, &bytes, &size) == 1, let bytes else { return [] }
    return Array(UnsafeBufferPointer(start: bytes, count: size))
  }
}
