import Foundation
import Mapping
import Records
import Sealing
import Support
import Testing

@testable import Pipeline

@Suite("The time-stamping services that a pipeline file names")
struct TimeStampOpeningTests {
  /// What `seal.timestamps` says, in a pipeline file that is sound otherwise.
  private func pipeline(_ timestamps: String, in folder: String = ".") throws -> PipelineDefinition {
    let yaml = """
      name: n
      source: {csv: rows.csv}
      key: [id]
      template: t.jsonld
      language: en
      map: {credentialSubject.givenName: name}
      output: {directory: out, file: "{id}.jsonld"}
      seal:
        level: B
        key: {pkcs12: k.p12}
        timestamps: \(timestamps)
      """
    return try PipelineDefinition(yaml: Array(yaml.utf8), file: "\(folder)/p.yaml")
  }

  private func services(_ timestamps: String, in folder: String = ".") throws -> [TimeStampService] {
    try TimeStampService.services(of: pipeline(timestamps, in: folder))
  }

  @Test("An address, a mapping, or a list of both, in their order")
  func reads() throws {
    #expect(try services("https://tsa.example/").map(\.address) == ["https://tsa.example/"])
    #expect(try services("").isEmpty)
    let folder = try TemporaryFolder()
    try Data("hush\n".utf8).write(to: URL(filePath: folder.path("password")))
    let two = try services(
      """

          - http://tsa.example/
          - {service: https://other.example/tsa, policy: 1.2.3.4, limit: 20 per 20min, in_flight: 2, user: u, password: file:password}
      """, in: folder.path)
    #expect(two.map(\.address) == ["http://tsa.example/", "https://other.example/tsa"])
    #expect(two[0].policy == nil && two[0].limit == nil && two[0].inFlight == 4 && two[0].account == nil)
    #expect(two[1].policy == "1.2.3.4" && two[1].limit?.seconds == 1200 && two[1].inFlight == 2)
    let account = try #require(two[1].account)
    #expect(account.user == "u")
    #expect(account.password.withBytes { String(cString: $0.baseAddress!) } == "hush")
  }

  @Test(
    "What cannot be is refused at its line, and every fault at once",
    arguments: [
      ("[]", #"p.yaml:11:15 `timestamps` names no service"#),
      ("{limit: 1 per s}", "a service of `timestamps` has no `service`; add `service`"),
      ("{service: https://t.example/, limt: x}", #""limt" is no key of a service of `timestamps`; write limit."#),
      ("[https://t.example/, https://t.example/]", #"p.yaml:11:36 "https://t.example/" stands twice in `timestamps`"#),
      ("[[https://t.example/]]", "p.yaml:11:16 a service of `timestamps` is an address"),
      ("ftp://t.example/", "p.yaml:11:15 is no http or https address"),
      ("https://u:hush@t.example/", "p.yaml:11:15 has a user or a password in it"),
      ("{service: https://t.example/, limit: often}", #"p.yaml:11:52 "often" is no limit of requests"#),
      ("{service: https://t.example/, policy: mine}", #""mine" is no policy"#),
      ("{service: https://t.example/, in_flight: 65}", #""65" is no whole number from 1 to 64"#),
      ("{service: https://t.example/, user: u}", #""u" is a user without a `password`"#),
      ("{service: https://t.example/, password: env:X}", "a `password` needs a `user`; write `user: NAME`"),
      ("{service: https://t.example/, user: u, password: hush}", "a password does not belong in a pipeline file"),
      ("{service: https://t.example/, user: u, password: env:CONFER_NOT_SET}", "env:CONFER_NOT_SET gives no secret"),
      ("{service: http://t.example/, user: u, password: command:true}", #""u" would be sent unencrypted"#),
    ])
  func refuses(_ timestamps: String, _ message: String) throws {
    let failure = try #require(try failure { _ = try services(timestamps) })
    #expect(failure.status == .configuration && failure.message.contains(message), "\(failure.message)")
    #expect(!failure.message.contains("hush"))
  }

  @Test("All services' faults are told together, and a check needs no password")
  func collects() throws {
    let pipeline = try pipeline(
      "[{service: https://a.example/, limit: x}, {service: https://b.example/, policy: y}]")
    let failure = try #require(try failure { _ = try TimeStampService.services(of: pipeline) })
    #expect(failure.message.contains("\"x\"") && failure.message.contains("\"y\""))
    let guarded = try self.pipeline("{service: https://a.example/, user: u, password: env:CONFER_NOT_SET}")
    #expect(try TimeStampService.services(of: guarded, isIssuing: false).count == 1)
  }
}
