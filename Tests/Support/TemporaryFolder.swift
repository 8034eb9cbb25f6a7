import Foundation

/// A folder of a test's own, gone when the test is done with it.
///
///     let folder = try TemporaryFolder()
///     let path = folder.path("errors.xlsx")
public final class TemporaryFolder: Sendable {
  public let path: String

  /// - Parameter parent: where it is made; nil for the system's place for such things.
  public init(in parent: String? = nil) throws {
    path = "\(parent ?? FileManager.default.temporaryDirectory.path)/confer-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file in the folder.
  public func path(_ name: String) -> String { "\(path)/\(name)" }

  /// The names of what stands in a folder below, hidden ones too, in order.
  public func names(in folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)").sorted()
  }
}

/// A file system of a few hundred kilobytes, mounted for one test: real full and read-only disks.
public final class SmallFileSystem {
  private let folder: TemporaryFolder
  public let path: String

  /// Whether this user may mount one; tests that need it are skipped otherwise.
  public static let isAvailable = (try? SmallFileSystem(kilobytes: 64)) != nil

  public init(kilobytes: Int) throws {
    folder = try TemporaryFolder()
    path = "\(folder.path)/small"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try SmallFileSystem.run("mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", path)
  }

  deinit { try? SmallFileSystem.run("umount", "--lazy", path) }

  public func resize(kilobytes: Int) throws {
    try SmallFileSystem.run("mount", "-o", "remount,size=\(kilobytes)k", path)
  }

  public func makeReadOnly() throws { try SmallFileSystem.run("mount", "-o", "remount,ro", path) }

  private static func run(_ arguments: String...) throws {
    struct Refused: Error {}
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Refused() }
  }
}
