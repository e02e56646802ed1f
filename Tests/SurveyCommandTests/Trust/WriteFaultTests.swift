import Foundation
import Testing

@testable import survey

/// Commands that edit a file, and what may go wrong: the file is as it was, and nothing lies beside it.
@Suite(.enabled(if: BuiltProgram.isPresent, "needs the built program")) struct WriteFaultTests {
  /// Each command that edits; `list.md` has something to do for all of them.
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

  /// Something that keeps a file from being written.
  struct Fault: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// The shell's words around the program, which runs in the folder of `list.md`.
    var before = "exec"
    /// What the sentence says.
    let message: String
    /// Makes it, given the path of the folder.
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
        // The full disk that any user can have.
        Fault(
          testDescription: "a limit on file sizes", before: "ulimit -f 2; exec",
          message: "no room on the disk")
      ] : [])
    + (Program.isInstalled("flock")
      ? [
        Fault(
          testDescription: "another writer", before: "exec flock list.md",
          message: "is being written by another program")
      ] : [])

  static let lacks = [
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
  func `what cannot be written is told, and the file is as it was`(
    _ fault: Fault, _ command: [String]
  ) throws {
    try check(fault, command, fault.before)
  }

  @Test(
    .enabled(if: BuiltProgram.asUser != nil, "needs a user whom permissions bind"),
    arguments: lacks, commands)
  func `what may not be written is told, and the file is as it was`(
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

  /// Whether a small disk can be had, as the administrator of a machine that allows it.
  private static let canMount: Bool = {
    let script = "unshare -m mount -t tmpfs -o size=64k none /mnt"
    return (try? BuiltProgram.run([], shell: script))?.status == 0
  }()

  @Test(.enabled(if: canMount, "needs to mount a small disk"), arguments: commands)
  func `a full disk is told, and the file is as it was`(_ command: [String]) throws {
    // Gone with the shell: nobody else sees the disk.
    let script = """
      mount -t tmpfs -o size=64k none /mnt && cp '\(folder.path("list.md"))' /mnt && cd /mnt &&
      cat /dev/zero >filler 2>/dev/null
      "$0" "$@"; status=$?
      cmp list.md '\(folder.path("list.md"))' && [ "$(ls -A)" = "$(printf 'filler\\nlist.md')" ] ||
      echo 'survey: the file or the folder is not as it was' >&2
      exit $status
      """
    let quoted = "'" + script.replacing("'", with: "'\\''") + "'"
    let result = try BuiltProgram.run(
      command, shell: "exec unshare -m sh -c \(quoted) \"$0\" \"$@\"")
    #expect(result.status == 2, "\(result.errors)")
    #expect(BuiltProgram.isSentence(result.errors), "\(result.errors)")
    #expect(result.errors.contains("no room on the disk"), "\(result.errors)")
  }
}
