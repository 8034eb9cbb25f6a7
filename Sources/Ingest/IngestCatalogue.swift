import Records

/// Every kind of problem that ingest reports.
public enum IngestCatalogue {
  public static let codes: [ProblemCode] = [
    .sourceMissing, .sourceFolder, .sourceUnreadable, .sourceEmpty, .sourceEncrypted, .sourceLegacy, .sourceWrongKind,
    .sourceCorrupt, .sourceDoctype, .sourceEncoding, .sourceTooLarge, .sheetMissing, .sheetAmbiguous, .sheetReference,
    .sheetSharedString, .headerMissing, .headerDuplicate, .headerEmpty, .headerMerged, .csvQuoteUnterminated,
    .csvQuoteMisplaced, .csvRecordLength, .cellBeyondHeader, .cellFormulaUncalculated, .cellNumberDigitsLost,
    .cellDateImpossible, .cellUnreadable, .columnTypeUnsupported, .cellUnrepresentable, .cellEncoding, .cellTooLong,
  ]
}
