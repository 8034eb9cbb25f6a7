import ELM
import Records
import Sealing
import Testing

import struct Support.SplitMix

@Suite("Changing a sealed file")
struct BitFlipTests {
  /// The strings that are signed, or are the signature.
  private struct Signed: Equatable {
    let payload: Tree?
    let protected: Tree?
    let signature: Tree?

    init?(_ file: [UInt8]) {
      guard let tree = try? TreeParser.parse(file, name: "flipped").tree else { return nil }
      let seal = tree["signatures"]?.elements.first
      payload = tree["payload"]
      protected = seal?["protected"]
      signature = seal?["signature"]
    }
  }

  @Test(
    "Every single bit flipped is found, unless it changes nothing that is signed",
    arguments: [Workshop.Kind.rsa2048, .p256])
  func findsFlippedBits(_ kind: Workshop.Kind) throws {
    let key = try Workshop().openKey(kind)
    let file = try Samples.sealedFile(key)
    let original = Signed(file)
    #expect(SealVerifier().verify(file, name: "sealed.jsonld").seal != nil)
    var generator = SplitMix(seed: 42)
    var changed = 0
    for round in 0..<600 {
      var flipped = file
      flipped[Int.random(in: 0..<file.count, using: &generator)] ^= 1 << UInt8(round % 8)
      let seal = SealVerifier().verify(flipped, name: "flipped.jsonld").seal
      if Signed(flipped) == original {
        #expect(seal?.signingTime == key.certificate.notBefore)
      } else {
        changed += 1
        #expect(seal == nil, "round \(round)")
      }
    }
    #expect(changed > 500)
  }
}
