import Dispatch
import Synchronization

extension FileVerification {
  /// Files that are verified before the first of them is reported.
  private static let groupSize = 256

  /// Verifies many files on all cores, and hands out the results in the files' order.
  public static func each(
    of paths: [String], _ options: VerificationOptions, _ report: (FileVerification) throws -> Void
  ) rethrows {
    var rest = paths[...]
    while !rest.isEmpty {
      let group = Array(rest.prefix(groupSize))
      rest = rest.dropFirst(groupSize)
      let done = Mutex([FileVerification?](repeating: nil, count: group.count))
      DispatchQueue.concurrentPerform(iterations: group.count) { index in
        let verification = FileVerification(group[index], options)
        done.withLock { $0[index] = verification }
      }
      for verification in done.withLock({ $0 }).compactMap(\.self) { try report(verification) }
    }
  }
}
