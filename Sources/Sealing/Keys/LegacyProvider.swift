import COpenSSL

/// OpenSSL's algorithms of the 1990s, there as long as this is: old PKCS#12 files are encrypted with them.
final class LegacyProvider {
  private let provider: OpaquePointer

  /// Nil when this OpenSSL comes without them.
  init?() {
    // The default provider stays: one that is loaded by name would otherwise take its place.
    guard let provider = OSSL_PROVIDER_try_load(nil, "legacy", 1) else { return nil }
    self.provider = provider
  }

  deinit { OSSL_PROVIDER_unload(provider) }
}
