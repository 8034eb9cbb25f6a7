import ELM
import Foundation
import Pipeline
import Records
import Sandbox
import Sealing
import Support
import Testing

@Suite("Changing one bit of a file at level LTA")
struct LevelFlipTests {
  /// The strings that are signed or time-stamped, or are the signature: all of `etsiU` but the archive time-stamp itself.
  private struct Covered: Equatable {
    let texts: [String?]

    init?(_ file: [UInt8]) {
      guard let tree = try? TreeParser.parse(file, name: "flipped").tree else { return nil }
      let seal = tree["signatures"]?.elements.first
      let properties = seal?["header"]?["etsiU"]?.elements ?? []
      texts =
        [tree["payload"], seal?["protected"], seal?["signature"]].map { $0?.string }
        + properties.dropLast().map(\.string)
    }

    /// Where they stand in the file, apart from the payload's escapes.
    func places(in file: [UInt8]) -> [Range<Int>] {
      let whole = Data(file)
      let long = texts.dropFirst().compactMap { $0 }.compactMap { whole.range(of: Data($0.utf8)) }
      let payload = whole.range(of: Data(#""payload":""#.utf8)).flatMap { start in
        whole.range(of: Data(#"","signatures""#.utf8), in: start.upperBound..<whole.endIndex).map {
          start.upperBound..<$0.lowerBound
        }
      }
      return long + [payload].compactMap(\.self)
    }
  }

  /// `CONFER_LEVEL_FLIPS` sets the scale, of each key's file.
  private static let flips = ProcessInfo.processInfo.environment["CONFER_LEVEL_FLIPS"].flatMap { Int($0) } ?? 500

  @Test(
    "is refused wherever it changes what is signed or time-stamped", arguments: [Sandbox.Member.sealP256, .sealRSA2048])
  func refused(_ key: Sandbox.Member) throws {
    let bench = try LevelDesk(learners: 1, seal: ["content_stamp": "true"], key: key)
    #expect(try bench.issue().status == .done)
    try bench.expectComplete(1)
    let file = try bench.desk.read("out/credentials/\(try bench.desk.credentials()[0])")
    let original = try #require(Covered(file))
    let places = original.places(in: file)
    #expect(places.count == original.texts.count && original.texts.count >= 5)
    let options = try VerificationOptions(trust: bench.trust, clock: bench.time)
    let path = bench.desk.path("flipped.jsonld")
    var generator = SplitMix(seed: 2026)
    var changed = 0
    for round in 0..<LevelFlipTests.flips {
      var flipped = file
      let index = Int.random(in: 0..<file.count, using: &generator)
      flipped[index] ^= 1 << UInt8(round % 8)
      let isCovered = places.contains { $0.contains(index) }
      if isCovered, Covered(flipped) != original { changed += 1 }
      try Data(flipped).write(to: URL(filePath: path))
      let verification = FileVerification(path, options)
      if isCovered, Covered(flipped) != original {
        #expect(verification.verdict == .failed, "round \(round), byte \(index): \(verification.text)")
      } else if verification.verdict == .verified, verification.text.contains("level LTA") {
        #expect(Covered(flipped) == original, "round \(round), byte \(index)")
      }
    }
    #expect(changed > LevelFlipTests.flips / 3)
  }
}
