import Records
import Testing

@testable import Sealing

@Suite("Time-stamping services as they are named")
struct TimeStampServiceTests {
  private let account = TimeStampService.Account(user: "u", password: Secret("p"))

  private func fault(_ make: () throws(TimeStampService.Fault) -> TimeStampService) -> TimeStampService.Fault? {
    do {
      _ = try make()
      return nil
    } catch { return error }
  }

  @Test(
    "Addresses",
    arguments: [
      ("https://tsa.example/", true), ("HTTP://tsa.example:8080/tsa?x=1", true), ("http://[::1]:80/", true),
      ("https://tsa.example", true), ("ftp://tsa.example/", false), ("tsa.example", false), ("https://", false),
      ("https:///tsa", false), ("https://user:secret@tsa.example/", false), ("https://tsa.example/a b", false),
      ("https://tsa.example/@here", true), ("https://tsa.exämple/", false), ("", false), ("file:///etc/passwd", false),
    ])
  func takesAddresses(_ address: String, _ isTaken: Bool) {
    let fault = fault { () throws(TimeStampService.Fault) in try TimeStampService(address) }
    #expect(fault?.part == (isTaken ? nil : .address) && fault?.mayHoldPassword == (isTaken ? nil : true))
  }

  @Test(
    "A password goes over https, or stays on this machine",
    arguments: [
      ("https://tsa.example/", true), ("http://127.0.0.1:8471/tsa", true), ("http://localhost/", true),
      ("http://[::1]:8080/", true), ("http://tsa.example/", false), ("http://localhost.example/", false),
      ("http://127.0.0.1.example/", false), ("http://[::2]/", false),
    ])
  func protectsPasswords(_ address: String, _ isTaken: Bool) throws {
    let fault = fault { () throws(TimeStampService.Fault) in try TimeStampService(address, account: account) }
    #expect(fault?.part == (isTaken ? nil : .account))
    _ = try TimeStampService(address)
  }

  @Test(
    "Policies are object identifiers",
    arguments: [
      ("1.2.3.4", true), ("0.4.0.2023.1.1", true), ("2.25.24617108873231588529084114207167712555", true),
      ("2.999", true), ("1", false), ("1.40.3", false), ("3.1", false), ("1.2.", false), ("1..2", false),
      ("1.02", false), ("policy", false), ("1.2.-3", false), ("", false),
    ])
  func takesPolicies(_ policy: String, _ isTaken: Bool) throws {
    let fault = fault { () throws(TimeStampService.Fault) in
      try TimeStampService("https://tsa.example/", policy: policy)
    }
    #expect(fault?.part == (isTaken ? nil : .policy))
    if isTaken { _ = try TimeStampQuery(Digest(of: []), policy: policy).der() }
  }

  @Test("Requests under way", arguments: [(0, false), (1, true), (64, true), (65, false)])
  func boundsPlaces(_ count: Int, _ isTaken: Bool) {
    let fault = fault { () throws(TimeStampService.Fault) in
      try TimeStampService("https://tsa.example/", inFlight: count)
    }
    #expect(fault?.part == (isTaken ? nil : .inFlight))
  }
}
