import ELM
import Records
import Sealing
import Synchronization
import Testing

@Suite("Sealing with several workers")
struct SealingPoolTests {
  private let workshop: Workshop
  private let key: SealingKey

  init() throws {
    workshop = try Workshop()
    key = try workshop.openKey()
  }

  @Test("Each seal stands where its order stood", arguments: [1, 2, 7])
  func keepsOrder(workers: Int) throws {
    let orders = try (2..<202).map { try Samples.order($0, givenName: "Learner \($0)", with: key) }
    let sealed = try SealingPool(key, SealSettings(), workers: workers).seal(orders)
    #expect(sealed.map(\.facts) == orders.map(\.facts))
    for (order, credential) in zip(orders, sealed) {
      #expect(SealVerifier().verify(credential.file, name: "sealed.jsonld").seal?.payload == order.payload.bytes)
    }
  }

  @Test("No orders give no seals, and the pool goes on working")
  func acceptsNothing() throws {
    let pool = try SealingPool(key, SealSettings(), workers: 0)
    #expect(try pool.seal([]).isEmpty)
    #expect(try pool.seal([Samples.order(with: key)]).count == 1)
  }

  @Test("The first order that fails ends the call, and the next call succeeds")
  func reportsFirstFailure() throws {
    let pool = try SealingPool(key, SealSettings(), workers: 2)
    var orders = try (2..<42).map { try Samples.order($0, with: key) }
    orders[30] = try SealingOrder(Samples.credential(32), Samples.facts(32, issued: Timestamp(seconds: 0)))
    #expect(try failure { _ = try pool.seal(orders) }.problems.map(\.code) == [.certificateNotYetValid])
    #expect(try pool.seal(Array(orders[..<30])).count == 30)
  }

  @Test("Threads that call at the same time get their own seals")
  func servesSeveralThreads() async throws {
    let pool = try SealingPool(key, SealSettings(), workers: 2)
    let batches = try (0..<4).map { batch in try (0..<25).map { try Samples.order(2 + batch * 25 + $0, with: key) } }
    let results = Mutex([Int: [IssuingFacts]]())
    await withCheckedContinuation { done in
      onThreads(batches.count, finally: { done.resume() }) { batch in
        let sealed = (try? pool.seal(batches[batch])) ?? []
        results.withLock { $0[batch] = sealed.map(\.facts) }
      }
    }
    for (index, batch) in batches.enumerated() {
      #expect(results.withLock { $0[index] } == batch.map(\.facts))
    }
  }
}
