import Foundation

/// A queue between two threads that holds only so much: the faster side waits, so that memory does not grow with the number of rows.
final class Channel<Element: Sendable>: @unchecked Sendable {
  // `@unchecked`: every access to what follows holds the condition.
  private let condition = NSCondition()
  private var elements: [Element] = []
  private var isFinished = false
  private var isClosed = false
  private let capacity: Int

  init(capacity: Int) { self.capacity = capacity }

  /// Waits for room. False when nobody receives any more.
  func send(_ element: Element) -> Bool {
    condition.lock()
    defer { condition.unlock() }
    while elements.count >= capacity, !isClosed { condition.wait() }
    guard !isClosed else { return false }
    elements.append(element)
    condition.broadcast()
    return true
  }

  /// Waits for an element. Nil when all has been received that was sent.
  func receive() -> Element? {
    condition.lock()
    defer { condition.unlock() }
    while elements.isEmpty, !isFinished, !isClosed { condition.wait() }
    guard !isClosed, !elements.isEmpty else { return nil }
    let element = elements.removeFirst()
    condition.broadcast()
    return element
  }

  /// Nothing more will be sent.
  func finish() {
    condition.lock()
    isFinished = true
    condition.broadcast()
    condition.unlock()
  }

  /// Nothing more will be received: whoever sends is told.
  func close() {
    condition.lock()
    isClosed = true
    elements.removeAll()
    condition.broadcast()
    condition.unlock()
  }
}
