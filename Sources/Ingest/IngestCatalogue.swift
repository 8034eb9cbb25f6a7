import Records

/// Every kind of problem that ingest reports.
public enum IngestCatalogue {
  public static let codes: [ProblemCode] = [
    .sourceMissing, .sourceFolder, .sourceUnreadable, .sourceEmpty, .sourceEncrypted, .sourceLegacy, .sourceWrongKind,
    .sourceCorrupt, .sourceDoctype, .sourceEncoding, .sourceTooLarge, .sheetMissing, .sheetAmbiguous, .sheetHidden,
    .sheetBeyondTable, .tableMissing, .tableHeadless, .rangeMissing, .rangeUnusable, .sheetReference,
    .sheetSharedString,
    .headerMissing, .headerDuplicate, .headerEmpty, .headerMerged, .csvSeparatorUnclear, .csvByteOrderMark,
    .csvQuoteUnterminated,
    .csvQuoteMisplaced, .csvRecordLength, .cellBeyondHeader, .cellMerged, .cellFormulaUncalculated,
    .cellNumberDigitsLost,
    .cellDateImpossible, .cellUnreadable,
    .relationUnreadable, .relationLeftOut, .templateForeign,
    .columnTypeUnsupported, .cellUnrepresentable, .cellEncoding, .cellTooLong,
    .rowOrphan, .joinError, .rowChildrenTooMany, .tableTooLarge,
  ]
}
