import Foundation
import Sandbox
import Support
import Testing

@Suite("confer extend ends with the code of what happened")
struct ExtendCommandTests {
  private func extend(_ served: ServedDesk, _ paths: [String], _ more: String...) throws -> Run.End {
    try Run(["extend"] + paths + ["--timestamps", served.server.timestampAddress, "--trust", served.root] + more).wait()
  }

  @Test("Files: done, some refused, a wrong answer, a service that is away, and what no command line may say")
  func files() throws {
    let served = try ServedDesk(learners: 2, level: "level: B")
    #expect(try Run("issue", served.desk.pipeline).wait().status == 0)
    let paths = try served.desk.credentials().enumerated().map { index, name in
      let path = served.desk.path("\(index).jsonld")
      try FileManager.default.copyItem(atPath: served.desk.file(name), toPath: path)
      return path
    }
    let own = try extend(served, try served.paths())
    #expect(own.status == 3 && own.errors.contains("stands in the output folder of a pipeline"), "\(own.errors)")

    served.server.inject(.wrongNonce, into: .timestamps, after: 1)
    let wrong = try extend(served, paths)
    #expect(wrong.status == 6 && wrong.errors.contains("nonce"), "\(wrong.errors)")
    #expect(wrong.errors.contains("not raised yet: \(paths[0]) \(paths[1])"))
    served.server.heal(.timestamps)

    served.server.inject(.status(503, retryAfter: 7200), into: .timestamps)
    let away = try extend(served, paths)
    #expect(away.status == 75 && away.errors.contains("gives no time-stamps now"), "\(away.errors)")
    served.server.heal(.timestamps)

    let done = try extend(served, paths)
    #expect(done.status == 0 && done.output.contains("\(paths[0]): T → LTA\n\(paths[1]): B → LTA\n"), "\(done.output)")
    #expect(served.stamps == 1 + 1 + 1 + 1 + 2)
    #expect(try served.below(among: paths) == [])
    let renewed = try extend(served, [paths[0]], "--quiet")
    #expect(renewed.status == 0 && renewed.output.isEmpty && served.stamps == 7)

    for arguments in [["--level", "B"], ["--level", "X"], ["--renew"]] {
      let usage = try Run(["extend", paths[0], "--timestamps", served.server.timestampAddress] + arguments).wait()
      #expect(usage.status == 2, "\(usage.errors)")
    }
    #expect(try Run("extend", paths[0]).wait().status == 2)
    #expect(try Run("extend", served.desk.pipeline, "--trust", served.root).wait().status == 2)
    #expect(served.stamps == 7)
  }
}
