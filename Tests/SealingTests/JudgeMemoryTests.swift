import ELM
import Foundation
import Records
import Testing

@testable import Sealing

/// Seals with the same certificates, revocation data and time-stamps in many combinations, judged one after the other and
/// each as if it were the first.
@Suite("What one judgement leaves to the next")
struct JudgeMemoryTests {
  private let world: JudgedWorld

  init() throws { world = try JudgedWorld() }

  @Test("Judgements in any order say what they say alone")
  func anyOrder() throws {
    var random = Dice(state: 11)
    var seen: [String: Int] = [:]
    var alone: [JudgedWorld.Case: String] = [:]
    for _ in 0..<12 {
      let memory = JudgeMemory()
      // From few, so that they come again, now after others.
      let cases = try (0..<25).map { _ in try world.anyCase(&random) }
      for _ in 0..<80 {
        let chosen = cases[random.below(cases.count)]
        let fresh = try alone[chosen] ?? said(world.judgement(chosen, JudgeMemory()))
        alone[chosen] = fresh
        #expect(try said(world.judgement(chosen, memory)) == fresh, "\(chosen)")
        let judgement = try world.judgement(chosen, memory)
        let outcome = judgement.problems.first?.code.slug ?? "\(judgement.level) \(judgement.isRevocationKnown)"
        seen[outcome, default: 0] += 1
      }
    }
    for outcome in ["b true", "b false", "t false", "lt true"] { #expect(seen[outcome] ?? 0 > 0, "\(seen)") }
    for code in [ProblemCode.sealUntrusted, .sealRevoked, .sealCertificatePeriod, .sealTimeStampInvalid] {
      #expect(seen[code.slug] ?? 0 > 0, "\(seen)")
    }
  }

  @Test("Of two judgements that differ in one thing, neither changes the other, in both orders")
  func pairs() throws {
    let plain = JudgedWorld.Case()
    func with(_ change: (inout JudgedWorld.Case) -> Void) -> JudgedWorld.Case {
      var other = plain
      change(&other)
      return other
    }
    let pairs: [(JudgedWorld.Case, ProblemCode?, String)] = [
      (with { $0.trust = ["other"] }, .sealUntrusted, "other trust"),
      (with { $0.trust = [] }, nil, "no trust"),
      (with { $0.day = 60 }, .sealCertificatePeriod, "after its end"),
      (with { $0.day = -60 }, .sealCertificatePeriod, "before its begin"),
      (with { $0.certificates = [] }, .sealUntrusted, "nothing between"),
      (with { $0.certificates = ["impostor"] }, .sealUntrusted, "another's authority"),
      (with { $0.lists = ["revoked"] }, .sealRevoked, "revoked by list"),
      (with { $0.responses = ["revoked"] }, .sealRevoked, "revoked by response"),
      (with { $0.lists = ["good", "revoked"] }, .sealRevoked, "revoked beside good"),
      (with { $0.lists = ["revoked", "good"] }, .sealRevoked, "good beside revoked"),
      (with { $0.lists = ["impostor"] }, nil, "a list of another with the same name and key id"),
      (with { $0.responses = ["impostor"] }, nil, "a response of another with the same name and key id"),
      (with { $0.stamp = "other" }, .sealTimeStampInvalid, "another's unit"),
    ]
    for (other, code, what) in pairs {
      let (first, second) = (JudgeMemory(), JudgeMemory())
      let before = try world.judgement(plain, first)
      #expect(before.problems.isEmpty && before.level == .lt && before.isRevocationKnown, "\(what)")
      let changed = try world.judgement(other, first)
      #expect(code.map(changed.problems.map(\.code).contains) ?? changed.problems.isEmpty, "\(what): \(changed)")
      #expect(try said(world.judgement(other, second)) == said(changed), "\(what)")
      #expect(try said(world.judgement(plain, second)) == said(before), "\(what)")
      #expect(try said(world.judgement(plain, first)) == said(before), "\(what)")
    }
    let alone = try world.judgement(JudgedWorld.Case(lists: ["impostor"], responses: []), JudgeMemory())
    #expect(!alone.isRevocationKnown && alone.problems.isEmpty)
  }

  @Test("A path that is remembered counts at exactly the seconds at which it would be found")
  func seconds() throws {
    let pool = CertificatePool(["short", "authority"].compactMap { world.certificates[$0] })
    let trust = try world.trust(["root"])
    let leaf = try #require(world.certificates["seal"])
    let memory = JudgeMemory()
    let moments = (pool.certificates + trust.certificates + [leaf]).compactMap(SealCertificate.init)
      .flatMap { [$0.notBefore, $0.notAfter] }
      .flatMap { moment in (-1...1).map { Timestamp(seconds: moment.seconds + $0) } }
    var found = 0
    for moment in moments + moments.reversed() {
      let direct = try? CertificatePath(leaf, among: pool.certificates, to: trust.certificates, at: moment)
      let remembered = try? memory.path(of: leaf, among: pool, to: trust, at: moment)
      #expect(remembered?.certificates.map(\.der) == direct?.certificates.map(\.der), "\(moment)")
      if direct != nil { found += 1 }
    }
    #expect(found > 0 && found < 2 * moments.count)
  }

  @Test("A certificate for time-stamping alone is remembered as that, and one for seals makes no time-stamp")
  func purposes() throws {
    let trust = try world.trust(["root"])
    let pool = CertificatePool([])
    let (unit, authority) = (try #require(world.certificates["tsa"]), try #require(world.certificates["authority"]))
    let memory = JudgeMemory()
    for _ in 0..<2 {
      _ = try memory.path(of: unit, among: pool, to: trust, at: world.now)
      _ = try memory.path(of: unit, among: pool, to: trust, at: world.now, for: .timeStamping)
      _ = try memory.path(of: authority, among: pool, to: trust, at: world.now)
      #expect(throws: CertificatePath.Fault.self) {
        _ = try memory.path(of: authority, among: pool, to: trust, at: world.now, for: .timeStamping)
      }
    }
  }

  @Test("More than is remembered is judged as before")
  func manyStatements() throws {
    let memory = JudgeMemory()
    var data = RevocationData(memory)
    let noise = (0..<600).map { Array("no list \($0)".utf8) } + [[UInt8](repeating: 48, count: 3 << 20)]
    for bytes in noise {
      let areRead = [data.add(list: bytes), data.add(response: bytes)]
      #expect(areRead == [false, false])
    }
    let once = try said(world.judgement(JudgedWorld.Case(), memory))
    #expect(try once == said(world.judgement(JudgedWorld.Case(), JudgeMemory())))
  }

  private func said(_ judgement: SealJudgement) -> String { String(describing: judgement) }
}
