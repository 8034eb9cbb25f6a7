import Foundation
import Records
import Sealing
import Support

/// One kind of key, held in all the ways that a pipeline can name: a PEM file, a PKCS#12 file and, where SoftHSM is installed, a
/// token.
struct KeyDesk {
  struct Source {
    let name: String
    let isOnToken: Bool
    let key: SealingKey
  }

  let kind: SoftHSM.Kind
  let sources: [Source]
  private let folder: TemporaryFolder

  /// Of the key in the files.
  var certificate: String { folder.path("seal.pem") }

  init(_ kind: SoftHSM.Kind) throws {
    self.kind = kind
    folder = try TemporaryFolder()
    let (key, certificate, pkcs12) = (folder.path("seal.key"), folder.path("seal.pem"), folder.path("seal.p12"))
    try Command.output(
      "openssl", "req", "-x509", "-newkey", kind.rawValue, "-nodes", "-sha256", "-days", "30", "-keyout", key, "-out",
      certificate, "-subj",
      "/C=NL/O=\(SealKey.organisation)/organizationIdentifier=NTRNL-00000000/CN=Riverbend test seal", "-addext",
      "keyUsage=critical,digitalSignature,nonRepudiation", "-addext", "basicConstraints=critical,CA:FALSE")
    try Command.output(
      "openssl", "pkcs12", "-export", "-inkey", key, "-in", certificate, "-out", pkcs12, "-passout",
      "pass:\(SealKey.passphrase)")
    var sources = [
      Source(
        name: "PEM", isOnToken: false,
        key: try SealingKey.open(
          .pem(key: KeyFile(key, name: key), certificate: KeyFile(certificate, name: certificate)), passphrase: nil)),
      Source(
        name: "PKCS#12", isOnToken: false,
        key: try SealingKey.open(
          .pkcs12(KeyFile(pkcs12, name: pkcs12)), passphrase: Secret(Array(SealKey.passphrase.utf8)))),
    ]
    if SoftHSM.isAvailable {
      let token = try SoftHSM.own()
      let certificate = token.certificate(kind.rawValue)
      sources.append(
        Source(
          name: "SoftHSM", isOnToken: true,
          key: try SealingKey.open(
            .pkcs11(
              TokenURI(token.uri(kind.rawValue)), module: SoftHSM.module,
              certificate: KeyFile(certificate, name: certificate)),
            passphrase: Secret(Array(SoftHSM.pin.utf8)))))
    }
    self.sources = sources
  }

  /// A loop that signs with the key and does nothing else.
  func bareSigning(onToken isOnToken: Bool, workers: Int) throws -> BareSigning {
    isOnToken
      ? BareSigning(try SoftHSM.own(), kind, workers: workers)
      : BareSigning(pem: folder.path("seal.key"), workers: workers)
  }
}
