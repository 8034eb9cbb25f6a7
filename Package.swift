// swift-tools-version: 6.2

import PackageDescription

/// Dependencies point one way: {Records, ELM} ← the stage modules ← Pipeline ← confer.
/// A stage module that imports another stage module does not compile, because it is not listed here.

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

func stage(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: ["Records", "ELM"] + dependencies, swiftSettings: strict)
}

func tests(
  _ name: String, path: String? = nil, excluding exclude: [String] = [], _ dependencies: [Target.Dependency]
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["Support"], path: path ?? "Tests/\(name)", exclude: exclude,
    swiftSettings: strict)
}

let package = Package(
  name: "confer",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "confer", targets: ["confer"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // System libraries
    .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(name: "CSerd", pkgConfig: "serd-0", providers: [.apt(["libserd-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(name: "CShims", dependencies: ["COpenSSL"]),

    // Leaves: what everybody may speak of
    .target(name: "Records", dependencies: ["COpenSSL"], swiftSettings: strict),
    .target(name: "ELM", dependencies: ["Records"], swiftSettings: strict),
    .target(name: "Web", dependencies: ["Records", "CCurl"], swiftSettings: strict),
    .target(name: "Postgres", dependencies: ["Records", "CPQ"], swiftSettings: strict),

    // Stages
    stage("Ingest", ["CExpat", "CZip", "Postgres"]),
    stage("Mapping", ["Yams"]),
    stage("Validation", ["CSerd"]),
    stage("Sealing", ["COpenSSL", "CShims", "Web"]),
    stage("Delivery", ["CShims"]),
    stage("Ledger", [.product(name: "GRDB", package: "GRDB.swift")]),
    stage("Reporting", ["CXlsxWriter", "Postgres", .product(name: "Logging", package: "swift-log")]),

    // Beside the stages: a certificate authority and its services on loopback, for trying things out
    .target(name: "Sandbox", dependencies: ["Records", "COpenSSL", "CShims"], swiftSettings: strict),

    // The whole
    stage(
      "Pipeline",
      [
        "Ingest", "Mapping", "Validation", "Sealing", "Delivery", "Ledger", "Reporting", "Postgres", "Sandbox",
        .product(name: "Logging", package: "swift-log"),
      ]),
    .executableTarget(
      name: "confer",
      dependencies: [
        "Pipeline", "Sandbox",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),

    // Tests
    .target(
      name: "Support", dependencies: ["Records", "ELM", "Sandbox", "CXlsxWriter"], path: "Tests/Support",
      swiftSettings: strict),
    .executableTarget(
      name: "Benchmarks",
      dependencies: ["Pipeline", "Ingest", "Mapping", "Validation", "Sealing", "Support", "COpenSSL", "CShims"],
      path: "Tests/Benchmarks",
      swiftSettings: strict),
    .executableTarget(
      name: "Reference", dependencies: ["Support"], path: "Tests/Reference", swiftSettings: strict),
    tests("RecordsTests", ["Records"]),
    tests("ELMTests", ["ELM"]),
    tests("IngestTests", ["Ingest", "Postgres"]),
    tests("MappingTests", ["Mapping"]),
    tests("ValidationTests", ["Validation"]),
    tests("SealingTests", ["Sealing", "Sandbox", "Web"]),
    tests("WebTests", ["Web", "Sandbox"]),
    tests("PostgresTests", ["Postgres"]),
    tests("SandboxTests", ["Sandbox", "Sealing"]),
    tests("DeliveryTests", ["Delivery", "Ledger"]),
    tests("LedgerTests", ["Ledger", .product(name: "GRDB", package: "GRDB.swift")]),
    tests("ReportingTests", ["Reporting", "Ingest"]),
    tests("PipelineTests", ["Pipeline", "Sandbox", "Postgres"]),
    tests("CrashTests", path: "Tests/Crash", ["Pipeline", "Sandbox"]),
    tests("HostileTests", path: "Tests/Hostile", ["Pipeline", "Sandbox"]),
    tests("DifferentialTests", path: "Tests/Differential", excluding: ["judge.py"], ["Pipeline"]),
    tests("InteropTests", path: "Tests/Interop", ["Pipeline", "Ingest", "Mapping", "Postgres", "Sandbox"]),
  ],
  swiftLanguageModes: [.v6]
)
