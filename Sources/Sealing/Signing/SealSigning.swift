/// What makes the signatures of one worker's seals.
enum SealSigning {
  /// The key is at hand, or on a token.
  case local(SignatureContext)
  case remote(RemoteKey, SignatureAlgorithm)

  init(_ key: SealingKey, _ algorithm: SignatureAlgorithm) throws {
    if let remote = key.remote {
      self = .remote(remote, algorithm)
    } else {
      self = .local(try SignatureContext(.signing, key.handle, algorithm))
    }
  }

  /// As JWS has it.
  func sign(_ digest: [UInt8]) throws -> [UInt8] {
    switch self {
    case .local(let context): try context.sign(digest)
    case .remote: try sign([digest])[0]
    }
  }

  /// As many signatures as digests, in their order.
  func sign(_ digests: [[UInt8]]) throws -> [[UInt8]] {
    switch self {
    case .local(let context): try digests.map(context.sign)
    case .remote(let key, let algorithm): try key.sign(digests, with: algorithm)
    }
  }
}
