import Foundation
import Testing

@testable import survey

/// When a command cannot edit a file, the file is unchanged and no temporary file is left.
@Suite(.enabled(if: BuiltProgram.isPresent, "needs the built program")) struct WriteFaultTests {
  /// Each command that edits a file; all of them change `list.md`.
  static let commands: [[String]] = [
    ["validate", "list.md", "--fix", "--quiet"],
    ["validate", "list.md", "--unsafe-fixes", "--quiet"],
    ["render", "list.md", "--write"],
    [
      "add", "list.md", "Third, <ins>ICLR, 2023</ins> [[Paper](https://a.org/third)]", "--topic",
      "topic",
    ],
    ["add", "list.md", "--update", "--venue", "ICLR", "--year", "2023", "2201.00001"],
  ]

  static let list =
    BuiltProgram.disorderedList(papers: 80)
    + "- Preprint,  <ins>arXiv, 2022</ins> [[Paper](https://arxiv.org/abs/2201.00001)]\n"

  /// Something that prevents writing a file.
  struct Fault: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// The shell words before the program, which runs in the folder of `list.md`.
    var before = "exec"
    /// A part of the message.
    let message: String
    /// Sets it up in the folder at a path.
    var make: @Sendable (String) -> Void = { _ in }
  }

  static let faults =
    [
      Fault(
        testDescription: "a file that nobody may write to", message: "is read-only",
        make: { chmod($0 + "/list.md", 0o444) })
    ]
    + (BuiltProgram.maySetLimits
      ? [
        // Like a full disk, but for any user.
        Fault(
          testDescription: "a limit on file sizes", before: "ulimit -f 2; exec",
          message: "no space left on the disk")
      ] : [])
    + (Program.isInstalled("flock")
      ? [
        Fault(
          testDescription: "another writer", before: "exec flock list.md",
          message: "is being written by another program")
      ] : [])

  static let missingPermissions = [
    Fault(
      testDescription: "a folder that may not be written to", message: "no permission to write",
      make: { folder in
        chmod(folder + "/list.md", 0o666)
        chmod(folder, 0o555)
      }),
    Fault(
      testDescription: "a file that the user may not write to", message: "is read-only",
      make: { folder in
        chmod(folder + "/list.md", 0o444)
        chmod(folder, 0o777)
      }),
  ]

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try folder.file("list.md", Self.list)
  }

  @Test(arguments: faults, commands)
  func `a failure to write is reported, and the file is unchanged`(
    _ fault: Fault, _ command: [String]
  ) throws {
    try check(fault, command, fault.before)
  }

  @Test(
    .enabled(if: BuiltProgram.asUser != nil, "needs a user without special permissions"),
    arguments: missingPermissions, commands)
  func `a missing write permission is reported, and the file is unchanged`(
    _ fault: Fault, _ command: [String]
  ) throws {
    defer { chmod(folder.url.path, 0o755) }
    try check(fault, command, "exec \(BuiltProgram.asUser ?? "")")
  }

  private func check(_ fault: Fault, _ command: [String], _ before: String) throws {
    fault.make(folder.url.path)
    let result = try BuiltProgram.run(
      command, shell: "cd '\(folder.url.path)'; \(before) \"$0\" \"$@\" >/dev/null")
    #expect(result.status == 2, "\(result.errors)")
    #expect(BuiltProgram.isSentence(result.errors), "\(result.errors)")
    #expect(result.errors.contains(fault.message), "\(result.errors)")
    #expect(text(of: folder.path("list.md")) == Self.list)
    #expect(folder.names == ["list.md"])
  }

  /// Whether a small disk can be mounted.
  private static let canMount: Bool = {
    let script = "unshare -m mount -t tmpfs -o size=64k none /mnt"
    return (try? BuiltProgram.run([], shell: script))?.status == 0
  }()

  @Test(.enabled(if: canMount, "needs to mount a small disk"), arguments: commands)
  func `a full disk is reported, and the file is unchanged`(_ command: [String]) throws {
    // The mount is private to the shell and ends with it.
    let script = """
      mount -t tmpfs -o size=64k none /mnt && cp '\(folder.path("list.md"))' /mnt && cd /mnt &&
      cat /dev/zero >filler 2>/dev/null
      "$0" "$@"; status=$?
      cmp list.md '\(folder.path("list.md"))' && [ "$(ls -A)" = "$(printf 'filler\\nlist.md')" ] ||
      echo 'survey: the file or the folder has changed' >&2
      exit $status
      """
    let quoted = "'" + script.replacing("'", with: "'\\''") + "'"
    let result = try BuiltProgram.run(
      command, shell: "exec unshare -m sh -c \(quoted) \"$0\" \"$@\"")
    #expect(result.status == 2, "\(result.errors)")
    #expect(BuiltProgram.isSentence(result.errors), "\(result.errors)")
    #expect(result.errors.contains("no space left on the disk"), "\(result.errors)")
  }
}
