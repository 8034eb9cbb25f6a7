import Delivery
import Ledger
import Records

/// What a run writes, and where.
extension Examination {
  /// - Parameter rows: how many credentials may be written; nil when nobody knows.
  func output(_ blueprint: Blueprint?, rows: Int?) -> DoctorLine {
    .trying("output folder") {
      // Each file stands there once, while it is made; a seal and its header add little to what it seals.
      let size = rows.map { Int64($0) * Int64(blueprint?.plan.size ?? 0) }
      let survey = try OutputSurvey(pipeline.output.path, pipeline: pipeline.name, expecting: size ?? 0)
      let state = survey.exists ? "" : ", which the first run makes"
      return ("\(pipeline.output.path)\(state), \(ByteCount(survey.free)) free", survey.warnings)
    }
  }

  func ledger() -> DoctorLine {
    .trying("ledger") {
      let survey = try LedgerSurvey(pipeline.ledger.path, folderToCome: pipeline.output.path)
      return (
        "\(pipeline.ledger.path)\(survey.exists ? ", not in use by another run" : ", which the first run makes")", []
      )
    }
  }

  /// Only where a database is told what became of the rows.
  func writeBack() -> [DoctorLine] {
    guard pipeline.writeBack != nil else { return [] }
    return [
      .trying("write back") {
        let writeBack = try WriteBack(pipeline)
        try writeBack?.look()
        return ("\(writeBack?.name ?? ""): it can be told what becomes of each row", [])
      }
    ]
  }
}

/// A size as people read it: `1.4 MB`.
struct ByteCount: CustomStringConvertible {
  let bytes: Int64

  init(_ bytes: some BinaryInteger) { self.bytes = Int64(clamping: bytes) }

  var description: String {
    var unit = "bytes"
    var (whole, rest) = (bytes, Int64(0))
    for larger in ["kB", "MB", "GB", "TB"] where whole >= 1000 {
      (unit, rest, whole) = (larger, whole % 1000 / 100, whole / 1000)
    }
    return whole < 10 && unit != "bytes" ? "\(whole).\(rest) \(unit)" : "\(whole) \(unit)"
  }
}
