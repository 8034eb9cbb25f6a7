import Records
import Synchronization
import Testing

@Suite("What is kept")
struct KeptTests {
  @Test("A value is made once, and again after too many others")
  func keepsUpToLimit() {
    let kept = Kept<Int, Int>(limit: 2)
    let made = Mutex<[Int]>([])
    func value(_ key: Int) -> Int {
      kept.value(for: key) {
        made.withLock { $0.append(key) }
        return key * key
      }
    }
    #expect([1, 2, 1, 2].map(value) == [1, 4, 1, 4])
    #expect(made.withLock { $0 } == [1, 2])
    #expect([3, 3, 1, 3].map(value) == [9, 9, 1, 9])
    #expect(made.withLock { $0 } == [1, 2, 3, 1])
  }

  @Test("A value that cannot be made is not kept")
  func forgetsFailures() {
    struct Fault: Error {}
    let kept = Kept<String, Int>(limit: 2)
    #expect(throws: Fault.self) { try kept.value(for: "a") { throw Fault() } }
    #expect(kept.value(for: "a") { 7 } == 7)
  }
}
