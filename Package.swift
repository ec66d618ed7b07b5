// swift-tools-version: 6.2
import PackageDescription

/// The language settings of every target: Swift 6 with the upcoming features on and no warning let through.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

/// ncurses is not thread-safe: whatever touches the terminal lives on the main actor.
let onMainThread: [SwiftSetting] = house + [.defaultIsolation(MainActor.self)]

let system: Target.Dependency = .product(name: "SystemPackage", package: "swift-system")

func room(
  _ name: String,
  _ dependencies: [Target.Dependency] = [],
  settings: [SwiftSetting] = house
) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: name,
    dependencies: dependencies + ["TestSupport"],
    exclude: [],
    swiftSettings: house
  )
}

let package = Package(
  name: "tthc",
  products: [
    .library(name: "ProcedureCatalog", targets: ["ProcedureModel", "Interchange"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1")
  ],
  targets: [
    room("VietnameseText"),
    room("ProcedureModel", ["VietnameseText"]),
    room("Interchange", ["ProcedureModel", "VietnameseText", system]),
    room("TextScreen"),
    // Without `pkgConfig`: its flags are refused with a warning, and the module map links already.
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    room(
      "CursesTerminal",
      ["CNcurses", "TextScreen"],
      settings: onMainThread + [.strictMemorySafety()]
    ),
    .testTarget(
      name: "InterchangeTests",
      dependencies: ["Interchange", "ProcedureModel", system],
      exclude: ["Fixtures", "Goldens"],
      swiftSettings: house
    ),
    .testTarget(
      name: "CursesTerminalTests",
      dependencies: ["CursesTerminal", "TextScreen"],
      swiftSettings: house
    ),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x
)
