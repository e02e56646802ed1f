import Foundation
import Testing

/// Attempts of a pull request to get past the action or to do harm with it.
@Suite(.enabled(if: ListRepository.canBeMade, "git or bash is not installed"))
struct HostileBranchTests {
  @Test(arguments: ["README.md -diff", "README.md binary", "README.md diff=astextplain"])
  func `git attributes cannot hide a bad line`(_ attributes: String) throws {
    let repository = try ListRepository()
    try repository.write([attributes], to: ".gitattributes")
    try repository.write(ListRepository.lines(adding: ListRepository.badLine, at: 5))
    try repository.commit("Add a paper")
    let result = try repository.validate()
    #expect(result.status == 1, "\(result)")
    #expect(Recipe.annotations(result.output) == ["error 5"])
  }

  @Test func `the name of a branch is never executed`() throws {
    let name = "a$(touch${IFS}harm)`touch${IFS}harm`;touch${IFS}harm"
    let repository = try ListRepository(branch: name)
    try repository.write(ListRepository.lines(adding: ListRepository.goodLine, at: 4))
    try repository.commit("Add a paper")
    let clone = try ListRepository(cloning: repository, "--branch=main")
    for base in ["origin/" + name, name, "--output=harm", "$(touch harm)"] {
      _ = try clone.validate(base: base)
      #expect(!FileManager.default.fileExists(atPath: clone.folder.path + "/harm"))
    }
  }

  @Test func `no line of the list becomes a command or markup in the log or summary`() throws {
    let repository = try ListRepository()
    let lines = [
      "- ```\r::error::harm\r# harm, <ins>ICML 2024</ins> [[Paper](https://arxiv.org/abs/2405.00006)]",
      "- ::warning::harm %0A::error::harm, <ins>ICML 2024</ins> [[Paper](https://a.b/</pre>)]",
    ]
    try repository.write(ListRepository.oldLines + lines)
    try repository.commit("Add papers")
    let summary = repository.folder.appendingPathComponent("summary")
    let result = try repository.validate(["GITHUB_STEP_SUMMARY": summary.path])
    #expect(result.status == 1, "\(result)")
    for line in result.output.split(whereSeparator: \.isNewline) where line.hasPrefix("::") {
      #expect(line.contains(" file=README.md,line="))
    }
    let text = try String(contentsOf: summary, encoding: .utf8)
    let parts = text.split(separator: "\n\n", maxSplits: 2)
    #expect(parts.prefix(2) == ["### Paper list", "Findings:"])
    let code = parts[2].unicodeScalars.split { $0 == "\n" || $0 == "\r" }
    #expect(code.count > 4)
    #expect(code.allSatisfy { $0.starts(with: "    ".unicodeScalars) })
  }

  @Test func `a list that is a symbolic link is rejected`() throws {
    let repository = try ListRepository()
    try repository.git("rm", "--quiet", "README.md")
    try FileManager.default.createSymbolicLink(
      atPath: repository.folder.path + "/README.md", withDestinationPath: "/etc/passwd")
    try repository.commit("Link the list")
    let result = try repository.validate()
    #expect(result.status == 2)
    #expect(result.output.contains("::error::README.md is a symbolic link"))
  }

  @Test(arguments: [
    (["LIST": "PAPERS.md"], "there is no file PAPERS.md"),
    (["BASE": "nowhere"], "the base nowhere is not here: check out with 'fetch-depth: 0'"),
  ])
  func `a missing list or base is reported in one sentence`(
    _ settings: [String: String], _ sentence: String
  ) throws {
    let repository = try ListRepository()
    let result = try repository.validate(settings)
    #expect(result.status == 2)
    #expect(result.output.contains("::error::\(sentence)"))
  }
}
