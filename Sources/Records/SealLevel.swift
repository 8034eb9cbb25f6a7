/// How long a seal can be proven, each level with all that the one before it has (ETSI TS 119 182-1 §6).
public enum SealLevel: String, Sendable, CaseIterable, Comparable {
  /// The signature and its certificate.
  case b = "B"
  /// With a time-stamp.
  case t = "T"
  /// With the certificates and revocation data of its day.
  case lt = "LT"
  /// With a time-stamp over all of it.
  case lta = "LTA"

  /// Time-stamps over a seal that this level takes, without the one over the content, which is a matter of choice.
  public var stamps: Int {
    switch self {
    case .b: 0
    case .t, .lt: 1
    case .lta: 2
    }
  }

  public static func < (left: SealLevel, right: SealLevel) -> Bool { left.rank < right.rank }

  private var rank: Int { SealLevel.allCases.firstIndex(of: self) ?? 0 }
}
