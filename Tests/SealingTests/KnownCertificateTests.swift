import Foundation
import Testing

@testable import Sealing

@Suite("Certificates that were read before")
struct KnownCertificateTests {
  @Test("are those that their bytes say, also after many others")
  func keepsApart() throws {
    let workshop = try Workshop()
    try workshop.makeSelfSigned("one")
    try workshop.makeSelfSigned("other", subject: "/CN=Another")
    func der(_ name: String) throws -> [UInt8] {
      try workshop.openssl("x509", "-in", "\(name).pem", "-outform", "DER", "-out", "\(name).der")
      return [UInt8](try Data(contentsOf: workshop.folder.appending(path: "\(name).der")))
    }
    let (one, other) = (try der("one"), try der("other"))
    for _ in 0..<2 {
      #expect(SealCertificate.known(der: one)?.der == one)
      #expect(SealCertificate.known(der: other)?.subject == "CN=Another")
      #expect(CertificateHandle.known(der: other)?.der == other)
    }
    for last in 0..<1_000 {
      // Each is read, found to be none, and remembered as such.
      #expect(SealCertificate.known(der: Array("no certificate \(last)".utf8)) == nil)
      #expect(CertificateHandle.known(der: one + [UInt8(last % 256), UInt8(last / 256)]) == nil)
    }
    #expect(SealCertificate.known(der: one)?.digest == SealCertificate(der: one)?.digest)
    #expect(CertificateHandle.known(der: one)?.der == one)
    #expect(SealCertificate.known(der: one + [UInt8](repeating: 0, count: 20_000)) == nil)
  }
}
