import Delivery
import Ingest
import Ledger
import Mapping
import Records
import Reporting
import Sealing
import Validation

/// Every problem code of the program, for `confer explain`.
public enum ProblemCatalogue {
  /// Sorted by slug.
  public static let codes: [ProblemCode] = [
    RecordsCatalogue.codes, IngestCatalogue.codes, MappingCatalogue.codes, ValidationCatalogue.codes,
    SealingCatalogue.codes,
    DeliveryCatalogue.codes, LedgerCatalogue.codes, ReportingCatalogue.codes, PipelineCatalogue.codes,
  ].joined().sorted { $0.slug < $1.slug }
}

/// The problem codes of this module, for `confer explain`.
public enum PipelineCatalogue {
  public static let codes: [ProblemCode] = [
    .fileNameShared, .restoreDiffers, .rowMissing, .sealedFileUnreadable, .verificationTimeInvalid, .payloadDiffers,
    .sourceChanged,
  ]
}
