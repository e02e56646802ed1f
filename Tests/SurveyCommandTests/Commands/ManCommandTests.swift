import Foundation
import Testing

@testable import survey

@Suite struct ManCommandTests {
  /// The pages by name, that of the program first.
  static let pages: [(name: String, text: String)] =
    [("survey", InProcess.run("man").output)]
    + Command.all.map { ("survey-\($0.name)", InProcess.run("man", $0.name).output) }

  @Test func `a folder gets a page for the program and each command`() throws {
    let folder = try TemporaryFolder()
    let result = InProcess.run("man", "--output", folder.url.path)
    #expect(result.status == .success)
    #expect(result.output.isEmpty)
    #expect(folder.names == Self.pages.map { "\($0.name).1" }.sorted())
    for page in Self.pages { #expect(text(of: folder.path("\(page.name).1")) == page.text) }
    let one = try TemporaryFolder()
    _ = InProcess.run("man", "search", "-o", one.url.path)
    #expect(one.names == ["survey-search.1"])
  }

  @Test func `a folder that is missing, and an unknown command, are failures`() {
    #expect(InProcess.run("man", "--output", "/nowhere/at/all").status == .failure)
    let result = InProcess.run("man", "serch")
    #expect(result.status == .failure)
    #expect(result.errors.contains("did you mean 'search'?"))
  }

  @Test(arguments: Command.all.map(\.name))
  func `a page has the options of the help, and no others`(_ name: String) throws {
    let command = try #require(Command.all.first { $0.name == name })
    let page = InProcess.run("man", name).output
    let described = page.split(separator: "\n").compactMap { line -> String? in
      guard line.hasPrefix(".It Fl "), let start = line.firstRange(of: "\\-") else { return nil }
      let option = line[start.upperBound...].prefix { $0 != " " }
      return option.replacing("\\-", with: "-").description
    }
    #expect(described == command.syntax().allOptions.map(\.name))
    for positional in command.syntax().positionals {
      #expect(page.contains(positional.name))
    }
  }

  @Test(arguments: pages.map(\.text))
  func `a page has the sections that readers look for, and its date from the version`(
    _ page: String
  ) {
    let lines = page.split(separator: "\n")
    #expect(lines.first == ".Dd \(Version.current.date)")
    let sections = lines.filter { $0.hasPrefix(".Sh ") }.map { $0.dropFirst(4) }
    let wanted = [
      "NAME", "SYNOPSIS", "DESCRIPTION", "ENVIRONMENT", "FILES", "EXIT STATUS", "EXAMPLES",
      "SEE ALSO",
    ]
    #expect(sections.map { String($0) } == wanted.filter { sections.contains($0[...]) })
    for section in ["NAME", "SYNOPSIS", "DESCRIPTION", "EXIT STATUS", "SEE ALSO"] {
      #expect(sections.contains(section[...]))
    }
    #expect(page.utf8.allSatisfy { $0 == 0x0A || (0x20...0x7E).contains($0) })
  }

  @Test func `the page of the program names every command and variable`() {
    let page = Self.pages[0].text
    for command in Command.all { #expect(page.contains(".It Xr survey-\(command.name) 1\n")) }
    for variable in ["SURVEY_FILE", "NO_COLOR", "CLICOLOR_FORCE", "PAGER"] {
      #expect(page.contains(".It Ev \(variable)\n"))
    }
  }

  @Test(arguments: Command.all.map(\.name))
  func `the examples are correct command lines`(_ name: String) throws {
    let command = try #require(Command.all.first { $0.name == name })
    let examples = command.syntax().examples.joined(separator: "\n").replacing("\\\n", with: " ")
    for example in examples.split(separator: "\n") {
      // Only the program's part of a pipeline, without redirection and comment.
      let line = example.replacing(/<\((?!survey)[^)]*\)/, with: "FILE")
      let parts = line.replacing("<(survey", with: "| survey").split(separator: "|")
      let part = try #require(parts.first { $0.contains("survey \(name)") })
      var words = ReadmeTests.words(of: String(part))
      if let end = words.firstIndex(where: [">", "<", "#"].contains) {
        words.removeSubrange(end...)
      }
      if example.contains("<("), let last = words.popLast() {
        words.append(last.replacing(")", with: ""))
      }
      guard let parsed = try? command.syntax().parse(words.dropFirst(2)) else {
        Issue.record("\(example)")
        continue
      }
      // Examples that only read the embedded list run.
      guard command.group == .reading, !parsed.has(.statsOutput), !parsed.has(.file) else {
        continue
      }
      #expect(Survey.run(Array(words.dropFirst()), .inMemory()) != .failure, "\(example)")
    }
  }

  @Test(arguments: [
    ("a.b", "a.b"), (".x", "\\&.x"), ("'x'", "\\(aqx\\(aq"), ("a\\b", "a\\eb"),
    ("--by x-y", "\\-\\-by x-y"), ("…", "\\[u2026]"), ("~^`\"", "\\(ti\\(ha\\(ga\\(dq"),
  ])
  func `text is not obeyed`(_ text: String, _ escaped: String) {
    #expect(Mdoc.escaped(text) == escaped)
  }

  @Test func `no word of a macro's line is a macro`() {
    #expect(Mdoc.arguments("In It a URL list") == "\\&In \\&It a \\&URL list")
  }

  // MARK: - Formatters

  @Test(
    .enabled(if: Program.isInstalled("mandoc"), "mandoc is not installed"), arguments: pages.indices
  )
  func `mandoc has nothing to say`(_ index: Int) throws {
    let page = Self.pages[index]
    let result = try Program.run(
      Program.path(of: "mandoc")!, ["-Tlint", "-W", "warning"], input: page.text)
    #expect(result.output.isEmpty && result.errors.isEmpty, "\(page.name): \(result.output)")
    for width in [60, 80] {
      let shown = try Program.run(
        Program.path(of: "mandoc")!, ["-Tutf8", "-O", "width=\(width)"], input: page.text)
      #expect(shown.status == 0)
      // Bold letters are written twice, with a backspace between them.
      let text = shown.output.replacing(/.\u{8}/, with: "")
      #expect(text.contains("NAME") && !text.contains("\\["))
    }
  }

  @Test(
    .enabled(if: Program.isInstalled("groff"), "groff is not installed"), arguments: pages.indices)
  func `groff has nothing to say`(_ index: Int) throws {
    let page = Self.pages[index]
    for width in ["60n", "80n"] {
      let result = try Program.run(
        Program.path(of: "groff")!, ["-man", "-ww", "-Tutf8", "-rLL=\(width)"], input: page.text)
      #expect(result.status == 0)
      #expect(result.errors.isEmpty, "\(page.name): \(result.errors)")
    }
  }

  @Test(.enabled(if: Program.isInstalled("lexgrog"), "lexgrog is not installed"))
  func `lexgrog finds name and purpose`() throws {
    let folder = try TemporaryFolder()
    for (name, text) in Self.pages {
      let path = try folder.file("\(name).1", text)
      let result = try Program.run(Program.path(of: "lexgrog")!, [path])
      #expect(result.output.hasPrefix("\(path): \"\(name) - "), "\(result.output)")
    }
  }
}
