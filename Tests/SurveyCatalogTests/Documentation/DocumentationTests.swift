import Foundation
import Testing

/// The articles and the guide for contributors name what exists.
@Suite struct DocumentationTests {
  private static let package = URL(filePath: #filePath)
    .appending(path: "../../../..").standardized
  private static let catalog = "Sources/SurveyCatalog/SurveyCatalog.docc"
  /// The pages that people write; that of the rules is generated.
  static let pages =
    ["SurveyCatalog", "TheFlow", "AddingARule", "AddingAFormat", "Trust", "Speed"].map {
      "\(catalog)/\($0).md"
    } + [".github/CONTRIBUTING.md"]

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: package.appending(path: path), encoding: .utf8)
  }

  /// All Swift files below a folder, as one text.
  private static func code(in folder: String) -> String {
    let root = package.appending(path: folder)
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    let paths = (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
    return paths.map { (try? String(contentsOf: $0, encoding: .utf8)) ?? "" }
      .joined(separator: "\n")
  }

  private static let sources = Set(
    code(in: "Sources").matches(
      of: /\b(?:struct|enum|typealias|protocol|func|var|let|case|init) +`?(\w+)/
    ).map { String($0.1) })
  private static let suites = Set(
    code(in: "Tests").matches(of: /struct +`?(\w+)/).map { String($0.1) })

  @Test(arguments: pages) func `a page names symbols, suites, files and articles that exist`(
    _ path: String
  ) throws {
    let text = try Self.text(path)
    for symbol in text.matches(of: /[^`]``([^`\n]+)``[^`]/) where symbol.1 != "SurveyCatalog" {
      for part in symbol.1.split(separator: "/") {
        let name = part.prefix { $0.isLetter || $0.isNumber }
        #expect(Self.sources.contains(String(name)), "\(symbol.1)")
      }
    }
    let others: Set = ["Sources", "SurveyCatalog", "SurveyMarkdown"]
    for type in text.matches(of: /[^`]`([A-Z][A-Za-z]+)`[^`]/).map({ String($0.1) }) {
      #expect(Self.sources.union(Self.suites).union(others).contains(type), "\(type)")
    }
    for suite in text.matches(of: /(?:`|--filter )([A-Z]\w+Tests)\b/) {
      #expect(Self.suites.contains(String(suite.1)), "\(suite.1)")
    }
    let folder = Self.package.appending(path: path).deletingLastPathComponent()
    let named = text.matches(of: /`((?:Sources|Tests|\.github)\/[\w.\/+-]+)`/).map {
      Self.package.appending(path: String($0.1))
    }
    let linked = text.matches(of: /\]\((?!http)([\w.\/+-]+\.md)\)/).map {
      folder.appending(path: String($0.1))
    }
    let articles = text.matches(of: /<doc:(\w+)>/).map { folder.appending(path: "\($0.1).md") }
    for file in named + linked + articles {
      #expect(FileManager.default.fileExists(atPath: file.standardized.path), "\(file.path)")
    }
  }

  @Test(
    arguments: [
      ("TheFlow", "FlowExampleTests"), ("AddingARule", "AddingExampleTests"),
      ("AddingAFormat", "AddingExampleTests"),
    ])
  func `the examples of an article are those that the tests compile`(
    _ article: String, _ file: String
  ) throws {
    let text = try Self.text("\(Self.catalog)/\(article).md")
    let code = try Self.text("Tests/SurveyCatalogTests/Documentation/\(file).swift")
    let blocks = text.matches(of: /(?s)```swift\n(.*?)\n```/).map { String($0.1) }
    #expect(!blocks.isEmpty)
    // A block of one line is a piece of a table in the sources.
    for block in blocks where block.contains("\n") {
      #expect(Self.lines(code).contains(Self.lines(block)), "\(block)")
    }
  }

  /// The text with its lines trimmed.
  private static func lines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: "\n")
  }
}
