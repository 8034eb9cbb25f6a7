import ELM

extension Mutation {
  private static let picture = "displayParameter.individualDisplay.displayDetail.image"

  /// All that the official shapes let through.
  static let unseen = undetected + implausible

  /// What is well-formed, and cannot or hardly be true.
  static let implausible: [(mutation: Mutation, path: String, code: String)] = [
    (
      Mutation("picture with a prefix", ("\(picture).content", "data:image/png;base64,iVBORw0KGgo=")),
      "\(picture).content", "credential.media.unreadable"
    ),
    (
      Mutation("picture of another type", ("\(picture).content", "R0lGODlhAQABAAAAACw=")), "\(picture).content",
      "credential.media.type"
    ),
    (
      Mutation("award before birth", ("\(claim).awardedBy.awardingDate", "1999-09-01T00:00:00Z")),
      "\(claim).awardedBy.awardingDate", "credential.award.before-birth"
    ),
    (
      Mutation("award to a child", ("\(claim).awardedBy.awardingDate", "2009-09-01T00:00:00Z")),
      "\(claim).awardedBy.awardingDate", "credential.award.childhood"
    ),
    (
      Mutation("over before it is issued", ("validUntil", "2023-09-01T00:00:00Z")), "validUntil",
      "credential.validity.over"
    ),
    (
      Mutation("beginning in 1023", ("validFrom", "1023-01-01T00:00:00Z")), "validFrom", "credential.date.implausible"
    ),
    (
      Mutation("minus sixty hours", ("\(specification).volumeOfLearning", "-PT60H")),
      "\(specification).volumeOfLearning", "credential.duration.negative"
    ),
    (
      Mutation("six hundred hours for two credits", ("\(specification).volumeOfLearning", "PT600H")),
      "\(specification).volumeOfLearning", "credential.credit.workload"
    ),
  ]
}
