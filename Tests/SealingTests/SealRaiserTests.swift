import ELM
import Foundation
import Records
import Testing

@testable import Sealing

/// Seals of our own and of others, raised with evidence that the `openssl` command makes, and judged afterwards.
@Suite("Raising a seal")
struct SealRaiserTests {
  private let workshop: Workshop
  private let key: SealingKey
  private let trust: TrustAnchors
  private let clock = SystemClock()

  init() throws {
    workshop = try Workshop()
    try workshop.makeChain()
    try workshop.makeTimeStampingUnit()
    try workshop.write(workshop.read("seal.pem") + workshop.read("authority.pem"), to: "chain.pem")
    key = try SealingKey.open(workshop.pem(certificate: "chain"), passphrase: nil)
    trust = try TrustAnchors([workshop.path("root.pem")])
  }

  private func raiser(_ stamps: WorkshopStamps? = nil) throws -> SealRaiser {
    SealRaiser(
      stamps: stamps ?? WorkshopStamps(workshop), status: try WorkshopStatus(workshop), trust: trust,
      known: key.chain, clock: clock)
  }

  private func sealed(_ settings: SealSettings = SealSettings()) throws -> [UInt8] {
    let order = try SealingOrder(Samples.credential(), Samples.facts(issued: clock.now()))
    return try Sealer(key, settings).seal(order).file
  }

  private func judgement(_ file: [UInt8]) throws -> SealJudgement {
    let seal = try #require(SealVerifier().verify(file, name: "sealed.jsonld").seal)
    return SealJudge(trust: trust, at: clock.now()).judge(seal, name: "sealed.jsonld")
  }

  private func names(_ file: [UInt8]) throws -> [String] {
    try SealEnvelope(file, place: .file("sealed.jsonld")).properties.map(\.name)
  }

  @Test(
    "Each level has all that the one before it has, in the order of the Commission's issuer",
    arguments: [
      (SealLevel.t, ["sigTst"]), (.lt, ["sigTst", "rVals"]), (.lta, ["sigTst", "rVals", "arcTst"]),
    ])
  func levels(_ level: SealLevel, _ expected: [String]) throws {
    let before = try sealed()
    let raised = try raiser().raise(before, name: "sealed.jsonld", to: level)
    #expect(raised.from == .b && raised.to == level && !raised.isRenewed)
    #expect(try names(raised.file) == expected)
    let judgement = try judgement(raised.file)
    #expect(judgement.level == level && judgement.problems.isEmpty && judgement.isTrusted == true)
    // The signature and what it signs stay as they are.
    let (old, new) = (try SealEnvelope(before, place: .file("")), try SealEnvelope(raised.file, place: .file("")))
    #expect(old.payload == new.payload && old.protected == new.protected && old.signatureText == new.signatureText)
  }

  @Test("Certificates that are neither in the seal nor in a token go into xVals")
  func carriesTheChain() throws {
    let raised = try raiser().raise(
      sealed(SealSettings(certificates: .leaf)), name: "sealed.jsonld", to: .lta)
    #expect(try names(raised.file) == ["sigTst", "xVals", "rVals", "arcTst"])
    #expect(try judgement(raised.file).level == .lta)
  }

  @Test("Both forms, and both generations of headers", arguments: SealForm.allCases, HeaderProfile.allCases)
  func forms(_ form: SealForm, _ profile: HeaderProfile) throws {
    let raised = try raiser().raise(
      sealed(SealSettings(profile: profile, form: form)), name: "sealed.jsonld", to: .lta)
    #expect(try judgement(raised.file).level == .lta)
    #expect(try SealEnvelope(raised.file, place: .file("")).isFlattened == (form == .flattened))
  }

  @Test("A file goes on from where it stands, and a level that it has costs nothing")
  func goesOn() throws {
    let stamps = WorkshopStamps(workshop)
    let raiser = try raiser(stamps)
    let t = try raiser.raise(sealed(), name: "sealed.jsonld", to: .t)
    let again = try raiser.raise(t.file, name: "sealed.jsonld", to: .t)
    #expect(again.file == t.file && again.from == .t && again.to == .t)
    let lta = try raiser.raise(t.file, name: "sealed.jsonld", to: .lta)
    #expect(lta.from == .t && lta.to == .lta)
    #expect(try names(lta.file).starts(with: names(t.file)))
    let lower = try raiser.raise(lta.file, name: "sealed.jsonld", to: .b)
    #expect(lower.file == lta.file && lower.to == .lta)
    #expect(stamps.count == 2)
  }

