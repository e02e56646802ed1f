import Foundation
import Testing

@testable import SurveyCatalog

@Suite struct PatchTests {
  private static func patch(_ old: String, _ new: String, path: String = "README.md") -> String {
    let patch = Patch(
      from: SourceFile(path: path, text: old), to: SourceFile(path: path, text: new))
    return String(decoding: patch.bytes, as: UTF8.self)
  }

  @Test func `a patch shows three lines around a change`() {
    let old = (1...9).map { "line \($0)\n" }.joined()
    let new = old.replacing("line 5\n", with: "new\nnewer\n")
    #expect(
      Self.patch(old, new) == """
        --- a/README.md
        +++ b/README.md
        @@ -2,7 +2,8 @@
         line 2
         line 3
         line 4
        -line 5
        +new
        +newer
         line 6
         line 7
         line 8

        """)
  }

  @Test func `equal texts make an empty patch`() {
    #expect(Self.patch("a\nb\n", "a\nb\n").isEmpty)
    #expect(Self.patch("", "").isEmpty)
  }

  @Test func `a missing newline at the end is told`() {
    #expect(
      Self.patch("a\nb", "a\nb\n").hasSuffix(
        " a\n-b\n\\ No newline at end of file\n+b\n"))
  }

  @Test(arguments: [
    ("/tmp/list.md", "--- a/tmp/list.md\n"), ("./list.md", "--- a/list.md\n"),
    ("my list.md", "--- a/my list.md\t\n"), ("a\"b\u{7}.md", "--- \"a/a\\\"b\\007.md\"\n"),
  ])
  func `names are written as git reads them`(path: String, header: String) {
    #expect(Self.patch("a\n", "b\n", path: path).hasPrefix(header))
  }

  @Test func `git and patch apply what is written`() throws {
    for seed in 0..<60 {
      var mutator = ListMutator(seed: seed)
      let old = mutator.list()
      try expectApplied(old, seed.isMultiple(of: 2) ? mutator.mutated(old) : [])
      try expectApplied([], old)
    }
  }

  private func expectApplied(_ old: [UInt8], _ new: [UInt8]) throws {
    let patch = Patch(
      from: SourceFile(path: "list.md", bytes: old), to: SourceFile(path: "list.md", bytes: new))
    guard !patch.isEmpty else { return #expect(old == new) }
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(patch.bytes).write(to: folder.appending(path: "a.patch"))
    // `patch` deletes a file that becomes empty, and strips carriage returns where all lines have them.
    let tools = [
      ["git", "apply", "--unsafe-paths", "a.patch"],
      ["patch", "-s", "-p1", "--binary", "-i", "a.patch"],
    ]
    for tool in tools where !(new.isEmpty && tool[0] == "patch") {
      let file = folder.appending(path: "list.md")
      try Data(old).write(to: file)
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = tool
      process.currentDirectoryURL = folder
      process.standardError = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      if process.terminationStatus == 127 { continue }
      #expect(process.terminationStatus == 0, "\(tool[0])")
      #expect(try Array(Data(contentsOf: file)) == new, "\(tool[0])")
    }
  }

  @Test func `hostile texts cost no more than their size allows`() {
    let lines = (0..<5_000).map { "\($0 % 7)\n" }
    let old = SourceFile(path: "", text: lines.joined())
    let new = SourceFile(path: "", text: lines.reversed().joined())
    let duration = ContinuousClock().measure { _ = Patch(from: old, to: new) }
    #expect(duration < .seconds(20))
  }
}
