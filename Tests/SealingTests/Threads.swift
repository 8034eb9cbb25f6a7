import Dispatch

/// Runs `body` on threads of its own, as callers of blocking code do, and `last` when all have ended.
func onThreads(_ count: Int, finally last: @escaping @Sendable () -> Void, _ body: @escaping @Sendable (Int) -> Void) {
  let group = DispatchGroup()
  let queue = DispatchQueue(label: "sealing-tests", attributes: .concurrent)
  for index in 0..<count { queue.async(group: group) { body(index) } }
  group.notify(queue: queue) { last() }
}
