import Foundation
import Testing

@testable import survey

/// A failure to write output is reported in one sentence, unless the reader has stopped early.
@Suite(.enabled(if: BuiltProgram.isPresent, "needs the built program")) struct OutputFaultTests {
  /// Output that cannot be written.
  struct Fault: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// The shell's words around the program.
    let before: String
    let after: String

    init(_ name: String, _ after: String, before: String = "exec") {
      testDescription = name
      self.before = before
      self.after = after
    }
  }

  static let faults =
    [
      Fault("closed output", ">&-"),
      Fault("output that is open only for reading", "1</dev/null"),
    ]
    + (BuiltProgram.maySetLimits
      ? [Fault("a limit on file sizes", ">output", before: "ulimit -f 0; exec")] : [])
    + (access("/dev/full", W_OK) == 0 ? [Fault("a full device", ">/dev/full")] : [])

  /// Each command, with arguments that make it write something.
  static let commands: [[String]] = [
    ["search", "lora"], ["search", "lora", "--format", "json"], ["list"], ["list", "--topics"],
    ["show", "gptq"], ["frameworks"], ["cite"], ["explain"], ["explain", "year-order"],
    ["validate", "list.md"], ["validate", "list.md", "--format", "sarif"],
    ["validate", "list.md", "--diff-fixes", "--unsafe-fixes"],
    ["render", "list.md"], ["render", "list.md", "--diff"],
    [
      "add", "list.md", "Title, <ins>ICLR, 2024</ins> [[Paper](https://a.org/t)]", "--topic",
      "topic", "--dry-run",
    ],
    ["completions", "bash"], ["complete", "--", ""], ["--help"], ["--version"], ["list", "--help"],
  ]

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try folder.file("list.md", BuiltProgram.disorderedList(papers: 60))
  }

  private func run(_ command: [String], _ script: String) throws -> (status: Int32, errors: String)
  {
    try BuiltProgram.run(command, shell: "cd '\(folder.url.path)'; \(script)")
  }

  @Test(arguments: faults, commands)
  func `output that cannot be written is reported in one sentence`(
    _ fault: Fault, _ command: [String]
  ) throws {
    let result = try run(command, "\(fault.before) \"$0\" \"$@\" \(fault.after)")
    #expect(result.status == 2, "\(result.errors)")
    let sentences = result.errors.split(separator: "\n").filter { $0.contains("error:") }
    #expect(sentences.count == 1, "\(result.errors)")
    #expect(sentences.first?.contains("cannot write to standard output") == true)
  }

  @Test(arguments: commands)
  func `a reader that stops early is not a failure`(_ command: [String]) throws {
    // A summary on standard error may remain.
    for reader in ["head -n 1 >/dev/null", "true"] {
      let result = try run(command, "{ \"$0\" \"$@\" --; echo \"status $?\" >&2; } | \(reader)")
      #expect(!result.errors.contains("error:"), "\(result.errors)")
      #expect(
        result.errors.hasSuffix("status 0\n") || result.errors.hasSuffix("status 1\n"),
        "\(result.errors)")
    }
  }

  @Test(arguments: ["/dev/full", "/nowhere/report", "/", "list.md/report"])
  func `a report that cannot be written is reported in one sentence`(_ path: String) throws {
    if path == "/dev/full", access(path, W_OK) != 0 { return }
    let result = try run(
      ["validate", "list.md", "--format", "json", "--output", path], "exec \"$0\" \"$@\"")
    #expect(result.status == 2)
    #expect(BuiltProgram.isSentence(result.errors), "\(result.errors)")
    #expect(result.errors.contains("cannot write"))
  }

  @Test(arguments: ["2>&-", "2>/dev/full", "2</dev/null"])
  func `the exit status shows an error that cannot be written`(
    _ errors: String
  ) throws {
    #expect(try run(["list", "--file", "gone"], "exec \"$0\" \"$@\" \(errors)").status == 2)
    #expect(try run(["search"], "exec \"$0\" \"$@\" \(errors)").status == 2)
    let found = try run(["validate", "list.md"], "exec \"$0\" \"$@\" \(errors) >/dev/null")
    #expect(found.status <= 1)
  }
}
