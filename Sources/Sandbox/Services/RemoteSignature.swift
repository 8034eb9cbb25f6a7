import COpenSSL
import CShims
import Records

/// How a signature is asked for by OIDs (CSC API v2 §11.10).
struct RemoteSignature {
  /// Why it cannot be had, in the API's words.
  struct Fault: Error {
    let explanation: String
  }

  private let function: OpaquePointer
  private let padding: Int32?
  /// Bytes of a digest.
  let size: Int

  private static let hashes = ["2.16.840.1.101.3.4.2.1", "2.16.840.1.101.3.4.2.2", "2.16.840.1.101.3.4.2.3"]

  /// - Parameter parameters: DER.
  init(algorithm: String, hash: String?, parameters: [UInt8]?) throws(Fault) {
    let named: String?
    switch algorithm {
    case "1.2.840.113549.1.1.11", "1.2.840.10045.4.3.2": named = RemoteSignature.hashes[0]
    case "1.2.840.113549.1.1.12", "1.2.840.10045.4.3.3": named = RemoteSignature.hashes[1]
    case "1.2.840.113549.1.1.13", "1.2.840.10045.4.3.4": named = RemoteSignature.hashes[2]
    default: named = nil
    }
    guard let oid = named ?? hash else {
      throw Fault(explanation: "Missing (or invalid type) string parameter hashAlgorithmOID")
    }
    let isECDSA = algorithm.hasPrefix("1.2.840.10045.")
    let isPSS = algorithm == "1.2.840.113549.1.1.10"
    guard let index = RemoteSignature.hashes.firstIndex(of: oid),
      let function = [EVP_sha256(), EVP_sha384(), EVP_sha512()][index]
    else { throw Fault(explanation: "Invalid parameter hashAlgorithmOID") }
    self.function = function
    size = Int(EVP_MD_get_size(function))
    padding = isECDSA ? nil : isPSS ? RSA_PKCS1_PSS_PADDING : RSA_PKCS1_PADDING
    if isPSS, !RemoteSignature.areParameters(parameters ?? [], of: oid, size) {
      throw Fault(explanation: "Missing (or invalid type) string parameter signAlgoParams")
    }
  }

  /// Whether they say: this hash, MGF1 with it, and a salt as long as its digest (RFC 8017 appendix A.2.3).
  private static func areParameters(_ der: [UInt8], of oid: String, _ size: Int) -> Bool {
    guard let read = DER.decoded(der, { d2i_RSA_PSS_PARAMS(nil, $0, $1) }) else { return false }
    defer { RSA_PSS_PARAMS_free(read) }
    func name(_ algorithm: UnsafePointer<X509_ALGOR>?) -> String? {
      guard let object = algorithm?.pointee.algorithm else { return nil }
      var text = [CChar](repeating: 0, count: 80)
      guard OBJ_obj2txt(&text, Int32(text.count), object, 1) > 0 else { return nil }
      return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
    guard let mask = read.pointee.maskGenAlgorithm, name(mask) == "1.2.840.113549.1.1.8",
      let inner = mask.pointee.parameter, inner.pointee.type == V_ASN1_SEQUENCE,
      let sequence = inner.pointee.value.sequence
    else { return false }
    let bytes = Array(
      UnsafeBufferPointer(start: ASN1_STRING_get0_data(sequence), count: Int(ASN1_STRING_length(sequence))))
    guard let maskHash = DER.decoded(bytes, { d2i_X509_ALGOR(nil, $0, $1) }) else { return false }
    defer { X509_ALGOR_free(maskHash) }
    return name(read.pointee.hashAlgorithm) == oid && name(maskHash) == oid
      && ASN1_INTEGER_get(read.pointee.saltLength) == size
  }

  /// Signs a digest: as the algorithm writes it, with ECDSA in DER.
  func sign(_ digest: [UInt8], with key: PrivateKey) throws -> [UInt8] {
    guard let context = EVP_PKEY_CTX_new(key.pointer, nil) else { throw RunFailure.refused("sign") }
    defer { EVP_PKEY_CTX_free(context) }
    guard EVP_PKEY_sign_init(context) == 1 else { throw RunFailure.refused("sign") }
    if let padding {
      guard EVP_PKEY_CTX_set_rsa_padding(context, padding) == 1 else { throw RunFailure.refused("sign") }
      if padding == RSA_PKCS1_PSS_PADDING {
        guard EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_DIGEST) == 1 else {
          throw RunFailure.refused("sign")
        }
      }
    }
    guard EVP_PKEY_CTX_set_signature_md(context, function) == 1 else { throw RunFailure.refused("sign") }
    var size = Int(EVP_PKEY_get_size(key.pointer))
    var signature = [UInt8](repeating: 0, count: size)
    guard EVP_PKEY_sign(context, &signature, &size, digest, digest.count) == 1 else {
      throw RunFailure.refused("sign")
    }
    return Array(signature.prefix(size))
  }

  /// From an ECDSA signature in DER to R and S on P-256, the one curve that the sandbox has.
  static func raw(_ signature: [UInt8]) throws -> [UInt8] {
    var raw = [UInt8](repeating: 0, count: 64)
    guard confer_ecdsa_raw(signature, signature.count, &raw, 32) == 1 else { throw RunFailure.refused("sign") }
    return raw
  }
}
