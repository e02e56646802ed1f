import Foundation
import Testing

@testable import survey

@Suite struct FileWriterTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func replace(_ path: String, expecting old: String = "old\n") throws(CommandError) {
    try FileWriter.replace(
      path, with: Array("new\n".utf8), expecting: Array(old.utf8))
  }

  private func failure(_ path: String, expecting old: String = "old\n") -> String? {
    do throws(CommandError) {
      try replace(path, expecting: old)
      return nil
    } catch {
      guard case .failure(let message, _) = error else { return nil }
      return message
    }
  }

  @Test func `a file is replaced with its mode kept and no temporary file left`() throws {
    let path = try folder.file("list.md", "old\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try replace(path)
    #expect(text(of: path) == "new\n")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o640)
    #expect(folder.names == ["list.md"])
  }

  @Test func `a symbolic link is kept and its target replaced`() throws {
    let path = try folder.file("list.md", "old\n")
    let link = folder.path("link.md")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "list.md")
    try replace(link)
    #expect(text(of: path) == "new\n")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "list.md")
  }

  @Test func `a file that changed since it was read is not replaced`() throws {
    let path = try folder.file("list.md", "newer\n")
    let message = try #require(failure(path))
    #expect(message.contains("changed since it was read"))
    #expect(text(of: path) == "newer\n")
    #expect(folder.names == ["list.md"])
  }

  @Test func `a file that cannot be replaced is reported in one sentence`() throws {
    let path = try folder.file("list.md", "old\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    #expect(failure(path)?.contains("is read-only") == true)
    #expect(failure(folder.url.path)?.contains("is a folder") == true)
    #expect(failure(folder.path("gone.md"))?.contains("there is no file") == true)
    #expect(failure("/dev/null")?.contains("is not a regular file") == true)
    let pipe = folder.path("pipe")
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(failure(pipe)?.contains("is not a regular file") == true)
    #expect(text(of: path) == "old\n")
    #expect(folder.names == ["list.md", "pipe"])
  }

  @Test func `a file locked by another writer is not replaced`() throws {
    let path = try folder.file("list.md", "old\n")
    let descriptor = open(path, O_RDONLY)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    #expect(failure(path)?.contains("is being written by another program") == true)
    #expect(flock(descriptor, LOCK_UN) == 0)
    #expect(failure(path) == nil)
  }

  @Test(.enabled(if: BuiltProgram.isPresent, "needs the built program"))
  func `a program killed at any moment leaves the old file or the new one`() throws {
    let old = BuiltProgram.disorderedList(papers: 500)
    let path = try folder.file("list.md", old)
    let clock = ContinuousClock()
    let duration = try clock.measure {
      _ = try BuiltProgram.run(["render", path, "--write"])
    }
    let new = text(of: path)
    #expect(new != old)
    let count = ProcessInfo.processInfo.environment["SURVEY_KILLS"].flatMap(Int.init) ?? 30
    var oldCount = 0
    for round in 0..<count {
      _ = try folder.file("list.md", old)
      let beside = folder.names
      let process = try BuiltProgram.start(["render", path, "--write"])
      // Most rounds try moments near the end, when the file is written.
      let share = 0.7 + 0.4 * Double(round) / Double(count)
      usleep(UInt32(duration / .microseconds(1) * share))
      let code = [SIGKILL, SIGINT, SIGKILL, SIGTERM, SIGKILL, SIGHUP][round % 6]
      kill(process.processIdentifier, code)
      process.waitUntilExit()
      let now = text(of: path)
      #expect(now == old || now == new, "round \(round)")
      if now == old { oldCount += 1 }
      // A signal other than SIGKILL leaves no temporary file.
      if code != SIGKILL { #expect(folder.names == beside, "round \(round)") }
    }
    if count > 30 { print("\(count) kills: \(oldCount) left the old file, the others the new one") }
  }
}
