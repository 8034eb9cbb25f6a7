import ELM
import Foundation
import Mapping
import Records
import Sealing
import Support
import Testing

/// The JSON Schema that editors show and the reader that decides say the same: the same keys, the same words, the same demands.
@Suite struct SchemaAgreementTests {
  /// A section of the schema, and a pipeline file in which `?` stands where that section's keys go.
  struct Section: Sendable, CustomTestStringConvertible {
    let path: [String]
    let yaml: String
    var testDescription: String { path.joined(separator: ".") }
  }

  private static let sections = [
    Section(path: [], yaml: "?"),
    Section(path: ["properties", "source"], yaml: "source: {?}"),
    Section(path: ["$defs", "postgres"], yaml: "source: {postgres: {?}}"),
    Section(path: ["$defs", "childTable"], yaml: "source: {workbook: w, tables: {t: {?}}}"),
    Section(path: ["properties", "rules"], yaml: "rules: {?}"),
    Section(path: ["properties", "validate"], yaml: "validate: {?}"),
    Section(path: ["properties", "seal"], yaml: "seal: {?}"),
    Section(path: ["properties", "seal", "properties", "key"], yaml: "seal: {level: B, key: {?}}"),
    Section(path: ["$defs", "stampService"], yaml: "seal: {level: B, key: {pkcs12: k}, timestamps: {?}}"),
    Section(path: ["$defs", "stampService"], yaml: "seal: {level: B, key: {pkcs12: k}, timestamps: [x, {?}]}"),
    Section(path: ["properties", "mandate"], yaml: "mandate: {?}"),
    Section(path: ["properties", "output"], yaml: "output: {?}"),
    Section(path: ["properties", "ledger"], yaml: "ledger: {?}"),
    Section(path: ["properties", "write_back"], yaml: "write_back: {connection: env:X, ?}"),
    Section(path: ["$defs", "vocabulary"], yaml: "vocabularies: {a: {?}}"),
    Section(path: ["$defs", "entry"], yaml: "map: {a.b: {?}}"),
    Section(path: ["$defs", "each"], yaml: "map: {a.b: {column: c, each: {?}}}"),
    Section(path: ["$defs", "valueSource"], yaml: "map: {a.b: {first: [{?}, c]}}"),
    Section(path: ["$defs", "languageColumn"], yaml: "map: {a.b: {column: c, language: {?}}}"),
    Section(path: ["$defs", "condition"], yaml: "map: {a.b: {column: c, when: {d: {?}}}}"),
    Section(path: ["$defs", "lookupTable"], yaml: "lookups: {a: {csv: f.csv, ?}}"),
    Section(path: ["$defs", "uniqueSet"], yaml: "rules: {unique: {?}}"),
    Section(path: ["$defs", "rule"], yaml: "rules: {columns: {a: {?}}}"),
    Section(path: ["$defs", "rule"], yaml: "rules: {columns: {a: [{?}]}}"),
    Section(path: ["$defs", "rule"], yaml: "rules: {when: [{if: {b: present}, then: {a: {?}}}]}"),
    Section(path: ["$defs", "when"], yaml: "rules: {when: [{?}]}"),
    Section(path: ["$defs", "condition"], yaml: "rules: {when: [{if: {a: {?}}, then: {b: required}}]}"),
    Section(path: ["$defs", "lengths"], yaml: "rules: {columns: {a: {length: {?}}}}"),
    Section(path: ["$defs", "dateRange"], yaml: "rules: {columns: {a: {date range: {?}}}}"),
  ]

  private let schema: Tree

  init() throws {
    let data = try Data(contentsOf: URL(filePath: Office.repository("Pipelines/pipeline.schema.json")))
    schema = try TreeParser.parse([UInt8](data), name: "pipeline.schema.json").tree
  }

  private func at(_ path: [String]) -> Tree? { path.reduce(Optional(schema)) { $0?[$1] } }

  private func problems(_ yaml: String) throws -> [Problem] {
    do {
      _ = try PipelineDefinition(yaml: Array(yaml.utf8), file: "p.yaml")
      return []
    } catch let failure as RunFailure { return failure.problems }
  }

  @Test(arguments: sections)
  func theyKnowTheSameKeys(_ section: Section) throws {
    let properties = try #require(at(section.path)?["properties"]?.members).map(\.key)
    #expect(at(section.path)?["additionalProperties"] == false)
    // A key that is like no other makes the reader name all it knows.
    let unknown = try problems(section.yaml.replacing("?", with: "qqqqqqqqqqqqqqqqqqqq: 1"))
    let remedy = try #require(unknown.first { $0.code == .pipelineUnknownKey }?.remedy)
    #expect(remedy == "use one of \(properties.sorted().joined(separator: ", "))")
    for key in properties {
      let found = try problems(section.yaml.replacing("?", with: "\(key): x"))
      #expect(!found.contains { $0.code == .pipelineUnknownKey }, "\(key)")
    }
  }