  @Test("An archive time-stamp is renewed over the one before, which brings its own revocation data")
  func renews() throws {
    let raiser = try raiser()
    let first = try raiser.raise(sealed(), name: "sealed.jsonld", to: .lta)
    // Another list than the first has.
    let later = try self.raiser()
    Thread.sleep(forTimeInterval: 1.1)
    let renewed = try SealRaiser(
      stamps: WorkshopStamps(workshop), status: try WorkshopStatus(workshop), trust: trust, clock: clock
    ).raise(first.file, name: "sealed.jsonld", to: .lta)
    #expect(renewed.isRenewed)
    #expect(try names(renewed.file) == ["sigTst", "rVals", "arcTst", "tstVD", "arcTst"])
    #expect(try judgement(renewed.file).level == .lta)
    // Data that stand in it already are not repeated.
    let thrice = try later.raise(first.file, name: "sealed.jsonld", to: .lta)
    #expect(try judgement(thrice.file).problems.isEmpty)
  }

  @Test("What was time-stamped before the services gave out is kept, and finished without a stamp too many")
  func keepsWhatItHas() throws {
    let few = WorkshopStamps(workshop, atMost: 1)
    let before = try sealed()
    let error = #expect(throws: UnfinishedSeal.self) {
      try raiser(few).raise(before, name: "sealed.jsonld", to: .lta)
    }
    let unfinished = try #require(error)
    #expect(unfinished.failure.status == .temporary)
    #expect(try judgement(unfinished.file).problems.isEmpty)
    let more = WorkshopStamps(workshop)
    let finished = try raiser(more).raise(unfinished.file, name: "sealed.jsonld", to: .lta)
    #expect(try judgement(finished.file).level == .lta)
    #expect(more.count == 1)
    #expect(throws: RunFailure.self) {
      try raiser(WorkshopStamps(workshop, atMost: 0)).raise(before, name: "sealed.jsonld", to: .t)
    }
  }

  @Test("A seal that is broken, not to be believed, or would lose something is not raised, and costs no time-stamp")
  func refuses() throws {
    let stamps = WorkshopStamps(workshop)
    let raiser = try raiser(stamps)
    func code(_ file: [UInt8]) throws -> ProblemCode? {
      do {
        _ = try raiser.raise(file, name: "sealed.jsonld", to: .lta)
        return nil
      } catch let failure as RunFailure {
        #expect(failure.status == .input)
        return failure.problems.first?.code
      }
    }
    let good = String(decoding: try sealed(), as: UTF8.self)
    #expect(try code(Array(good.replacing("Ana", with: "Eva").utf8)) == .sealBroken)
    #expect(try code(Array("{}".utf8)) == .sealUnreadable)
    #expect(try code(Array("no JSON".utf8)) == .jsonMalformed)
    #expect(try code(Array((good.dropLast() + #","note":"mine"}"#).utf8)) == .sealNotRaisable)
    let other = try Workshop()
    try other.makeSelfSigned("seal", subject: Workshop.subject)
    let stranger = try SealingKey.open(other.pem(certificate: "seal"), passphrase: nil)
    #expect(try code(Samples.sealedFile(stranger)) == .sealUntrusted)
    #expect(stamps.count == 0)
  }

  @Test(
    "Proofs are to hold until the time-stamp over them is made; where nobody promises that, what holds now will do",
    arguments: [(Int64(3600), 1), (0, 2)])
  func asksAhead(_ promised: Int64, _ questions: Int) throws {
    let status = ForesightedStatus(try WorkshopStatus(workshop), promised: promised, clock: clock)
    let raised = try SealRaiser(
      stamps: WorkshopStamps(workshop), status: status, trust: trust, known: key.chain, clock: clock
    ).raise(sealed(), name: "sealed.jsonld", to: .lta)
    #expect(try judgement(raised.file).level == .lta)
    // The seal's is asked for before a time-stamp is spent, and as of that time-stamp.
    let ahead = status.ahead.dropFirst(2)
    #expect(status.ahead.prefix(2).allSatisfy { $0 <= 1 })
    #expect(ahead.count == questions && ahead.first.map { (25...30).contains($0) } == true, "\(ahead)")
    #expect(questions == 1 || ahead.last.map { $0 <= 0 } == true)
  }

  @Test("Evidence in clear form has no settled bytes to build on")
  func refusesClearForm() throws {
    var forgery = Forgery(key)
    forgery.set("x5c", .array(key.chain.map { .string(Base64.standard.encode($0.der)) }))
    forgery.set("sigT", .string("\(clock.now())"))
    let stamp = Evidence.stamp("sigTst", try workshop.timeStamp(Array(forgery.signature().utf8)))
    // With ECDSA each signature is another: the one that is stamped has to be the one that stands there.
    let signature = try forgery.signature()
    let file = Tree.object([
      .init("payload", .string(forgery.payload)),
      .init(
        "signatures",
        [["protected": .string(forgery.protected), "signature": .string(signature), "header": ["etsiU": [stamp]]]]),
    ]).json
    let thrown = #expect(throws: RunFailure.self) { try raiser().raise(file, name: "sealed.jsonld", to: .lta) }
    #expect(thrown?.problems.isEmpty == false)
  }
}
