/// What a pipeline says of a key at a remote signing service; who asks proves it by a secret, which is not here.
public struct RemoteAccess: Sendable {
  /// Of the service's API, with its version: `https://remote.example/csc/v2`.
  public let address: RemoteAddress
  /// Where access tokens are had; nil asks the service.
  public let token: RemoteAddress?
  /// Which of the service's keys; nil for the only one.
  public let credential: String?
  /// The client's name there.
  public let client: String

  public init(_ address: RemoteAddress, client: String, credential: String? = nil, token: RemoteAddress? = nil) {
    self.address = address
    self.token = token
    self.credential = credential
    self.client = client
  }
}
