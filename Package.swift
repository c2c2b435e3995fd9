// swift-tools-version: 6.2

import PackageDescription

/// Warnings are errors in CI alone, so that a newer compiler's new warning
/// never stops somebody who only wants to run the program.
let warnings: [SwiftSetting] =
  Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]

/// `make fuzz` alone sets this. Then our own modules tell libFuzzer where an input has led, and the
/// fuzz targets of `Tests/Fuzzing` are part of the package; an ordinary build knows nothing of them.
let isFuzzing = Context.environment["FUZZING"] != nil
let fuzzed: [SwiftSetting] = isFuzzing ? [.unsafeFlags(["-sanitize=fuzzer"])] : []
/// A target makes plans of the bytes it is given, past the files that a plan is usually read from.
let fuzzedWithin: [SwiftSetting] = isFuzzing ? [.unsafeFlags(["-enable-testing"])] : []
let fuzzedShim: [CXXSetting] = isFuzzing ? [.unsafeFlags(["-fsanitize=fuzzer-no-link"])] : []

let strict: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + warnings + fuzzed

let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let subprocess: Target.Dependency = .product(name: "Subprocess", package: "swift-subprocess")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")

/// What the server is made of; each is imported by name somewhere in `PlanWeb`.
let server: [Target.Dependency] = [
  .product(name: "Hummingbird", package: "hummingbird"),
  .product(name: "HummingbirdCore", package: "hummingbird"),
  .product(name: "HTTPTypes", package: "swift-http-types"),
  logging,
  mustache,
  .product(name: "NIOCore", package: "swift-nio"),
  .product(name: "NIOPosix", package: "swift-nio"),
  .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
  .product(name: "UnixSignals", package: "swift-service-lifecycle"),
]
let serverTesting: Target.Dependency = .product(name: "HummingbirdTesting", package: "hummingbird")

/// All but the reading of configuration files, which nothing here uses.
let hummingbirdTraits: Set<Package.Dependency.Trait> = ["FullFoundation"]

/// Folders of plans beside the fixtures' source, which are read and not built.
let fixtureFolders = ["corpus", "layouts", "unseen", "heldout"]

let package = Package(
  name: "tverrsnitt",
  products: [
    .library(name: "Xapian", targets: ["Xapian"]),
    .executable(name: "tverrsnitt", targets: ["tverrsnitt"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0",
      traits: hummingbirdTraits),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    // Links libxapian and shows Swift no C++ header.
    .systemLibrary(
      name: "CSysXapian", pkgConfig: "xapian-core", providers: [.apt(["libxapian-dev"])]),

    // The C++ shim: one C header, one place that catches exceptions.
    .target(name: "CXapian", dependencies: ["CSysXapian"], cxxSettings: fuzzedShim),

    // Fictional kommuner for the tests, and where to find them.
    .target(
      name: "Fixtures", dependencies: ["PlanCorpus"], path: "Tests/Fixtures",
      exclude: fixtureFolders, swiftSettings: strict),

    // The Swift binding, of use to others on its own.
    .target(name: "Xapian", dependencies: ["CXapian"], swiftSettings: strict),
    .testTarget(
      name: "XapianTests", dependencies: ["Xapian", "Fixtures"], swiftSettings: strict),

    // Shows Swift a call of Linux that the C library hides from it.
    .systemLibrary(name: "CLinux"),

    // Plan text and manifests to plans with evidence.
    .target(
      name: "PlanCorpus", dependencies: ["CLinux", crypto, subprocess, yams],
      resources: [.embedInCode("Resources")], swiftSettings: strict + fuzzedWithin),
    .testTarget(
      name: "PlanCorpusTests", dependencies: ["PlanCorpus", "Fixtures"],
      swiftSettings: strict),

    // Plans to documents of the index: vocabularies, analysis, schema.
    .target(
      name: "PlanIndex", dependencies: ["PlanCorpus", "Xapian"],
      swiftSettings: strict),
    .testTarget(
      name: "PlanIndexTests", dependencies: ["PlanIndex", "Fixtures", "PlanCorpus", "Xapian"],
      swiftSettings: strict),

    // Questions to results and tables.
    .target(
      name: "PlanQueries", dependencies: ["PlanIndex", "PlanCorpus", "Xapian"],
      swiftSettings: strict),
    .testTarget(
      name: "PlanQueriesTests",
      dependencies: ["PlanQueries", "PlanIndex", "PlanCorpus", "Xapian", "Fixtures"],
      swiftSettings: strict),

    // Links libxlsxwriter and shows Swift its C header.
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

    // Tables to files in eight formats; templates and reference documents are part of the program.
    .target(
      name: "PlanExport",
      dependencies: [
        "PlanQueries", "PlanIndex", "PlanCorpus", "CXlsxWriter", mustache,
      ],
      resources: [.embedInCode("Resources")], swiftSettings: strict),
    .testTarget(
      name: "PlanExportTests",
      dependencies: ["PlanExport", "PlanQueries", "PlanIndex", "PlanCorpus", "Fixtures"],
      exclude: ["readers"], swiftSettings: strict),

    // Links zlib and shows Swift its C header.
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

    // Pages and the API over HTTP.
    .target(
      name: "PlanWeb",
      dependencies: ["PlanExport", "PlanQueries", "PlanIndex", "PlanCorpus", "CZlib", crypto]
        + server,
      resources: [.embedInCode("Static"), .embedInCode("Templates")], swiftSettings: strict),
    .testTarget(
      name: "PlanWebTests",
      dependencies: [
        "PlanWeb", "PlanExport", "PlanQueries", "PlanIndex", "PlanCorpus", "Fixtures",
        serverTesting,
      ]
        + server, exclude: ["readers"], swiftSettings: strict),

    // Measures on made-up plans; no part of what is installed.
    .executableTarget(
      name: "tverrsnitt-bench",
      dependencies: ["PlanQueries", "PlanIndex", "PlanCorpus", argumentParser],
      path: "Benchmarks/tverrsnitt-bench", swiftSettings: strict),
    .testTarget(
      name: "BenchmarkTests",
      dependencies: ["tverrsnitt-bench", "PlanQueries", "PlanIndex", "PlanCorpus", "Fixtures"],
      swiftSettings: strict),

    // The command.
    .executableTarget(
      name: "tverrsnitt",
      dependencies: [
        "PlanWeb", "PlanExport", "PlanQueries", "PlanIndex", "PlanCorpus", argumentParser, logging,
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: ["tverrsnitt", "PlanQueries", "PlanIndex", "PlanCorpus", "Fixtures"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)

if isFuzzing {
  package.targets += [
    // Shows Swift libFuzzer's driver, which comes with the compiler.
    .systemLibrary(name: "CFuzzer", path: "Tests/Fuzzing/CFuzzer"),

    // One program; the name it is called by says which target it runs.
    .executableTarget(
      name: "tverrsnitt-fuzz",
      dependencies: [
        "CFuzzer", "CXapian", "PlanWeb", "PlanExport", "PlanQueries", "PlanIndex", "PlanCorpus",
        "Fixtures",
      ],
      path: "Tests/Fuzzing/tverrsnitt-fuzz", swiftSettings: strict,
      // The gold linker, which is Swift's usual one, cannot link libFuzzer.
      linkerSettings: [.unsafeFlags(["-use-ld=lld", "-sanitize=fuzzer"])]),
  ]
}
