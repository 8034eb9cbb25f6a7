import Mapping
import Records
import Sealing

extension TimeStampService {
  /// The services that a pipeline file names, in its order.
  ///
  /// - Parameter isIssuing: whether they will be asked. A check of the file alone has no need of their passwords, nor of a sandbox
  ///   that is still to be made.
  /// - Throws: `RunFailure` with `.configuration` and every fault, each with its line, and for a password that cannot be
  ///   read.
  static func services(of pipeline: PipelineDefinition, isIssuing: Bool = true) throws -> [TimeStampService] {
    var problems: [Problem] = []
    var services: [TimeStampService] = []
    for named in pipeline.seal?.timestamps ?? [] where isIssuing || named.sandbox == nil {
      let account = try named.account.map { account in
        Account(
          user: account.user.value,
          password: isIssuing ? try account.password.read(relativeTo: pipeline.folder) : Secret([]))
      }
      do { services.append(try TimeStampService(named, account: account)) } catch { problems.append(error) }
    }
    guard problems.isEmpty else { throw RunFailure(.configuration, problems) }
    return services
  }

  /// What the words of a pipeline file mean.
  private init(_ named: PipelineDefinition.TimeStamps, account: Account?) throws(Problem) {
    var limit: RequestLimit?
    if let text = named.limit {
      do { limit = try RequestLimit(text.value) } catch {
        throw Problem(.pipelineInvalid, at: text.place, value: text.value, error.reason, remedy: error.remedy)
      }
    }
    let address = try named.sandbox.map(SandboxHosting.address(of:)) ?? named.service.value
    do {
      try self.init(
        address, policy: named.policy?.value, account: account, limit: limit,
        inFlight: named.inFlight ?? TimeStampService.usualInFlight)
    } catch {
      let part: PipelineDefinition.Located<String> =
        switch error.part {
        case .policy: named.policy ?? named.service
        case .account: named.account?.user ?? named.service
        case .address, .inFlight: named.service
        }
      // An address may have a password in it.
      let value = error.mayHoldPassword ? nil : part.value
      throw Problem(.pipelineInvalid, at: part.place, value: value, error.reason, remedy: error.remedy)
    }
  }
}
