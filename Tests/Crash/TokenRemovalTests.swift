import Foundation
import Support
import Testing

@Suite("A token that is removed in mid-batch", .enabled(if: SoftHSM.isAvailable, "\(SoftHSM.absence)"))
struct TokenRemovalTests {
  private static let rows = 1_500

  @Test("ends the run with what to do, leaves whole files, and loses nothing once it is back")
  func removed() throws {
    let token = try SoftHSM()
    try token.add("seal", .rsa2048)
    let key = #"{pkcs11: "\#(token.uri("seal"));id=%01", module: \#(SoftHSM.module), pin: env:CONFER_SEAL_PIN}"#
    let desk = try Desk(Cohort(learners: TokenRemovalTests.rows)) { $0.replacing(#/{pkcs12: .*}/#, with: key) }
    let environment = token.environment.merging(["CONFER_SEAL_PIN": SoftHSM.pin]) { $1 }

    let run = try Run(["issue", desk.pipeline], environment: environment)
    try #require(run.until { desk.visible > 0 })
    try token.remove()
    let end = run.wait()
    #expect(end.status == 5, "\(end.errors)")
    #expect(end.errors.contains("\(token.uri("seal"));id=%01 did not make a signature (the token: "))
    #expect(end.errors.contains("then run the same command"))
    #expect(!end.errors.contains(SoftHSM.pin))
    let names = try desk.credentials()
    #expect((1..<TokenRemovalTests.rows).contains(names.count))
    #expect(desk.faults(of: names.prefix(50)) == [])
    let before = try desk.identities()

    let absent = try Run(["issue", desk.pipeline], environment: environment).wait()
    #expect(absent.status == 5)
    #expect(absent.errors.contains("names no token that is there: the module shows none"))
    #expect(try desk.credentials().count >= names.count)

    try token.restore()
    let resumed = try Run(["issue", desk.pipeline], environment: environment).wait()
    #expect(resumed.status == 0, "\(resumed.errors)")
    try desk.expectComplete(TokenRemovalTests.rows, verifying: 100)
    let after = try desk.identities()
    for (name, identity) in before { #expect(after[name] == identity) }
  }
}
