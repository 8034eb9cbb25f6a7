import Foundation

/// The demo's pipeline file for tests.
public enum DemoPipeline {
  /// As it stands, but for a seal that needs nobody: of level B, with the key in `../Samples/demo-seal.p12`.
  public static func text() throws -> String {
    try whole().replacing(
      #/seal:\n( .*\n)+/#,
      with: """
        seal:
          level: B
          profile: etsi-1.2.1
          key: {pkcs12: ../Samples/demo-seal.p12, passphrase: env:CONFER_SEAL_PASSPHRASE}

        """)
  }

  /// Every byte of it.
  public static func whole() throws -> String {
    try String(contentsOfFile: Desk.repository("Pipelines/micro-credential.yaml"), encoding: .utf8)
  }
}
