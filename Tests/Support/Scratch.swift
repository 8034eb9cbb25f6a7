import Foundation

/// A folder of its own for a test, removed with it.
///
///     let scratch = try Scratch()
///     let path = scratch.path("errors.xlsx")
public final class Scratch: Sendable {
  public let folder: String

  public init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "confer-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    folder = url.path(percentEncoded: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The path of a file in the folder.
  public func path(_ name: String) -> String { "\(folder)/\(name)" }

  /// The names of what is in the folder, hidden files included.
  public var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted() }
}
