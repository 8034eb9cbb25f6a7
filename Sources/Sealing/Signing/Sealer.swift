@_spi(Sealing) import ELM
import Foundation
import Records

/// Seals credentials with JAdES at level B (ETSI TS 119 182-1), one after the other, for one worker.
///
///     let sealer = try Sealer(key, SealSettings(profile: .edc))
///     let order = try SealingOrder(checkedCredential, facts)
///     let sealed = try sealer.seal(order)
///     sealed.file                              // {"payload":"…","signatures":[{"protected":"…","signature":"…"}]}
///
/// Everything that OpenSSL needs is made ready once: a seal costs its signature and little more. Before it is handed
/// out, the finished file is taken apart again and verified with the public key of the certificate.
public final class Sealer {
  private let key: SealingKey
  private let form: SealForm
  private let input: SigningInput
  private let signing: SealSigning
  private let verifying: SignatureContext
  private var header: ProtectedHeader

  /// - Throws: `RunFailure` with `.configuration` when level or algorithm cannot be had, `.keyOrSeal` when the key is
  ///   too weak or not meant for seals, or OpenSSL refuses it.
  public init(_ key: SealingKey, _ settings: SealSettings) throws {
    let algorithm = try settings.resolvedAlgorithm(for: key)
    let faults = key.certificate.keyFaults(at: key.place)
    guard faults.isEmpty else { throw RunFailure(.keyOrSeal, faults) }
    self.key = key
    form = settings.form
    input = try SigningInput(algorithm.hash)
    signing = try SealSigning(key, algorithm)
    verifying = try SignatureContext(.verifying, try key.certificate.publicKeyHandle(), algorithm)
    let certificates = settings.certificates == .leaf ? [key.certificate] : key.chain
    header = try ProtectedHeader(settings.profile, algorithm, chain: certificates)
  }

  /// Signs and assembles, then verifies what was assembled.
  ///
  /// - Throws: `RunFailure` with `.keyOrSeal`: the certificate is not valid at the time of issue, OpenSSL cannot sign,
  ///   or the finished file does not verify.
  public func seal(_ order: SealingOrder) throws -> SealedCredential {
    let begun = try begin(order.payload, issued: order.facts.issued, contentStamp: order.contentStamp)
    let signature = try signing.sign(begun.digest)
    return finished(try finish(begun, order.payload, signature: signature, at: order.place), order)
  }

  /// The same for several, whose signatures are asked for in one request where the key is at a remote service.
  func seal(_ orders: [SealingOrder]) throws -> [SealedCredential] {
    let begun = try orders.map { try begin($0.payload, issued: $0.facts.issued, contentStamp: $0.contentStamp) }
    let signatures = try signing.sign(begun.map(\.digest))
    return try zip(orders, zip(begun, signatures)).map { order, seal in
      finished(try finish(seal.0, order.payload, signature: seal.1, at: order.place), order)
    }
  }

  private func finished(_ file: SealedFile, _ order: SealingOrder) -> SealedCredential {
    SealedCredential(facts: order.facts, source: order.credential.draft.row.range, file: file.bytes, level: .b)
  }

  /// A seal that waits for its signature.
  private struct Begun {
    let protected: [UInt8]
    let digest: [UInt8]
  }

  /// - Parameter place: of the row, for messages.
  func sealedFile(_ payload: Payload, issued: Timestamp, at place: Problem.Place) throws -> SealedFile {
    let begun = try begin(payload, issued: issued)
    return try finish(begun, payload, signature: signing.sign(begun.digest), at: place)
  }

  private func begin(_ payload: Payload, issued: Timestamp, contentStamp: [UInt8]? = nil) throws -> Begun {
    let outside = key.certificate.periodFaults(at: issued, place: key.place)
    guard outside.isEmpty else { throw RunFailure(.keyOrSeal, outside) }
    let protected = header.encoded(at: issued, contentStamp: contentStamp)
    return Begun(
      protected: protected, digest: try input.digest(protected: protected[...], payload: payload.bytes[...]))
  }

  private func finish(_ begun: Begun, _ payload: Payload, signature: [UInt8], at place: Problem.Place) throws
    -> SealedFile
  {
    let file = SealedFile(escapedPayload: payload.escaped, protected: begun.protected, signature: signature, form: form)
    if let fault = fault(in: file, payload: payload.bytes, protected: begun.protected, digest: begun.digest) {
      throw RunFailure(.keyOrSeal, Problem(.sealNotVerified, at: place, "was sealed, but \(fault)"))
    }
    return file
  }

  /// What was validated, signed and written is one thing: the parts are taken from the file's bytes and from nowhere
  /// else.
  ///
  /// - Parameter digest: of `protected` and `payload`, as it was signed. The file's parts are found to be the same bytes before it
  ///   is used, so that it is theirs too and none of them is hashed again.
  /// - Returns: the predicate of a sentence about the file; nil when it can be handed out.
  func fault(in file: SealedFile, payload: [UInt8], protected: [UInt8], digest: [UInt8]) -> String? {
    guard let payloadEnd = file.end(ofPayload: payload) else { return "the file holds other bytes than were validated" }
    guard let parts = file.parts(behind: payloadEnd) else { return "the file cannot be read back" }
    guard Sealer.areSame(parts.protected, protected) else { return "the file holds another header than was signed" }
    guard verifying.verifies(parts.signature, of: digest) else {
      return "the seal does not verify with the certificate's public key"
    }
    return nil
  }

  /// In one pass of `memcmp`; `elementsEqual` goes byte by byte and takes longer than to sign with an elliptic key.
  private static func areSame(_ left: ArraySlice<UInt8>, _ right: [UInt8]) -> Bool {
    left.withUnsafeBytes { left in
      right.withUnsafeBytes { right in
        guard left.count == right.count else { return false }
        guard let start = left.baseAddress, let other = right.baseAddress else { return true }
        return memcmp(start, other, left.count) == 0
      }
    }
  }
}
