import Foundation
import Records
import Synchronization

@testable import Sealing

/// Time-stamps from the `openssl` command, as many as are allowed. One thread's, as the workshop is.
final class WorkshopStamps: StampSource, @unchecked Sendable {
  private let workshop: Workshop
  private let left: Mutex<Int>
  private let stamped = Mutex(0)
  /// How many were given.
  var count: Int { stamped.withLock { $0 } }

  init(_ workshop: Workshop, atMost count: Int = .max) {
    self.workshop = workshop
    left = Mutex(count)
  }

  func stamp(_ imprint: () throws -> Digest) throws -> StampedToken {
    let imprint = try imprint()
    try left.withLock {
      guard $0 > 0 else {
        throw RunFailure(.temporary, Problem(.sealNotMade, at: .setting("workshop"), "has no time-stamp left"))
      }
      $0 -= 1
    }
    stamped.withLock { $0 += 1 }
    let der = try workshop.timeStamp(imprint)
    let token = try TimeStampToken(der: der)
    guard let unit = token.signer else { throw SealingFault.cannot("find the time-stamping unit") }
    return StampedToken(der: der, time: token.time, unit: unit, certificates: token.certificates)
  }
}

/// Lists and responses from the `openssl` command; made once.
struct WorkshopStatus: StatusSource {
  private let anchors: [CertificateHandle]
  private let authorities: [CertificateHandle]
  private let list: [UInt8]
  private let response: [UInt8]
  private let roots: [UInt8]

  init(_ workshop: Workshop, isRevoked: Bool = false) throws {
    func certificates(_ name: String) throws -> [CertificateHandle] {
      try TrustAnchors([workshop.path(name)]).certificates
    }
    anchors = try certificates("root.pem")
    authorities = try certificates("authority.pem")
    (list, response) = try workshop.revocation(ofSealRevoked: isRevoked)
    roots = try workshop.revocationOfRoot()
  }

  func evidence(for leaf: CertificateHandle, among others: [CertificateHandle], at moment: Timestamp) throws
    -> StatusEvidence
  {
    let path = try CertificatePath(leaf, among: others + authorities, to: anchors, at: moment).certificates
    return StatusEvidence(path: path, lists: [roots], responses: path.count > 2 ? [response] : [])
  }
}

/// Another's statements, which hold for so many seconds more, and how far ahead somebody asked.
final class ForesightedStatus: StatusSource {
  private let source: WorkshopStatus
  private let promised: Int64
  private let clock: any Clock
  private let asked = Mutex<[Int64]>([])
  /// Seconds from now, in the order of the questions.
  var ahead: [Int64] { asked.withLock { $0 } }

  init(_ source: WorkshopStatus, promised: Int64, clock: any Clock) {
    self.source = source
    self.promised = promised
    self.clock = clock
  }

  func evidence(for leaf: CertificateHandle, among others: [CertificateHandle], at moment: Timestamp) throws
    -> StatusEvidence
  {
    let ahead = moment.seconds - clock.now().seconds
    asked.withLock { $0.append(ahead) }
    guard ahead <= promised + 1 else {
      throw RunFailure(
        .timestampOrRevocation, Problem(.revocationStale, at: .setting("workshop"), "says nothing of then"))
    }
    return try source.evidence(for: leaf, among: others, at: min(moment, clock.now()))
  }
}
