import Records
import Sandbox
import Support
import Testing

@Suite("Sandboxes for tests")
struct CopyTests {
  @Test("Copies are served where their certificates point, each on a port of its own, with the keys of all")
  func servesWhereCertificatesPoint() throws {
    let folder = try TemporaryFolder()
    let first = try SandboxCopy.serve(in: folder)
    defer { first.stop() }
    let second = try SandboxCopy.serve(in: folder, as: "second")
    defer { second.stop() }
    #expect(first.address != second.address)
    for server in [first, second] {
      #expect(server.address == server.sandbox.address)
      let text = try Command.output(
        "openssl", "x509", "-in", server.sandbox.path("seal-p256.pem"), "-noout", "-ocsp_uri", "-text")
      #expect(text.contains(server.statusAddress) && text.contains(server.listAddress()))
      // Keys come with the copy, and everything else is made for them.
      #expect(!server.sandbox.notes.contains { $0.contains(".key") })
      let status = try Command.output(
        "openssl", "ocsp", "-issuer", server.sandbox.path("issuing.pem"), "-cert", server.sandbox.path("seal-p256.pem"),
        "-url", server.statusAddress, "-CAfile", server.sandbox.path("root.pem"))
      #expect(status.contains("seal-p256.pem: good"))
      #expect(server.requests(to: .status) == 1)
    }
  }

  @Test("A copy may be of another time")
  func isOfAnotherTime() throws {
    let folder = try TemporaryFolder()
    let server = try SandboxCopy.serve(in: folder, clock: FixedClock(Timestamp(seconds: 1_900_000_000)))
    defer { server.stop() }
    let dates = try Command.output("openssl", "x509", "-in", server.sandbox.path("tsa.pem"), "-noout", "-dates")
    #expect(dates.contains("notBefore=Mar 17 17:46:40 2030 GMT"))
  }
}
