import Foundation
import Testing

@testable import survey

/// Unreadable input is reported in one sentence with status 2, whatever the command.
@Suite(.enabled(if: BuiltProgram.isPresent, "needs the built program")) struct InputFaultTests {
  /// Something other than a readable file.
  struct Fault: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// Creates it at a path and returns the path to use.
    let make: @Sendable (String) -> String
    /// A part of the message.
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

  /// Each command that reads a list, with PATH for the path.
  static let commands: [[String]] = [
    ["search", "lora", "--file", "PATH"], ["list", "--file", "PATH"],
    ["show", "gptq", "--file", "PATH"], ["frameworks", "--file", "PATH"],
    ["cite", "gptq", "--file", "PATH"], ["validate", "PATH"], ["validate", "PATH", "--fix"],
    ["validate", "-", "--diff", "PATH"], ["validate", "-", "--base", "PATH"],
    ["validate", "--lines", "PATH"], ["render", "PATH"], ["render", "PATH", "--write"],
    ["add", "PATH", "Title, <ins>ICLR, 2024</ins> [[Paper](https://a.org)]", "--topic", "x"],
  ]

  /// Missing permissions.
  static let missingPermissions = [
    Fault(
      testDescription: "a file that may not be read",
      make: { path in
        close(creat(path, 0o000))
        return path
      }, message: "no permission to read"),
    Fault(
      testDescription: "a folder that may not be entered",
      make: { path in
        mkdir(path, 0o000)
        return path + "/list.md"
      }, message: "no permission to read"),
  ]

  /// Standard input that cannot be read.
  static let streams = [
    Fault(testDescription: "closed", make: { _ in "<&-" }, message: "cannot read standard input"),
    Fault(testDescription: "a folder", make: { _ in "</" }, message: "cannot read standard input"),
    Fault(
      testDescription: "open only for writing", make: { "0>'\($0)'" },
      message: "cannot read standard input"),
  ]

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: faults, commands)
  func `an unreadable path is reported in one sentence`(_ fault: Fault, _ command: [String]) throws
  {
    try check(fault, command, fault.make(folder.path("input")), "exec timeout 30", "</dev/null")
  }

  @Test(
    .enabled(if: BuiltProgram.asUser != nil, "needs a user without special permissions"),
    arguments: missingPermissions, commands)
  func `a missing read permission is reported in one sentence`(_ fault: Fault, _ command: [String])
    throws
  {
    let path = fault.make(folder.path("input"))
    defer { chmod(folder.path("input"), 0o700) }
    try check(fault, command, path, "exec \(BuiltProgram.asUser ?? "")", "</dev/null")
  }

  @Test(arguments: streams, commands)
  func `unreadable standard input is reported in one sentence`(
    _ fault: Fault, _ command: [String]
  ) throws {
    // These commands already read standard input, or do not accept it.
    guard !command.contains("-"), command[0] != "add", !command.contains("--write") else { return }
    try check(fault, command, "-", "exec", fault.make(folder.path("input")))
  }

  private func check(
    _ fault: Fault, _ command: [String], _ path: String, _ before: String, _ after: String
  ) throws {
    let result = try BuiltProgram.run(
      command.map { $0 == "PATH" ? path : $0 }, shell: "\(before) \"$0\" \"$@\" \(after)")
    #expect(result.status == 2, "\(result.errors)")
    #expect(BuiltProgram.isSentence(result.errors), "\(result.errors)")
    #expect(result.errors.contains(fault.message), "\(result.errors)")
    #expect(
      result.errors.unicodeScalars.allSatisfy {
        $0 == "\n" || (0x20..<0x7F ~= $0.value) || $0.value > 0x2069 || $0 == "…"
      })
  }

  /// Streams are read to their end, however their writer behaves.
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
  func `a stream is read to its end`(_ script: String) throws {
    #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
    let result = try BuiltProgram.run([], shell: "cd '\(folder.url.path)'; \(script)")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.isEmpty)
  }

  @Test(arguments: commands.filter { !$0.contains("-") && $0[0] != "add" && $0.last != "--write" })
  func `a very long line without a newline is read`(
    _ command: [String]
  ) throws {
    let result = try BuiltProgram.run(
      command.map { $0 == "PATH" ? "-" : $0 },
      shell: "head -c 3000000 /dev/zero | tr '\\0' '[' | \"$0\" \"$@\"; exit $?")
    #expect((0...1).contains(result.status), "\(result.errors.prefix(200))")
  }

  @Test func `an endless stream is read only to the limit`() throws {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/bin/cat")
    process.arguments = ["/dev/zero"]
    process.standardOutput = pipe
    try process.run()
    defer { process.terminate() }
    let descriptor = Descriptor(number: pipe.fileHandleForReading.fileDescriptor)
    #expect(throws: SystemError.tooLarge) { try descriptor.readToEnd(limit: 1 << 20) }
  }
}
