// swift-tools-version: 6.2
import PackageDescription

/// Whether the parsers of lists are built to be fuzzed; nothing but `FuzzLists` links then.
let isFuzzed = Context.environment["TTHC_FUZZ"] != nil

/// The language settings of every target: Swift 6 with the upcoming features on and no warning let through.
let house: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
  ] + (isFuzzed ? [.unsafeFlags(["-sanitize=fuzzer,address"])] : [])

/// ncurses is not thread-safe: whatever touches the terminal lives on the main actor.
let onMainThread: [SwiftSetting] = house + [.defaultIsolation(MainActor.self)]

func room(
  _ name: String,
  _ dependencies: [Target.Dependency] = [],
  settings: [SwiftSetting] = house
) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

let system: Target.Dependency = .product(name: "SystemPackage", package: "swift-system")

let package = Package(
  name: "tthc",
  products: [
    .executable(name: "tthc", targets: ["tthc"]),
    .executable(name: "tthc-xlsx", targets: ["tthc-xlsx"]),
    .library(
      name: "ProcedureCatalog",
      targets: ["ProcedureModel", "CatalogIndex", "Interchange", "CatalogReports"]
    ),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    room("VietnameseText"),
    room("Strings"),
    room("ProcedureModel", ["VietnameseText"]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    room("CatalogIndex", ["ProcedureModel", "VietnameseText", "CZlib"]),
    .systemLibrary(name: "CMinizip", providers: [.apt(["libminizip-dev"])]),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CJansson", providers: [.apt(["libjansson-dev"])]),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    // FreeXL in a process of its own, and the encodings that it needs.
    .target(name: "CFreeXL", linkerSettings: [.linkedLibrary("freexl"), .linkedLibrary("m")]),
    room(
      "Interchange",
      [
        "ProcedureModel", "VietnameseText", "Strings", "TextScreen", "CMinizip", "CExpat",
        "CJansson", "CFreeXL", "CSQLite", system,
      ]
    ),
    room("CatalogReports", ["ProcedureModel", "CatalogIndex", "VietnameseText"]),
    room("TextScreen"),
    room(
      "BrowserUI",
      [
        "VietnameseText", "Strings", "ProcedureModel", "CatalogIndex", "Interchange",
        "CatalogReports", "TextScreen", system,
      ]
    ),
    // Without `pkgConfig`: its flags are refused with a warning, and the module map links already.
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    room(
      "CursesTerminal",
      ["CNcurses", "TextScreen"],
      settings: onMainThread + [.strictMemorySafety()]
    ),
    .target(
      name: "Resources",
      path: "Resources",
      exclude: ["dak-lak-2022.tsv", "dak-lak-2022.snapshot.tsv", "everyday-names.tsv"],
      publicHeadersPath: "include"
    ),
    .executableTarget(
      name: "tthc",
      dependencies: [
        "VietnameseText", "Strings", "ProcedureModel", "CatalogIndex", "Interchange",
        "CatalogReports", "TextScreen", "BrowserUI", "CursesTerminal", "Resources", system,
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house,
      // One file without shared libraries: loading them would take longer than all else before the
      // first screen.
      linkerSettings: [
        .unsafeFlags(
          ["-static-executable", "-l_FoundationCShims", "-l_FoundationCollections"],
          .when(configuration: .release)
        )
      ]
    ),
    .systemLibrary(name: "CXlsxWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    // Debian has libxlsxwriter as a shared library alone: it stays out of `tthc`, which starts this
    // where a workbook is wanted.
    .executableTarget(
      name: "tthc-xlsx",
      dependencies: ["CXlsxWriter"],
      swiftSettings: house,
      linkerSettings: [.unsafeFlags(["-static-stdlib"], .when(configuration: .release))]
    ),
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        "BrowserUI", "CatalogIndex", "CursesTerminal", "CZlib", "Interchange", "ProcedureModel",
        "Resources", "Strings", "TextScreen",
      ],
      path: "Tests/Benchmarks",
      swiftSettings: house,
      // Valgrind cannot read what the compiler writes for debuggers, and needs the names alone.
      linkerSettings: [
        .unsafeFlags(["-Xlinker", "--strip-debug"], .when(configuration: .release))
      ]
    ),
    .target(name: "SheetSamples", path: "Tests/SheetSamples", swiftSettings: house),
    .testTarget(
      name: "InterchangeTests",
      dependencies: [
        "CSQLite", "Interchange", "ProcedureModel", "SheetSamples", "Strings", "TestSupport",
        "tthc-xlsx", system,
      ],
      exclude: ["Fixtures", "Goldens"],
      swiftSettings: house
    ),
    .testTarget(
      name: "CursesTerminalTests",
      dependencies: ["CursesTerminal", "TextScreen"],
      swiftSettings: house
    ),
    .testTarget(
      name: "VietnameseTextTests",
      dependencies: ["VietnameseText", "TestSupport"],
      swiftSettings: house
    ),
    .testTarget(
      name: "ProcedureModelTests",
      dependencies: ["ProcedureModel"],
      swiftSettings: house
    ),
    .testTarget(
      name: "CatalogIndexTests",
      dependencies: [
        "CatalogIndex", "ProcedureModel", "VietnameseText", "Interchange", "TestSupport",
      ],
      exclude: ["Fixtures"],
      swiftSettings: house
    ),
    .testTarget(
      name: "CatalogReportsTests",
      dependencies: [
        "CatalogReports", "CatalogIndex", "ProcedureModel", "Interchange", "TestSupport",
      ],
      swiftSettings: house
    ),
    .testTarget(
      name: "TextScreenTests",
      dependencies: ["TextScreen", "TestSupport"],
      swiftSettings: house
    ),
    .target(
      name: "TestSupport",
      dependencies: [
        "BrowserUI", "CatalogIndex", "Interchange", "ProcedureModel", "Strings", "TextScreen",
        system,
      ],
      path: "Tests/TestSupport",
      swiftSettings: house
    ),
    .testTarget(
      name: "BrowserUITests",
      dependencies: [
        "BrowserUI", "CatalogIndex", "Interchange", "ProcedureModel", "Strings", "TestSupport",
        "TextScreen", system,
      ],
      exclude: ["Goldens"],
      swiftSettings: house
    ),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "tthc", "tthc-xlsx", "Interchange", "CatalogIndex", system,
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: house
    ),
    .testTarget(
      name: "HouseTests",
      dependencies: [
        "Interchange", "ProcedureModel", system,
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: house
    ),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x
)

if isFuzzed {
  package.targets.append(
    .executableTarget(
      name: "FuzzLists",
      dependencies: ["Interchange", "SheetSamples"],
      path: "Tests/Fuzz",
      exclude: ["Corpus"],
      swiftSettings: house + [.unsafeFlags(["-parse-as-library"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address"])]
    )
  )
}