  @Test(arguments: sections)
  func theyDemandTheSameKeys(_ section: Section) throws {
    // Where one of several keys is demanded, the first is the one that a file without any is told of.
    func keys(_ node: Tree?) -> Set<String> { Set(node?["required"]?.elements.compactMap(\.string) ?? []) }
    let demanded = keys(at(section.path))
    let either = keys(at(section.path)?["oneOf"]?.elements.first)
    let reasons = try problems(section.yaml.replacing("?", with: "qqqq: 1")).map(\.reason)
    let missing = reasons.compactMap { $0.firstMatch(of: /has no `(\w+)`/)?.1 }.map(String.init)
    let other = section.path.isEmpty ? [] : ["name", "source", "key", "template", "language", "map", "output"]
    #expect(demanded.isSubset(of: missing), "\(missing)")
    #expect(Set(missing).subtracting(other).isSubset(of: demanded.union(either)), "\(missing)")
  }

  @Test func theyKnowTheSameWords() throws {
    func words(_ path: String...) -> [String]? {
      at(path.flatMap { ["properties", $0] })?["enum"]?.elements.compactMap(\.string)
    }
    func entry(_ key: String) -> [String]? {
      at(["$defs", "entry", "properties", key, "enum"])?.elements.compactMap(\.string)
    }
    #expect(entry("as") == Conversion.allCases.map(\.rawValue))
    #expect(entry("decimal") == ["point", "comma"])
    #expect(entry("thousands") == ["point", "comma", "space", "apostrophe"])
    for section in ["entry", "dateRange"] {
      #expect(at(["$defs", section, "properties", "format", "$ref"]) == "#/$defs/dateFormat")
    }
    #expect(
      Set(at(["$defs", "severity", "enum"])?.elements.compactMap(\.string) ?? [])
        == Set(Problem.Severity.allCases.map(\.rawValue)))
    func words(of definition: String) -> [String]? {
      at(["$defs", definition, "enum"])?.elements.compactMap(\.string)
    }
    #expect(words(of: "encoding") == TextEncoding.allCases.map(\.rawValue))
    #expect(words(of: "decimalMark") == DecimalMark.allCases.map(\.rawValue))
    let separators = FieldSeparator.allCases.flatMap { [$0.rawValue, String(Unicode.Scalar($0.byte))] }
    #expect(Set(words(of: "separator") ?? []) == Set(separators))
    #expect(
      at(["$defs", "postgres", "properties", "tls", "enum"])?.elements.compactMap(\.string)
        == PostgresReference.TLSMode.allCases.map(\.rawValue))
    #expect(words("seal", "profile") == HeaderProfile.allCases.map(\.rawValue))
    #expect(words("seal", "algorithm") == SignatureAlgorithm.allCases.map(\.rawValue))
    #expect(at(["$defs", "elements", "enum"])?.elements.compactMap(\.string) == ElementSet.allCases.map(\.rawValue))
    #expect(words("seal", "x5c") == CertificatesInSeal.allCases.map(\.rawValue))
    #expect(words("seal", "form") == SealForm.allCases.map(\.rawValue))
    #expect(words("seal", "level") == SealLevel.allCases.map(\.rawValue))
    #expect(
      at(["properties", "seal", "properties", "stages", "items", "enum"])?.elements.compactMap(\.string)
        == SealLevel.allCases.map(\.rawValue))
  }

  @Test(arguments: [
    ("env:X", true), ("file:p", true), ("fd:3", true), ("command:pass show x", true), ("credential:c", true),
    ("prompt", true), ("secret", false),
    ("fd:x", false), ("env:", false), ("fd:-1", false), ("prompt ", false),
  ])
  func theyTakeTheSameSecrets(_ text: String, _ isTaken: Bool) throws {
    let key = ["properties", "seal", "properties", "key", "properties"]
    for name in ["passphrase", "pin", "secret"] { #expect(at(key + [name, "$ref"]) == "#/$defs/secret") }
    let pattern = try #require(at(["$defs", "secret", "pattern"])?.string)
    #expect(try (text.wholeMatch(of: Regex(pattern)) != nil) == isTaken)
    #expect((SecretReference(text) != nil) == isTaken)
  }

  @Test(arguments: [
    ("30s", true), ("5 min", true), ("1h", true), ("250ms", true), ("0s", false), ("30", false), ("1 day", false),
    ("-5s", false), ("1.5s", false),
  ])
  func theyTakeTheSameDurations(_ text: String, _ isTaken: Bool) throws {
    let pattern = try #require(at(["$defs", "duration", "pattern"])?.string)
    #expect(try (text.wholeMatch(of: Regex(pattern)) != nil) == isTaken)
    let found = try problems("source: {postgres: {connection: env:X, query: q, statement_timeout: \"\(text)\"}}")
    #expect(found.contains { $0.reason == "is no length of time" } != isTaken)
  }

  @Test(arguments: [
    ("students", true), ("registry.students", true), ("Mixed Case", true), ("a.b.c", false), (".b", false),
    ("a.", false), ("a..b", false),
  ])
  func theyTakeTheSameTables(_ text: String, _ isTaken: Bool) throws {
    let pattern = try #require(at(["$defs", "relation", "pattern"])?.string)
    #expect(try (text.wholeMatch(of: Regex(pattern)) != nil) == isTaken)
    let found = try problems("source: {postgres: {connection: env:X, table: \"\(text)\"}}")
    #expect(found.contains { $0.reason == "is no name of a table" } != isTaken)
  }

  @Test(arguments: [
    ("pkcs12", true), ("pkcs12 passphrase", true), ("pkcs12 certificate", false), ("pkcs12 pin", false),
    ("pkcs12 module", false), ("pkcs12 pem certificate", false), ("pem", false), ("pem certificate", true),
    ("pem certificate passphrase", true), ("pem certificate pin", false), ("pem certificate module", false),
    ("pkcs11", true), ("pkcs11 module pin", true), ("pkcs11 module pin certificate", true),
    ("pkcs11 passphrase", false), ("pkcs11 pkcs12", false), ("pkcs11 pem certificate", false), ("pin", false),
    ("certificate", false), ("module pin", false), ("csc client secret", true), ("csc client secret pin", true),
    ("csc client secret pin credential token", true), ("csc", false), ("csc client", false), ("csc secret", false),
    ("csc client secret passphrase", false), ("csc client secret certificate", false),
    ("csc client secret module", false),
    ("csc client secret pkcs12", false), ("csc client secret pem certificate", false), ("client secret", false),
    ("pkcs12 secret", false), ("pkcs12 credential", false), ("pkcs11 token", false), ("pem certificate client", false),
  ])
  func theyTakeTheSameKeys(_ names: String, _ isTaken: Bool) throws {
    let names = Set(names.split(separator: " ").map(String.init))
    func texts(_ tree: Tree?) -> [String] { tree?.elements.compactMap(\.string) ?? [] }
    let forms = try #require(at(["properties", "seal", "properties", "key", "oneOf"])?.elements)
    let fitting = forms.filter {
      names.isSuperset(of: texts($0["required"])) && names.isSubset(of: texts($0["propertyNames"]?["enum"]))
    }
    #expect((fitting.count == 1) == isTaken)
    let key = names.map { "\($0): env:x" }.joined(separator: ", ")
    let found = try problems("seal: {level: B, key: {\(key)}}")
    #expect(found.contains { $0.reason.hasPrefix("`key` needs") } != isTaken)
  }

  @Test(arguments: [
    ("workbook", true), ("workbook sheet", true), ("workbook table", true), ("sheet", true), ("table", true),
    ("range", true), ("csv", true), ("of", false), ("csv workbook", false), ("csv sheet", false), ("csv range", false),
    ("sheet table", false), ("workbook sheet range", false), ("csv of", true), ("sheet of", true),
  ])
  func theyTakeTheSameChildTables(_ names: String, _ isTaken: Bool) throws {
    let names = Set(names.split(separator: " ").map(String.init))
    let forms = try #require(at(["$defs", "childTable", "oneOf"])?.elements)
    func required(_ form: Tree) -> Bool {
      names.isSuperset(of: form["required"]?.elements.compactMap(\.string) ?? [])
    }
    let fitting = forms.filter { form in
      required(form) && (form["anyOf"]?.elements.contains(where: required) ?? true)
        && !(form["not"]?["anyOf"]?.elements.contains(where: required) ?? false)
    }
    #expect((fitting.count == 1) == isTaken)
    let keys = names.map { "\($0): u" }.joined(separator: ", ")
    let found = try problems("source: {workbook: w, tables: {t: {\(keys), on: a}, u: {sheet: s, on: a}}}")
    #expect(found.contains { $0.code == .pipelineInvalid && !$0.reason.contains("a pipeline has no") } != isTaken)
  }

  @Test(arguments: [
    ("modules", true), ("Modules_2", true), ("a234567890123456789012345678901", true), ("2nd", false), ("_m", false),
    ("a2345678901234567890123456789012", false), ("two words", false), ("é", false), ("numbered", false),
    ("Numbered", false),
  ])
  func theyTakeTheSameTableNames(_ name: String, _ isTaken: Bool) throws {
    let names = try #require(at(["properties", "source", "properties", "tables", "propertyNames"]))
    let pattern = try Regex(try #require(names["pattern"]?.string))
    let not = try Regex(try #require(names["not"]?["pattern"]?.string))
    #expect((name.firstMatch(of: pattern) != nil && name.firstMatch(of: not) == nil) == isTaken)
    let found = try problems("source: {workbook: w, tables: {\(name): {sheet: s, on: a}}}")
    #expect(found.contains { $0.reason.contains("cannot be the name of a table") } != isTaken)
  }

  @Test(arguments: [
    ("20 per 20min", true), ("20 per 20 min", true), ("100 per hour", true), ("5  per  2 days", true),
    ("999999 per 999999 s", true), ("1000000 per s", false), ("0 per min", false), ("05 per min", false),
    ("20 per 2 0min", false), ("20 per 20", false), ("20/20min", false), ("20 per 20Min", false),
  ])
  func theyTakeTheSameLimits(_ text: String, _ isTaken: Bool) throws {
    let pattern = try #require(at(["$defs", "stampService", "properties", "limit", "pattern"])?.string)
    #expect(try (text.wholeMatch(of: Regex(pattern)) != nil) == isTaken)
    #expect(((try? RequestLimit(text)) != nil) == isTaken)
  }

  @Test(arguments: [
    ("https://tsa.example/", true), ("HTTP://tsa.example:8080/tsa?x=1", true), ("https://tsa.example/@here", true),
    ("ftp://tsa.example/", false), ("https://", false), ("https:///tsa", false), ("https://u:p@tsa.example/", false),
    ("https://tsa.example/a b", false), ("tsa.example", false),
  ])
  func theyTakeTheSameAddresses(_ text: String, _ isTaken: Bool) throws {
    let pattern = try #require(at(["$defs", "address", "pattern"])?.string)
    let not = try #require(at(["$defs", "address", "not", "pattern"])?.string)
    #expect(try (text.firstMatch(of: Regex(pattern)) != nil && text.firstMatch(of: Regex(not)) == nil) == isTaken)
    #expect(((try? TimeStampService(text)) != nil) == isTaken)
  }

  @Test(arguments: [
    ("1.2.3.4", true), ("0.4.0.2023.1.1", true), ("2.999", true), ("1", false), ("1.40.3", false), ("3.1", false),
    ("1.2.", false), ("1.02", false), ("policy", false),
  ])
  func theyTakeTheSamePolicies(_ text: String, _ isTaken: Bool) throws {
    let pattern = try #require(at(["$defs", "stampService", "properties", "policy", "pattern"])?.string)
    #expect(try (text.wholeMatch(of: Regex(pattern)) != nil) == isTaken)
    #expect(((try? TimeStampService("https://tsa.example/", policy: text)) != nil) == isTaken)
  }

  @Test(arguments: [
    ("a", true), ("a.b", true), ("a[0].b", true), ("a[12].b[3].c", true), ("a.", false), (".a", false), ("a b", false),
    ("a[x]", false), ("a[]", false),
    ("a[-1]", false), ("a.b@en", true), ("a@pt-BR", true), ("a@", false), ("@en", false), ("a@en.b", false),
    ("a@e", false),
    ("a@en@es", false), ("a[0]@en", true), ("", false), ("a1", false), ("a[0", false), ("a[0]b", false),
    ("a[12345]", false), ("ä", false),
  ])
  func theyTakeTheSamePaths(_ text: String, _ isTaken: Bool) throws {
    let pattern = try #require(at(["properties", "map", "propertyNames", "pattern"])?.string)
    #expect(try (text.wholeMatch(of: Regex(pattern)) != nil) == isTaken)
    #expect((TemplatePath(text) != nil) == isTaken)
  }

  @Test(arguments: [
    ("dd/mm/yyyy", true), ("mm/dd/yyyy", true), ("yyyy-mm-dd", true), ("yyyymmdd", true), ("d month yyyy", true),
    ("month d, yyyy", true), ("tt.mm.jjjj", false), ("dd:mm:yyyy", false), ("dd/mm/yy", false), ("", false),
  ])
  func theyTakeTheSameDateFormats(_ text: String, _ isTaken: Bool) throws {
    let pattern = try #require(at(["$defs", "dateFormat", "pattern"])?.string)
    #expect(try (text.wholeMatch(of: Regex(pattern)) != nil) == isTaken)
    let found = try problems("map: {a.b: {column: c, format: \"\(text)\"}}")
    #expect(found.contains { $0.message.contains("format") || $0.value == text } != isTaken)
  }

  @Test func theDemoHasAnEditorHeaderThatNamesTheSchema() throws {
    let demo = try DemoPipeline.whole()
    #expect(demo.hasPrefix("# yaml-language-server: $schema=pipeline.schema.json\n"))
  }
}
