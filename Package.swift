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

// Tests hold the program's parts, and would be linked like it; they need what no static program has.
func linking(_ flag: String) -> [LinkerSetting] {
  isStatic ? [.unsafeFlags([flag], .when(platforms: [.linux], configuration: .release))] : []
}

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
      swiftSettings: settings + [.strictMemorySafety()]
    ),
    .executableTarget(
      name: "survey",
      dependencies: ["SurveyCatalog"],
      swiftSettings: settings + [.enableExperimentalFeature("Extern")],
      linkerSettings: linking("-static-executable")
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
      linkerSettings: linking("-no-static-executable")
    ),
    .testTarget(
      name: "SurveyCommandTests",
      dependencies: ["survey", "SurveyCatalog", "survey-fuzz"],
      resources: [.copy("Fixtures")],
      swiftSettings: settings,
      linkerSettings: linking("-no-static-executable")
    ),
  ],
  swiftLanguageModes: [.v6]
)
