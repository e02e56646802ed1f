// swift-tools-version: 6.2
import Foundation
import PackageDescription

// In CI every warning is an error; at a user's desk a newer compiler's new warning is no obstacle.
let strict: [SwiftSetting] = Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]

let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + strict

// A wholly static program starts in half the time, where the C library is there to be linked so;
// SURVEY_DYNAMIC in the environment forgoes it, as sanitizers in a release need.
let archives = ["x86_64-linux-gnu/", "aarch64-linux-gnu/", ""].map { "/usr/lib/\($0)libc.a" }
let isStatic =
  Context.environment["SURVEY_DYNAMIC"] == nil
  && archives.contains(where: FileManager.default.fileExists)

func linking(_ flags: [String]) -> [LinkerSetting] {
  [.unsafeFlags(flags, .when(platforms: [.linux], configuration: .release))]
}

// A start costs what it touches of the program. So that what it touches lies together, functions are
// compiled apart, for the linker to lay as they are listed, and types are made without reading their
// names. Written at one go the program lies in large pages of the system's memory.
let quick: [SwiftSetting] = [
  .unsafeFlags(
    [
      "-Xfrontend", "-function-sections",
      "-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors",
    ], .when(platforms: [.linux], configuration: .release))
]
let program = linking(
  ["-use-ld=lld"]
    + [
      "--symbol-ordering-file=\(Context.packageDirectory)/Sources/survey/order.txt",
      "--no-warn-symbol-ordering", "--no-mmap-output-file",
    ].flatMap { ["-Xlinker", $0] }
    + (isStatic ? ["-static-executable"] : []))

// Tests hold the program's parts, and would be linked like it; they need what no static program has.
let tests = linking(isStatic ? ["-no-static-executable"] : [])

let package = Package(
  name: "survey",
  platforms: [.macOS("26.0")],
  products: [
    .library(name: "SurveyCatalog", targets: ["SurveyCatalog"]),
    .executable(name: "survey", targets: ["survey"]),
  ],
  targets: [
    .target(name: "SurveyData", path: "Data", sources: ["embed.c"]),
    .target(
      name: "SurveyCatalog",
      dependencies: ["SurveyData"],
      swiftSettings: settings + quick + [
        .strictMemorySafety(), .enableExperimentalFeature("Lifetimes"),
      ]
    ),
    .systemLibrary(name: "CGlibc"),
    .executableTarget(
      name: "survey",
      dependencies: ["SurveyCatalog", "CGlibc"],
      exclude: ["order.txt"],
      swiftSettings: settings + quick,
      linkerSettings: program
    ),
    .executableTarget(
      name: "survey-benchmark",
      dependencies: ["SurveyCatalog"],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "survey-fuzz",
      dependencies: ["SurveyCatalog"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "SurveyCatalogTests",
      dependencies: ["SurveyCatalog", "survey-fuzz"],
      resources: [.copy("Fixtures")],
      swiftSettings: settings,
      linkerSettings: tests
    ),
    .testTarget(
      name: "SurveyCommandTests",
      dependencies: ["survey", "SurveyCatalog", "survey-fuzz"],
      resources: [.copy("Fixtures")],
      swiftSettings: settings,
      linkerSettings: tests
    ),
  ],
  swiftLanguageModes: [.v6]
)
