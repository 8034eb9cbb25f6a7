import Records
import Yams

extension PipelineDefinition {
  /// A time-stamping service, as `seal.timestamps` names it; what the words mean is Sealing's to say.
  public struct TimeStamps: Sendable {
    /// Its address; of a sandbox the folder, as it is written.
    public let service: Located<String>
    /// The folder of the sandbox whose own service it is; nil for all others.
    public let sandbox: FileReference?
    public let policy: Located<String>?
    public let limit: Located<String>?
    /// Requests under way at once.
    public let inFlight: Int?
    public let account: Account?

    public struct Account: Sendable {
      public let user: Located<String>
      public let password: SecretReference
    }
  }
}

/// Reads `seal.timestamps`: an address, a mapping, or a list of either, in the order in which the services are asked.
struct TimeStampReading {
  /// What more brings no service any further.
  private static let inFlight = 1...64

  private let section: YAMLSection
  private let file: (PipelineDefinition.Located<String>) -> PipelineDefinition.FileReference

  /// - Parameters:
  ///   - section: `seal`.
  ///   - file: finds a folder from the pipeline's.
  init(
    _ section: YAMLSection, file: @escaping (PipelineDefinition.Located<String>) -> PipelineDefinition.FileReference
  ) {
    self.section = section
    self.file = file
  }

  func services() -> [PipelineDefinition.TimeStamps] {
    guard let node = section.node("timestamps") else { return [] }
    let items = node.sequence.map(Array.init) ?? [node]
    if items.isEmpty {
      section.fault(at: node, "`timestamps` names no service", "write `timestamps: https://tsa.example/`, or remove it")
    }
    let services = items.compactMap(service)
    for (index, service) in services.enumerated()
    where services[..<index].contains(where: { $0.service.value == service.service.value }) {
      section.refuse(service.service, "stands twice in `timestamps`", "remove one of the two")
    }
    return services
  }

  private func service(_ node: Node) -> PipelineDefinition.TimeStamps? {
    if node.mapping == nil {
      guard let address = node.scalar?.string, !address.isEmpty else {
        section.fault(
          at: node, "a service of `timestamps` is an address", "write `timestamps: [https://first/, https://second/]`")
        return nil
      }
      return PipelineDefinition.TimeStamps(
        service: section.located(address, node), sandbox: nil, policy: nil, limit: nil, inFlight: nil, account: nil)
    }
    guard let own = section.section(of: node, title: "a service of `timestamps`") else { return nil }
    if own.node("sandbox") != nil {
      let folder = own.text("sandbox")
      own.refuseOthers()
      return folder.map {
        PipelineDefinition.TimeStamps(
          service: $0, sandbox: file($0), policy: nil, limit: nil, inFlight: nil, account: nil)
      }
    }
    let service = own.required("service", because: "the address of the time-stamping service")
    let policy = own.text("policy")
    let limit = own.text("limit")
    let inFlight = own.integer("in_flight", in: TimeStampReading.inFlight)
    let account = account(own)
    own.refuseOthers()
    guard let service else { return nil }
    return PipelineDefinition.TimeStamps(
      service: service, sandbox: nil, policy: policy, limit: limit, inFlight: inFlight, account: account)
  }

  private func account(_ section: YAMLSection) -> PipelineDefinition.TimeStamps.Account? {
    let user = section.text("user")
    let password = section.text("password")
    switch (user, password) {
    case (nil, nil): return nil
    case (let user?, let password?):
      if let reference = SecretReference(password.value) { return .init(user: user, password: reference) }
      // The text is most likely the password itself, so it is not repeated.
      section.faults.problems.append(
        Problem(
          .pipelineSecretInFile, at: password.place, "a password does not belong in a pipeline file",
          remedy: "write where it comes from: \(SecretReference.forms)"))
    case (let user?, nil):
      section.refuse(user, "is a user without a `password`", "write where the password comes from: env:NAME")
    case (nil, let password?):
      section.faults.problems.append(
        Problem(.pipelineInvalid, at: password.place, "a `password` needs a `user`", remedy: "write `user: NAME`"))
    }
    return nil
  }
}
