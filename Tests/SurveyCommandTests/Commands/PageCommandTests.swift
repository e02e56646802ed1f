import SurveyCatalog
import Testing

@testable import survey

@Suite struct PageCommandTests {
  private static let list = """
    # Bits
    ## Methods
    - Alpha: Few Bits, <ins>ICML, 2024</ins> [[Paper](https://x.org/a)]
    """

  private func run(_ words: [String], list: String = Self.list) -> InProcess.Result {
    let console = Console.inMemory(input: list)
    let status = Survey.run(["page", "--file", "-"] + words, console)
    return InProcess.Result(
      status: status, output: console.output.text, errors: console.errors.text)
  }

  @Test func `the page goes to standard output`() {
    let result = run([])
    #expect(result.status == .success)
    #expect(result.output.hasPrefix("<!DOCTYPE html>\n"))
    #expect(result.output.hasSuffix("</html>\n"))
    #expect(run(["-o", "-"]).output == result.output)
    #expect(run(["--title", "More"]).output.contains("<h1>More</h1>"))
  }

  @Test func `a file is written, checked and written again`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("page.html")
    #expect(run(["-o", path]).status == .success)
    let page = text(of: path)
    #expect(page == run([]).output)
    #expect(run(["-o", path, "--check"]).status == .success)
    _ = try folder.file("page.html", page + "x")
    let checked = run(["-o", path, "--check"])
    #expect(checked.status == .negative)
    #expect(checked.errors.hasSuffix("page.html: differs from the list\n"))
    #expect(text(of: path) == page + "x")
    #expect(run(["-o", path]).status == .success)
    #expect(text(of: path) == page)
  }

  @Test func `a file that is not a page is replaced only by force`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("page.html", "<title>Mine</title>")
    let refused = run(["-o", path])
    #expect(refused.status == .failure)
    #expect(refused.errors.contains("is not a survey page, so nothing was written"))
    #expect(text(of: path) == "<title>Mine</title>")
    #expect(run(["-o", path, "--force"]).status == .success)
    #expect(text(of: path).hasPrefix("<!DOCTYPE html>"))
  }

  @Test func `a list without papers has no page`() throws {
    let folder = try TemporaryFolder()
    let result = run(["-o", folder.path("page.html")], list: "# Nothing\n")
    #expect(result.status == .negative)
    #expect(result.errors == "survey: no papers in '<stdin>'\n")
    #expect(run(["-o", folder.path("page.html"), "--check"]).status == .failure)
  }

  @Test(arguments: [["--check"], ["--source", "javascript:x"], ["--titel", "x"]])
  func `wrong usage gets one sentence`(_ words: [String]) {
    let result = run(words)
    #expect(result.status == .failure)
    #expect(result.errors.hasPrefix("survey: error: "))
    #expect(result.output.isEmpty)
  }
}
