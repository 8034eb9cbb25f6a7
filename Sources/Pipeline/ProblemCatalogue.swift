import Delivery
import Ingest
import Ledger
import Mapping
import Postgres
import Records
import Reporting
import Sandbox
import Sealing
import Validation

/// Every problem code of the program, for `confer explain`.
public enum ProblemCatalogue {
  /// The codes of one stage.
  public struct Stage: Sendable {
    public let title: String
    public let codes: [ProblemCode]
  }

  /// In the order in which data flows.
  public static let stages: [Stage] = [
    Stage(title: "Files and secrets", codes: RecordsCatalogue.codes),
    Stage(title: "Reading the source", codes: IngestCatalogue.codes),
    Stage(title: "Databases", codes: PostgresCatalogue.codes),
    Stage(title: "Pipeline file, template and cells", codes: MappingCatalogue.codes),
    Stage(title: "What the European profile demands", codes: ValidationCatalogue.profileCodes),
    Stage(title: "Rules beyond the profile", codes: ValidationCatalogue.codesOfRules),
    Stage(title: "What a pipeline demands besides", codes: ValidationCatalogue.furtherCodes),
    Stage(title: "Key, certificate and seal", codes: SealingCatalogue.codes),
    Stage(title: "Output folder and file names", codes: DeliveryCatalogue.codes),
    Stage(title: "Ledger", codes: LedgerCatalogue.codes),
    Stage(title: "Error workbook", codes: ReportingCatalogue.codes),
    Stage(title: "The run as a whole", codes: PipelineCatalogue.codes),
    Stage(title: "The sandbox", codes: SandboxCatalogue.codes),
  ].filter { !$0.codes.isEmpty }

  /// Sorted by slug.
  public static let codes: [ProblemCode] = stages.flatMap(\.codes).sorted { $0.slug < $1.slug }

  public static func code(_ slug: String) -> ProblemCode? { codes.first { $0.slug == slug } }
}

/// The problem codes of this module, for `confer explain`.
public enum PipelineCatalogue {
  public static let codes: [ProblemCode] = [
    .fileNameShared, .restoreDiffers, .rowMissing, .sealedFileUnreadable, .verificationTimeInvalid, .payloadDiffers,
    .extendFileMissing, .extendFileOfPipeline, .optionInvalid,
    .vocabularyUnreadable, .vocabularyColumn, .vocabularyIRI, .vocabularyRepeated, .vocabularyLabel,
    .vocabularyLabelShared, .vocabularyLanguage, .vocabularyCode, .vocabularyScheme, .vocabularyExists,
    .sourceChanged, .credentialUnreadable, .problemsOmitted, .doctorFailed,
    .newFileTaken, .newFileUnwritable,
  ]
}
