import Foundation
import Testing

/// The script of the action, run on real git repositories.
@Suite(.enabled(if: ListRepository.canBeMade, "git or bash is not installed"))
struct ValidateActionTests {
  @Test func `a good line passes although old lines have errors`() throws {
    let repository = try ListRepository()
    try repository.write(ListRepository.lines(adding: ListRepository.goodLine, at: 4))
    try repository.commit("Add a paper")
    let result = try repository.validate()
    #expect(result.status == 0, "\(result)")
    #expect(Recipe.annotations(result.output) == [])
  }

  @Test func `a bad line fails and is annotated, old lines are not`() throws {
    let repository = try ListRepository()
    try repository.write(ListRepository.lines(adding: ListRepository.badLine, at: 5))
    try repository.commit("Add a paper")
    let result = try repository.validate()
    #expect(result.status == 1, "\(result)")
    #expect(Recipe.annotations(result.output) == ["error 5"])
  }

  @Test(arguments: [4, 6])
  func `a duplicate paper is annotated where it is added`(_ number: Int) throws {
    let repository = try ListRepository()
    let again = "- Sound Pruner, <ins>ICLR, 2023</ins> [[Paper](https://arxiv.org/pdf/2302.00002)]"
    try repository.write(ListRepository.lines(adding: again, at: number))
    try repository.commit("Add a paper again")
    let result = try repository.validate()
    #expect(result.status == 1, "\(result)")
    #expect(Recipe.annotations(result.output) == ["error \(number)"])
    #expect(result.output.contains("duplicate-entry"))
  }

  @Test func `the lines of a renamed list are not new`() throws {
    let repository = try ListRepository(list: "docs/papers.md")
    try repository.git("mv", "docs/papers.md", "README.md")
    try repository.write(ListRepository.lines(adding: ListRepository.badLine, at: 5))
    try repository.commit("Move the list and add a paper")
    let result = try repository.validate()
    #expect(result.status == 1, "\(result)")
    #expect(Recipe.annotations(result.output) == ["error 5"])
  }

  @Test func `later changes of the base are not attributed to the branch`() throws {
    let repository = try ListRepository()
    try repository.write(ListRepository.lines(adding: ListRepository.goodLine, at: 4))
    try repository.commit("Add a paper")
    try repository.git("checkout", "--quiet", "main")
    var lines = ListRepository.oldLines
    lines.remove(at: 5)
    try repository.write(["# Another Title"] + lines.dropFirst() + [ListRepository.badLine])
    try repository.commit("Go on")
    try repository.git("checkout", "--quiet", "contribution")
    let result = try repository.validate()
    #expect(result.status == 0, "\(result)")
    #expect(Recipe.annotations(result.output) == [])
  }

  @Test func `a merge commit is checked by what the branch adds`()
    throws
  {
    let repository = try ListRepository()
    try repository.write(ListRepository.lines(adding: ListRepository.badLine, at: 5))
    try repository.commit("Add a paper")
    try repository.git("checkout", "--quiet", "main")
    try repository.write(["A note.", ""] + ListRepository.oldLines)
    try repository.commit("Add a note")
    try repository.git("checkout", "--quiet", "--detach")
    try repository.git("merge", "--quiet", "contribution")
    let result = try repository.validate()
    #expect(result.status == 1, "\(result)")
    #expect(Recipe.annotations(result.output) == ["error 7"])
  }

  @Test(arguments: ["", "0000000000000000000000000000000000000000"])
  func `without a base the whole list is checked`(_ base: String) throws {
    let repository = try ListRepository()
    let result = try repository.validate(base: base)
    #expect(result.status == 1, "\(result)")
    #expect(Recipe.annotations(result.output).contains("error 4"))
    #expect(Recipe.annotations(result.output).contains("error 6"))
  }

  @Test func `an unchanged list is not checked`() throws {
    let repository = try ListRepository()
    try repository.write(["print(1)"], to: "other.py")
    try repository.commit("Add a script")
    let result = try repository.validate(["SURVEY": "/nonexistent"])
    #expect(result.status == 0)
    #expect(result.output == "README.md is unchanged.\n")
  }

  @Test func `a shallow checkout fetches the missing history`() throws {
    let original = try ListRepository()
    try original.write(ListRepository.lines(adding: ListRepository.badLine, at: 5))
    try original.commit("Add a paper")
    let checkout = try ListRepository(cloning: original, "--depth=1", "--branch=contribution")
    let result = try checkout.validate(base: "origin/main")
    #expect(result.status == 1, "\(result)")
    #expect(Recipe.annotations(result.output) == ["error 5"])
  }

  @Test func `a list in a folder is annotated with its path from the root`() throws {
    let path = "papers of 2024/список.md"
    let repository = try ListRepository(list: path)
    try repository.write(ListRepository.lines(adding: ListRepository.badLine, at: 5), to: path)
    try repository.commit("Add a paper")
    let result = try repository.validate(["LIST": "./список.md"], in: "papers of 2024")
    #expect(result.status == 1, "\(result)")
    #expect(Recipe.annotations(result.output, file: path) == ["error 5"])
  }

  @Test func `rules are skipped and warnings fail on request`() throws {
    let repository = try ListRepository()
    try repository.write(ListRepository.lines(adding: ListRepository.badLine, at: 5))
    try repository.commit("Add a paper")
    let ignoring = try repository.validate(["IGNORE": "year-order, missing-comma-in-ins"])
    #expect(ignoring.status == 0, "\(ignoring)")
    let doubled = ListRepository.goodLine.replacingOccurrences(of: "New P", with: "New  P")
    try repository.write(ListRepository.lines(adding: doubled, at: 4))
    try repository.commit("Fix the line")
    let lenient = try repository.validate()
    #expect(lenient.status == 0, "\(lenient)")
    #expect(Recipe.annotations(lenient.output) == ["warning 4"])
    #expect(try repository.validate(["STRICT": "true"]).status == 1)
  }
}
