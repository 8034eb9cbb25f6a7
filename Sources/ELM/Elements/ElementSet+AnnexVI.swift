extension ElementSet {
  /// The elements of data on qualifications with an EQF level that are published electronically, as far as a credential can hold
  /// them.
  static let annexVIElements: [RecommendedElement] = [
    RecommendedElement(
      1, "Title of the qualification", phrase: "the title of the qualification", .mandatory,
      """
      claim.specifiedBy.title
      """),
    RecommendedElement(
      2, "Field of education", phrase: "the field of education (ISCED-F)", .mandatory,
      """
      claim.specifiedBy.thematicArea
      """),
    RecommendedElement(
      3, "Country or region", phrase: "the country or region of the qualification", .mandatory,
      """
      claim.awardedBy.awardingBody.location.address.countryCode claim.awardedBy.awardingBody.location.spatialCode
      claim.specifiedBy.awardingOpportunity.location.address.countryCode
      claim.specifiedBy.awardingOpportunity.location.spatialCode
      claim.specifiedBy.awardingOpportunity.awardingBody.location.address.countryCode
      claim.specifiedBy.awardingOpportunity.awardingBody.location.spatialCode
      """),
    RecommendedElement(
      4, "EQF level", phrase: "the EQF level", .mandatory,
      """
      claim.specifiedBy.eqfLevel
      """),
    RecommendedElement(
      5, "Description", phrase: "what the learner is expected to know, understand and be able to do", .mandatory,
      hints: 3,
      // Outcomes that say whether they are knowledge or skills; else an open text. The model's list of skill types has no word
      // for responsibility and autonomy, so these can only be said in a text.
      """
      claim.specifiedBy.learningOutcome{dcType,title} claim.specifiedBy.learningOutcomeSummary.noteLiteral
      claim.specifiedBy.description claim.specifiedBy.learningOutcome{dcType,relatedESCOSkill}
      """),
    RecommendedElement(
      6, "Awarding or competent body", phrase: "the name of the awarding or competent body", .mandatory,
      """
      claim.awardedBy.awardingBody.legalName claim.awardedBy.awardingBody.prefLabel
      claim.awardedBy.awardingBody.altLabel claim.awardedBy.awardingBody.fullName
      claim.specifiedBy.awardingOpportunity.awardingBody.legalName
      claim.specifiedBy.awardingOpportunity.awardingBody.prefLabel
      """),
    RecommendedElement(
      7, "Credit points or workload", phrase: "the credit points or the workload", .optional, hints: 2,
      """
      claim.specifiedBy.creditPoint{framework,point} claim.specifiedBy.volumeOfLearning
      """),
  ]
}
