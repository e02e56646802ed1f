import Foundation
import Testing

/// The action that publishes the page of a list.
@Suite struct PageActionTests {
  private static let folder = ".github/actions/page"

  private func run(_ environment: [String: String], in folder: URL) throws -> Program.Result {
    var environment = environment
    environment["SURVEY"] = Program.survey.path
    return try Program.run(
      Recipe.file("\(Self.folder)/page.sh").path, [], environment: environment, in: folder)
  }

  @Test func `the script writes page, charts and badge, twice the same`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file(
      "my list.md",
      """
      # Bits
      ## Methods
      - Alpha: Few Bits, <ins>ICML, 2024</ins> [[Paper](https://x.org/a)]
      """)
    let place = folder.url
    let environment = [
      "LIST": "my list.md", "TITLE": "--Bits; echo", "SOURCE": "https://github.com/o/r",
    ]
    var pages: [String] = []
    for _ in 0..<2 {
      let result = try run(environment, in: place)
      #expect(result.status == 0, "\(result.errors)")
      pages.append(text(of: folder.path("site/index.html")))
    }
    #expect(pages[0] == pages[1])
    #expect(pages[0].contains("<h1>--Bits; echo</h1>"))
    #expect(pages[0].contains("https://github.com/o/r/edit/HEAD/README.md"))
    for name in ["papers-by-year", "papers-by-venue", "papers"] {
      #expect(text(of: folder.path("site/\(name).svg")).hasPrefix("<svg"))
    }
  }

  @Test func `a list without papers fails`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("README.md", "# Nothing\n")
    #expect(try run([:], in: folder.url).status == 1)
  }

  @Test(.enabled(if: YAML.canBeRead, "python3 with its yaml module is not installed"))
  func `only the job that publishes may write`() throws {
    let path = "\(Self.folder)/example-workflow.yml"
    let workflow = try #require(YAML.value(path) as? [String: Any])
    #expect(workflow["permissions"] as? [String: String] == ["contents": "read"])
    let jobs = try #require(workflow["jobs"] as? [String: [String: Any]])
    #expect(jobs["build"]?["permissions"] == nil)
    #expect(
      jobs["publish"]?["permissions"] as? [String: String]
        == ["pages": "write", "id-token": "write"])
    #expect(try !Recipe.text("\(Self.folder)/action.yml").contains("run: ${{"))
  }
}
