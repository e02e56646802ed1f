import Foundation
import Testing

@testable import survey

/// What cannot be read: one sentence on standard error and status 2, whatever the command.
@Suite(.enabled(if: BuiltProgram.isPresent, "needs the built program")) struct InputFaultTests {
  /// Something that a path may lead to instead of a file.
  struct Fault: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// Makes it at a path, or names another path.
    let make: @Sendable (String) -> String
    /// What the sentence says.
    let message: String
  }

  static let faults = [
    Fault(testDescription: "a missing file", make: { $0 }, message: "there is no file"),
    Fault(
      testDescription: "a folder",
      make: { path in
        mkdir(path, 0o700)
        return path
      }, message: "is a folder, not a file"),
    Fault(testDescription: "a device", make: { _ in "/dev/zero" }, message: "is a device"),
    Fault(
      testDescription: "a FIFO without a writer",
      make: { path in
        mkfifo(path, 0o600)
        return path
      }, message: "nothing writes to"),
    Fault(
      testDescription: "more than 4 GiB",
      make: { path in
        close(creat(path, 0o600))
        truncate(path, 4_294_967_295)
        return path
      }, message: "is larger than 4 GiB"),
    Fault(
      testDescription: "links in a circle",
      make: { path in
        symlink(path, path)
        return path
      }, message: "cannot read"),
    Fault(
      testDescription: "a path through a file",
      make: { path in
        close(creat(path, 0o600))
        return path + "/list.md"
      }, message: "cannot read"),
    Fault(
      testDescription: "a name that is too long",
      make: { $0 + String(repeating: "a", count: 5000) }, message: "cannot read"),
    Fault(
      testDescription: "a name that a terminal obeys",
      make: { $0 + "\u{1B}[31m\u{202E}\n::error::x" }, message: "there is no file"),
  ]

  /// Each command that reads a list, with the path in its place.
  static let commands: [[String]] = [
    ["search", "lora", "--file", "PATH"], ["list", "--file", "PATH"],
    ["show", "gptq", "--file", "PATH"], ["frameworks", "--file", "PATH"],
    ["cite", "gptq", "--file", "PATH"], ["validate", "PATH"], ["validate", "PATH", "--fix"],
    ["validate", "-", "--diff", "PATH"], ["validate", "-", "--base", "PATH"],
    ["validate", "--lines", "PATH"], ["render", "PATH"], ["render", "PATH", "--write"],
    ["add", "PATH", "Title, <ins>ICLR, 2024</ins> [[Paper](https://a.org)]", "--topic", "x"],
  ]

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: faults, commands)
  func `what cannot be read is told in one sentence`(_ fault: Fault, _ command: [String]) throws {
    let path = fault.make(folder.path("input"))
    let result = try BuiltProgram.run(
      command.map { $0 == "PATH" ? path : $0 }, shell: "exec timeout 30 \"$0\" \"$@\" </dev/null")
    #expect(result.status == 2, "\(result.errors)")
    let lines = result.errors.split(separator: "\n")
    #expect(lines.first?.hasPrefix("survey: error: ") == true)
    #expect(lines.count == 1 || (lines.count == 2 && lines[1].hasPrefix("hint: ")))
    #expect(result.errors.contains(fault.message), "\(result.errors)")
    #expect(
      result.errors.unicodeScalars.allSatisfy {
        $0 == "\n" || (0x20..<0x7F ~= $0.value) || $0.value > 0x2069 || $0 == "…"
      })
  }

  /// Streams that have an end are read, however their writer behaves.
  @Test(arguments: [
    "printf '## A\\n- T, <ins>ICLR, 2024</ins>\\n' >pipe & exec \"$0\" list --file pipe",
    "(sleep 0.3; printf '## A\\n- T, <ins>ICLR, 2024</ins>\\n' >pipe) & exec \"$0\" list --file pipe",
    "(printf '## A\\n'; sleep 0.3; printf -- '- T, <ins>ICLR, 2024</ins>\\n') >pipe & exec \"$0\" list --file pipe",
    "(exec >pipe; sleep 0.3; printf '## A\\n- T, <ins>ICLR, 2024</ins>\\n') & exec \"$0\" list --file pipe",
    "printf '## A\\n- T, <ins>ICLR, 2024</ins>\\n' | \"$0\" list --file /dev/stdin",
    "printf '## A\\n- T, <ins>ICLR, 2024</ins>\\n' | \"$0\" list --file -",
    "printf '## A\\n- T, <ins>ICLR, 2024</ins>\\n' >file; \"$0\" list --file /dev/stdin <file",
    "bash -c '\"$0\" list --file <(sleep 0.2; printf \"## A\\n- T, <ins>ICLR, 2024</ins>\\n\")' \"$0\"",
    "\"$0\" validate --quiet /dev/null",
  ])
  func `a stream with a writer is read to its end`(_ script: String) throws {
    #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
    let result = try BuiltProgram.run([], shell: "cd '\(folder.url.path)'; \(script)")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.isEmpty)
  }

  @Test func `a file without permission is told`() throws {
    guard getuid() != 0 else { return }
    let path = try folder.file("list.md", "## A\n")
    chmod(path, 0)
    let result = try BuiltProgram.run(["list", "--file", path])
    #expect(result.status == 2)
    #expect(result.errors.contains("no permission to read"))
  }

  @Test func `a file that grows or shrinks while it is read is read as far as it goes`() throws {
    let path = try folder.file("list.md", "")
    let script = """
      (i=0; while [ $i -lt 60 ]; do truncate -s $((i % 7 * 3000000)) '\(path)'; i=$((i + 1)); done) &
      for i in 1 2 3 4 5 6 7 8; do "$0" list --file '\(path)' >/dev/null; s=$?; [ $s -le 1 ] || exit 9
      done
      """
    let result = try BuiltProgram.run([], shell: script)
    #expect(result.status != 9, "\(result.errors)")
  }
}
