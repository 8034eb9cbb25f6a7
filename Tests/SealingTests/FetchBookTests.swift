import Dispatch
import Synchronization
import Testing

@testable import Sealing

@Suite("What is fetched once")
struct FetchBookTests {
  private struct Broken: Error, Equatable {}

  @Test("Who asks while it is under way gets the same, good or bad, and a failure is forgotten")
  func sharesFlights() async throws {
    for isBroken in [false, true] {
      let book = FetchBook<Int>()
      let fetched = Mutex(0)
      let answers = Mutex<[Int?]>([])
      // The first is held until all others stand behind it, or are about to.
      let (begun, held) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
      await withCheckedContinuation { continuation in
        onThreads(8, finally: { continuation.resume() }) { index in
          if index > 0 {
            begun.wait()
            begun.signal()
            if index == 7 { held.signal() }
          }
          let answer = try? book.value(
            of: "a", where: { _ in true },
            fetch: {
              begun.signal()
              held.wait()
              held.signal()
              fetched.withLock { $0 += 1 }
              if isBroken { throw Broken() }
              return 7
            })
          answers.withLock { $0.append(answer) }
        }
      }
      if isBroken {
        #expect(answers.withLock { $0 } == Array(repeating: nil, count: 8))
        #expect(try book.value(of: "a", where: { _ in true }, fetch: { 8 }) == 8)
      } else {
        #expect(answers.withLock { $0 } == Array(repeating: 7, count: 8) && fetched.withLock { $0 } == 1)
      }
    }
  }

  @Test("What will not do any more is fetched anew, and each key stands for itself")
  func replaces() throws {
    let book = FetchBook<Int>()
    #expect(try book.value(of: "a", where: { _ in true }, fetch: { 1 }) == 1)
    #expect(try book.value(of: "b", where: { _ in true }, fetch: { 2 }) == 2)
    #expect(try book.value(of: "a", where: { $0 > 0 }, fetch: { 3 }) == 1)
    #expect(try book.value(of: "a", where: { $0 > 1 }, fetch: { 4 }) == 4)
    #expect(throws: Broken.self) { try book.value(of: "a", where: { $0 > 4 }, fetch: { throw Broken() }) }
    #expect(try book.value(of: "a", where: { $0 > 0 }, fetch: { 5 }) == 4)
  }
}
