// swift-tools-version: 6.3
import PackageDescription

// In CI every warning is an error; for users a newer compiler's new warning does not stop a build.
let strict: [SwiftSetting] = Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]

let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + strict

let package = Package(
  name: "survey",
  platforms: [.macOS("26.0")],
  products: [
    .library(name: "SurveyMarkdown", targets: ["SurveyMarkdown"]),
    .library(name: "SurveyCatalog", targets: ["SurveyCatalog"]),
    .executable(name: "survey", targets: ["survey"]),
  ],
  targets: [
    .target(name: "SurveyData", path: "Data", sources: ["embed.c", "page.c"]),
    .target(name: "SurveyMarkdown", swiftSettings: settings),
    .target(
      name: "SurveyCatalog",
      dependencies: ["SurveyData", "SurveyMarkdown"],
      swiftSettings: settings + [.strictMemorySafety()]
    ),
    // `.ci/engine` compiles it for the page, with its folder WebAssembly.
    .target(
      name: "SurveyEngine",
      dependencies: ["SurveyCatalog"],
      exclude: ["WebAssembly"],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "survey",
      dependencies: ["SurveyCatalog"],
      swiftSettings: settings
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
      name: "SurveyMarkdownTests",
      dependencies: ["SurveyMarkdown"],
      exclude: ["Fixtures", "Peers/cmark_html.py", "Peers/cmark_outline.py"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "SurveyCatalogTests",
      dependencies: ["SurveyCatalog", "survey-fuzz"],
      resources: [.copy("Fixtures")],
      swiftSettings: settings
    ),
    .testTarget(
      name: "SurveyEngineTests",
      dependencies: ["SurveyEngine"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "SurveyCommandTests",
      dependencies: ["survey", "SurveyCatalog", "survey-fuzz"],
      resources: [.copy("Fixtures")],
      swiftSettings: settings
    ),
  ],
  swiftLanguageModes: [.v6]
)
