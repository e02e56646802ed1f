import Foundation
import Testing

@testable import survey

/// The steps of a release, and what the action downloads of it.
@Suite(
  .enabled(
    if: ["bash", "tar", "curl"].allSatisfy(Program.isInstalled), "bash, tar or curl is missing"))
struct ReleaseTests {
  private static let script = Recipe.file(".github/release/release.sh").path

  private func release(_ arguments: String...) throws -> Program.Result {
    try Program.run(Program.path(of: "bash") ?? "bash", [Self.script] + arguments)
  }

  @Test func `the version is that of the program`() throws {
    #expect(try release("version").output == "\(Version.current.number)\n")
    #expect(InProcess.run("--version").output == "survey \(Version.current.number)\n")
  }

  @Test func `the changelog has notes for the version`() throws {
    let notes = try release("notes")
    #expect(notes.status == 0)
    #expect(notes.output.contains("\n- "))
    #expect(!notes.output.contains("##"))
  }

  @Test func `bad usage is a failure`() throws {
    #expect(try release().status == 2)
    #expect(try release("publish").errors.contains("release.sh pack PROGRAM FOLDER"))
  }

  @Test func `a package has the program, its manual pages and completions`() throws {
    let folder = try TemporaryFolder()
    let package = try pack(into: folder)
    let list = try Program.run(Program.path(of: "tar") ?? "tar", ["-tzf", package])
    let paths = list.output.split(separator: "\n").filter { !$0.hasSuffix("/") }
      .map { $0.split(separator: "/").dropFirst().joined(separator: "/") }
    let pages = ["survey"] + Command.all.map { "survey-\($0.name)" }
    let wanted =
      ["bin/survey", "share/bash-completion/completions/survey"]
      + ["share/fish/vendor_completions.d/survey.fish", "share/zsh/site-functions/_survey"]
      + pages.map { "share/man/man1/\($0).1" }
    #expect(paths.sorted() == wanted.sorted())
  }

  @Test func `a release of the same sources is downloaded, if its checksum is right`() throws {
    let folder = try TemporaryFolder()
    #expect(try fetch(from: folder).status == 1)
    let package = try pack(into: folder)
    #expect(try release("sums", folder.path("v\(Version.current.number)")).status == 0)
    let fetched = try fetch(from: folder)
    #expect(fetched.status == 0, "\(fetched)")
    let version = try Program.run(folder.path("fetched/survey"), ["--version"])
    #expect(version.output == "survey \(Version.current.number)\n")

    try Data("something else".utf8).write(to: URL(fileURLWithPath: package))
    let changed = try fetch(from: folder)
    #expect(changed.status == 2)
    #expect(changed.errors.contains("the checksum of"))

    let sources = folder.path("v\(Version.current.number)/SOURCES")
    try Data("other\n".utf8).write(to: URL(fileURLWithPath: sources))
    let other = try fetch(from: folder)
    #expect(other.status == 1)
    #expect(other.output.contains("other sources"))
  }

  private func fetch(from folder: TemporaryFolder) throws -> Program.Result {
    try release("fetch", "file://\(folder.url.path)", folder.path("fetched"))
  }

  /// Packs a script that runs the program of the tests, which is too large to pack here.
  private func pack(into folder: TemporaryFolder) throws -> String {
    let program = try folder.file("program", "#!/bin/sh\nexec '\(Program.survey.path)' \"$@\"\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    let packages = folder.path("v\(Version.current.number)")
    let result = try release("pack", program, packages)
    #expect(result.status == 0, "\(result)")
    let names = try FileManager.default.contentsOfDirectory(atPath: packages)
    return "\(packages)/\(try #require(names.first))"
  }
}
